package dk.sagdok.web.codec.xml;

import dk.sagdok.objekt.Uuider;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.objekttype.Typeklasser;
import dk.sagdok.register.Beskedkuverter;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Haendelse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Writes a haendelse as the standard's Haendelsesbesked: the envelope that subscribers choose by, and the registration in the form of the object's contract. */
public final class BeskedkuvertWriter implements Beskedkuverter.Skriver {
  public static final String VERSION = "1.0";
  private static final String URN = "urn:sagdok:";
  /** What an entry points at that has no object. */
  private static final String INTET = "urn:empty";
  private static final int URN_LAENGDE = 255;

  @Override
  public String skriv(Haendelse haendelse, List<LaestRaekke> raekker, String kilde) {
    var xml = new Kuvertxml();
    xml.root("Haendelsesbesked", () -> {
      xml.unikId("BeskedId", haendelse.beskedId().toString());
      xml.text("BeskedVersion", VERSION);
      xml.element("Beskedkuvert", () -> kuvert(xml, haendelse, raekker, system(kilde)));
      xml.element("Beskeddata", () -> xml.faerdigt(RegistreringBesked.skriv(haendelse, raekker)));
    });
    return xml.toString();
  }

  private static void kuvert(Kuvertxml xml, Haendelse haendelse, List<LaestRaekke> raekker, String system) {
    var type = Objekttyper.medKode(haendelse.objekttype()).orElseThrow();
    xml.element("Filtreringsdata", () -> {
      xml.unikId("Beskedtype", URN + "beskedtype:" + type.kode());
      xml.aktoer("BeskedAnsvarligAktoer", system);
      raekker.stream().filter(r -> r.reference() != null && !r.reference().equals(INTET)).map(r -> Relateret.af(type, r)).distinct().forEach(r -> r.skriv(xml));
      xml.element("ObjektRegistrering", () -> registrering(xml, type, haendelse));
    });
    xml.element("Leveranceinformation", () -> leverance(xml, haendelse, system));
    xml.tidspunkt("GyldighedFra", haendelse.tidspunkt());
  }

  private static void registrering(Kuvertxml xml, ObjektType type, Haendelse haendelse) {
    var registrering = haendelse.registrering();
    xml.unikId("ObjektRegistreringId", URN + "registrering:" + haendelse.objekt() + ":" + registrering.nr());
    xml.aktoer("RegistreringsAktoer", registrering.bruger());
    xml.tidspunkt("Registreringstidspunkt", registrering.registreringstid());
    xml.unikId("ObjektAnsvarligMyndighed", haendelse.kuvert().myndighed());
    xml.unikId("ObjektId", haendelse.objekt().toString());
    xml.unikId("ObjektType", Typeklasser.id(type.navn()));
    xml.unikId("ObjektHandling", URN + "livscyklus:" + haendelse.livscyklus().toLowerCase(Locale.ROOT));
    xml.unikId("OpgaveEmne", haendelse.kuvert().emne());
    xml.element("ObjektRegistreringLokalUdvidelse", () -> xml.udvidelse("Loebenummer", Long.toString(haendelse.loebenummer())));
  }

  private static void leverance(Kuvertxml xml, Haendelse haendelse, String system) {
    Instant dannet = haendelse.virkning() ? haendelse.virkningstid() : haendelse.registrering().modtaget();
    xml.tidspunkt("Dannelsestidspunkt", dannet);
    xml.unikId("TransaktionsId", transaktion(haendelse.registrering().transaktion()));
    xml.aktoer("Kildesystem", system);
    xml.unikId("Sikkerhedsklassificering", haendelse.kuvert().foelsomhed() == null ? null : URN + "foelsomhed:" + haendelse.kuvert().foelsomhed());
  }

  private static String transaktion(String id) {
    if (id == null || Uuider.er(id)) {
      return id;
    }
    String urn = id.startsWith("urn:") ? id : URN + "transaktion:" + id;
    return urn.length() > URN_LAENGDE ? null : urn;
  }

  /** The register as an actor, which this schema knows by a UUID only: the one that its URI holds, else one made from it. */
  private static String system(String kilde) {
    String uuid = kilde.substring(kilde.lastIndexOf(':') + 1);
    return Uuider.er(uuid) ? Uuider.lower(uuid) : UUID.nameUUIDFromBytes(kilde.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** An object that this one points at. */
  private record Relateret(String id, String type, String rolle) {
    private static Relateret af(ObjektType type, LaestRaekke raekke) {
      Gruppe gruppe = type.grupper().get(raekke.gruppe());
      String navn = raekke.objekttype() != null ? raekke.objekttype() : gruppe.objekttyper().stream().findFirst().orElse("ukendt");
      return new Relateret(raekke.reference(), Typeklasser.id(navn), gruppe.rolle() == null ? null : gruppe.rolle().toString());
    }

    private void skriv(Kuvertxml xml) {
      xml.element("RelateretObjekt", () -> {
        xml.unikId("ObjektId", id);
        xml.unikId("ObjektType", type);
        xml.unikId("ObjektRolle", rolle);
      });
    }
  }
}
