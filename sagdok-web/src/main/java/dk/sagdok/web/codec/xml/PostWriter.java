package dk.sagdok.web.codec.xml;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.objekttype.Datatype;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.Typeklasser;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.time.Interval;
import dk.sagdok.web.codec.Tidspunkter;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Writes one entry of a list. */
final class PostWriter {
  /** What is in no list; a list without it says nothing of that. */
  private static final String ANDET = "Andet";
  private final XmlWriter xml;
  private final WireNames navne;

  PostWriter(XmlWriter xml, Layout layout) {
    this.xml = xml;
    this.navne = layout.navne();
  }

  void write(Sted sted, Gruppe gruppe, LaestRaekke raekke, JsonNode felter) {
    write(sted, gruppe, raekke, felter, () -> { });
  }

  private void write(Sted sted, Gruppe gruppe, LaestRaekke raekke, JsonNode felter, Runnable sidst) {
    xml.element(sted.navn(), () -> {
      xml.element(sted.virkning(), () -> virkning(raekke));
      if (sted.erRelation()) {
        relation(sted, gruppe, raekke, felter);
      }
      if (sted.udvidelse() == null) {
        sted.felter().forEach(k -> knude(k, felter));
      }
      sidst.run();
    });
  }

  private void virkning(LaestRaekke raekke) {
    tidspunkt("FraTidspunkt", raekke.virkning().from());
    tidspunkt("TilTidspunkt", raekke.virkning().to());
    unikId(Ns.SD, "AktoerRef", raekke.aktoerref());
    xml.text(Ns.SD, "AktoerTypeKode", raekke.aktoertypekode());
    xml.text(Ns.SD, "NoteTekst", raekke.notetekst());
  }

  private void tidspunkt(String navn, Instant instant) {
    boolean uendelig = instant.equals(Interval.MIN) || instant.equals(Interval.MAX);
    xml.element(Ns.SD, navn, () -> xml.text(Ns.SD, uendelig ? "GraenseIndikator" : "TidsstempelDatoTid", uendelig ? "true" : Tidspunkter.xsd(instant)));
  }

  private void relation(Sted sted, Gruppe gruppe, LaestRaekke raekke, JsonNode felter) {
    unikId(navne.generation().gd(), "Rolle", rolle(gruppe, felter));
    unikId(navne.generation().gd(), "Type", raekke.objekttype() == null ? null : Typeklasser.id(raekke.objekttype()));
    xml.text(navne.generation().gd(), "Indeks", raekke.indeks() > 0 ? Integer.toString(raekke.indeks()) : null);
    unikId(navne.generation().gd(), "ReferenceID", raekke.reference());
    var frit = sted.frit() == null ? null : felter.get(sted.frit().kode());
    boolean udvidet = sted.udvidelse() != null && sted.felter().stream().anyMatch(k -> harVaerdi(k, felter));
    if (udvidet || frit != null) {
      xml.element(navne.generation().lokalUdvidelse(), () -> {
        if (udvidet) {
          xml.element(sted.udvidelse(), () -> sted.felter().forEach(k -> knude(k, felter)));
        }
        if (frit != null) {
          udvidelse(frit);
        }
      });
    }
  }

  private static String rolle(Gruppe gruppe, JsonNode felter) {
    return Sted.rollefelt(gruppe).map(f -> gruppe.koderoller().get(felter.path(f.kode()).asText())).orElse(gruppe.rolle()).toString();
  }

  void unikId(String ns, String navn, String id) {
    if (id != null) {
      boolean urn = UnikId.erUrn(id);
      xml.element(ns, navn, () -> xml.text(Ns.SD, urn ? "URNIdentifikator" : "UUIDIdentifikator", urn ? UnikId.vist(id) : id));
    }
  }

  /** Elements as they came; other values as JSON in an element of ours. */
  void udvidelse(JsonNode vaerdi) {
    if (vaerdi.isTextual() && Udvidelser.erXml(vaerdi.textValue())) {
      xml.verbatim(vaerdi.textValue());
    } else {
      xml.text(Udvidelser.JSON, vaerdi.toString());
    }
  }

  private void knude(Knude knude, JsonNode felter) {
    if (!harVaerdi(knude, felter)) {
      return;
    }
    if (knude.fri()) {
      xml.verbatim(vaerdi(knude, felter).textValue());
    } else if (knude.blad()) {
      xml.text(knude.navn(), skrevet(knude, vaerdi(knude, felter)));
    } else {
      xml.element(knude.navn(), () -> knude.boern().forEach(k -> medlem(k, felter)));
    }
  }

  /** The base schema demands all members of its structures; of one that is half known the rest is blank. */
  private void medlem(Knude knude, JsonNode felter) {
    if (knude.blad() && knude.navn().getNamespaceURI().equals(Ns.SD) && !harVaerdi(knude, felter)) {
      xml.text(knude.navn(), "");
    } else {
      knude(knude, felter);
    }
  }

  private static boolean harVaerdi(Knude knude, JsonNode felter) {
    if (!knude.blad()) {
      return knude.boern().stream().anyMatch(k -> harVaerdi(k, felter));
    }
    var vaerdi = vaerdi(knude, felter);
    return !vaerdi.isMissingNode() && !vaerdi.isNull() && (!knude.fri() || vaerdi.isTextual() && Udvidelser.erXml(vaerdi.textValue()));
  }

  private static JsonNode vaerdi(Knude knude, JsonNode felter) {
    JsonNode her = felter;
    for (String trin : knude.sti()) {
      her = her.path(trin);
    }
    return her;
  }

  private String skrevet(Knude knude, JsonNode vaerdi) {
    String text = vaerdi.asText();
    if (navne.base64().contains(String.join(".", knude.sti()))) {
      return Vaerdier.somBase64(text);
    }
    return knude.felt().datatype() == Datatype.TIDSPUNKT ? Tidspunkter.xsd(OffsetDateTime.parse(text).toInstant())
        : knude.felt().datatype() == Datatype.KODE ? navne.koder().getOrDefault(text, text) : kode(knude, text);
  }

  private String kode(Knude knude, String text) {
    var kodeliste = navne.kodelister().get(knude.felt().navn());
    return kodeliste == null || kodeliste.contains(text) ? text : kodeliste.contains(ANDET) ? ANDET : null;
  }

  /** An entry of an element, which has its own place for unknown extensions. */
  void inden(Sted sted, Gruppe gruppe, LaestRaekke raekke, JsonNode felter) {
    var frit = sted.erRelation() || sted.frit() == null ? null : felter.get(sted.frit().kode());
    write(sted, gruppe, raekke, felter, frit == null ? () -> { } : () -> xml.element(navne.generation().lokalUdvidelse(), () -> udvidelse(frit)));
  }
}
