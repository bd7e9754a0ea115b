package dk.sagdok.it;

import java.util.UUID;

/** Messages of SagDokumentIndeksService: {@code x:} is its own namespace, {@code o:} that of a case and {@code d:} that of a document. */
final class SoapIndeks {
  private static final String VEDLAGT = "aab87902-473d-5b38-a509-7088841455de";

  private SoapIndeks() {}

  static Soap.Svar kald(String operation, String indhold, String... headers) {
    return Soap.INDEKS.send(Soap.konvolut(Soap.V12, "", besked(operation, indhold)), headers);
  }

  static String besked(String operation, String indhold) {
    return ("<x:%1$sSagDokumentIndeksInput xmlns:x=\"urn:oio:sts:sagdok:sagdokumentindeks:6\" xmlns:o=\"urn:oio:sts:sagdok:sag:6\" xmlns:d=\"urn:oio:sts:sagdok:dokumentindeks:6\""
        + " xmlns:sd=\"urn:oio:sagdok:3.0.0\" xmlns:gd=\"urn:oio:sts:generelledefinitioner:6\" xmlns:si=\"urn:oio:sts:sagdok:sagindeks:6\">%2$s</x:%1$sSagDokumentIndeksInput>")
        .formatted(operation, indhold);
  }

  static String sag(String uuid, String noegle, String titel, String relationer) {
    return "<x:SagIndeks>" + Soap.uuid(uuid) + "<o:Registrering>" + SoapSager.indhold(noegle, titel, "", relationer) + "</o:Registrering></x:SagIndeks>";
  }

  static String dokument(String uuid, String noegle, String titel) {
    var egenskaber = "<d:Egenskaber>" + Soap.virkning("d", SoapSager.FRA, "infinity") + "<d:BrugervendtNoegle>" + noegle + "</d:BrugervendtNoegle><d:Titel>" + titel + "</d:Titel></d:Egenskaber>";
    return "<x:DokumentIndeks>" + Soap.uuid(uuid) + "<d:Registrering><d:AttributListe>" + egenskaber + "</d:AttributListe><d:TilstandListe><d:Fremdrift>"
        + Soap.virkning("d", SoapSager.FRA, "infinity") + "<d:FremdriftStatusKode>Modtaget</d:FremdriftStatusKode></d:Fremdrift></d:TilstandListe><d:RelationListe/></d:Registrering></x:DokumentIndeks>";
  }

  /** A relation of a case to a document that is enclosed. */
  static String vedlagt(String dokument) {
    return SoapSager.relation("Journalpost", VEDLAGT, "1", dokument, "");
  }

  static String sagUuid(String sag) {
    return "<x:SagUuid>" + Soap.uuid(sag) + "</x:SagUuid>";
  }

  static String nyt() {
    return UUID.randomUUID().toString();
  }
}
