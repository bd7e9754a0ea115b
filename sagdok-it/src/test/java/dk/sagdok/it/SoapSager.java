package dk.sagdok.it;

/** Cases as SOAP callers write them. */
final class SoapSager {
  static final String EJER = "9e979b84-b846-4472-8622-58007dc63c7e";
  static final String ANSVARLIG = "a1263342-d348-44ba-a566-233f37c4cb67";
  static final String ANDRE_BEHANDLERE = "987bcfcb-5364-5cf7-87f8-d6b10890f241";
  static final String NOTAT = "f6848c05-9104-57d1-945a-ce8bdca7a113";
  static final String FRA = "2010-01-01T00:00:00+01:00";
  static final String ALT = filter("Virkning", "0001-01-02T00:00:00Z", "infinity");

  private SoapSager() {}

  static String egenskaber(String noegle, String titel, String fra, String til) {
    return "<o:Egenskaber>" + Soap.virkning("o", fra, til) + "<o:BrugervendtNoegle>%1$s</o:BrugervendtNoegle><o:Sagsnummer>%1$s</o:Sagsnummer><o:Titel>%2$s</o:Titel></o:Egenskaber>"
        .formatted(noegle, titel);
  }

  static String fremdrift(String kode) {
    return "<o:TilstandListe><o:Fremdrift>" + Soap.virkning("o", FRA, "infinity") + "<o:FremdriftStatusKode>" + kode + "</o:FremdriftStatusKode></o:Fremdrift></o:TilstandListe>";
  }

  static String relation(String element, String rolle, String indeks, String reference, String mere) {
    return "<o:%1$s>%2$s<gd:Rolle>%3$s</gd:Rolle>%4$s<gd:ReferenceID>%5$s</gd:ReferenceID>%6$s</o:%1$s>".formatted(element, Soap.virkning("gd", FRA, "infinity"), Soap.uuid(rolle),
        indeks.isEmpty() ? "" : "<gd:Indeks>" + indeks + "</gd:Indeks>",
        reference.toLowerCase().startsWith("urn:") ? "<sd:URNIdentifikator>" + reference + "</sd:URNIdentifikator>" : Soap.uuid(reference), mere);
  }

  static String indhold(String noegle, String titel, String udvidelser, String relationer) {
    return "<o:AttributListe>" + egenskaber(noegle, titel, FRA, "infinity") + (udvidelser.isEmpty() ? "" : "<gd:LokalUdvidelseListe>" + udvidelser + "</gd:LokalUdvidelseListe>")
        + "</o:AttributListe>" + fremdrift("Opstaaet") + "<o:RelationListe>" + relationer + "</o:RelationListe>";
  }

  static String opret(String noegle, String titel, String udvidelser, String relationer) {
    return Soap.SAG.kald("OpretInput", "<sd:NoteTekst>Oprettet</sd:NoteTekst>" + indhold(noegle, titel, udvidelser, relationer)).uuid();
  }

  static String opret() {
    return opret(Soap.noegle(), "Titel", "", "");
  }

  static Soap.Svar laes(String sag, String filtre) {
    return Soap.SAG.kald("LaesInput", Soap.uuid(sag) + filtre);
  }

  static String filter(String ur, String fra, String til) {
    return Soap.tid(ur + "FraFilter", fra) + Soap.tid(ur + "TilFilter", til);
  }

  static String soeg(String attributter, String relationer) {
    return "<o:AttributListe>" + attributter + "</o:AttributListe><o:TilstandListe/><o:RelationListe>" + relationer + "</o:RelationListe>";
  }
}
