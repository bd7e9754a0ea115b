package dk.sagdok.web.codec.xml;

import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Fremsoeg.Hvad;
import dk.sagdok.register.Fremsoeg.Noegle;
import dk.sagdok.register.Fremsoeg.Orden;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads Sortering: by what, in which direction, and which counts first. */
final class Sorteringsreader {
  private static final Map<String, Hvad> REGISTRERINGENS = Map.of("Bruger", Hvad.BRUGER, "StsRegistreringstidspunkt", Hvad.MODTAGET,
      "Registreringstidspunkt", Hvad.REGISTRERINGSTID, "Livscyklus", Hvad.LIVSCYKLUS);
  /** A field by its name in the schema, and how the element that it stands in begins or ends. */
  private static final Map<String, Feltvej> FELTER = Map.of(
      "BrugervendtNoegle", new Feltvej("Egenskaber", "BrugervendtNoegle"), "Titel", new Feltvej("Egenskaber", "Titel"), "Foelsomhed", new Feltvej("Egenskaber", "Foelsomhed"),
      "Fremdrift", new Feltvej("Fremdrift", "FremdriftStatusKode"), "ItSystem-Systemnavn", new Feltvej("itsystemRelation", "SystemNavn"),
      "Major", new Feltvej("Egenskaber", "VersionIdentifikator"), "Minor", new Feltvej("Egenskaber", "UnderversionIdentifikator"));
  private final XmlReader xml;
  private final List<Valg> alle = new ArrayList<>();

  private record Feltvej(String element, String felt) {}

  private record Valg(WireNames navne, Orden orden, BigInteger prioritet) {}

  Sorteringsreader(XmlReader xml) {
    this.xml = xml;
  }

  void read() {
    xml.children(() -> {
      var navne = Indeks.kontrakt(xml.navn().getLocalPart()).orElseThrow();
      var given = new Object() {
        private String element;
        private boolean faldende;
        private BigInteger prioritet;
      };
      xml.children(() -> {
        switch (xml.navn().getLocalPart()) {
          case "Element" -> given.element = xml.text();
          case "Retning" -> given.faldende = xml.text().equals("Faldende");
          default -> given.prioritet = new BigInteger(xml.value());
        }
      });
      alle.add(new Valg(navne, new Orden(noegle(navne.type(), given.element), given.faldende), given.prioritet));
    });
  }

  /** The one with the lowest Prioritet counts most. */
  List<Orden> orden(WireNames navne) {
    return alle.stream().filter(v -> v.navne().equals(navne)).sorted(Comparator.comparing(Valg::prioritet)).map(Valg::orden).toList();
  }

  private static Noegle noegle(ObjektType type, String element) {
    if (REGISTRERINGENS.containsKey(element)) {
      return new Noegle.Registreringens(REGISTRERINGENS.get(element));
    }
    var felt = FELTER.get(element);
    return felt == null ? felter(type.gruppe(type.kuvert().emne()).stream(), "BrugervendtNoegle").orElseThrow() // Sagklasse-BrugervendtNoegle
        : felter(type.egneGrupper().stream().filter(g -> g.xmlGruppe().endsWith(felt.element())), felt.felt()).orElseThrow();
  }

  private static Optional<Noegle> felter(Stream<Gruppe> grupper, String navn) {
    var med = grupper.filter(g -> g.felter().stream().anyMatch(f -> f.navn().equals(navn))).toList();
    return med.stream().flatMap(g -> g.felter().stream()).filter(f -> f.navn().equals(navn)).findFirst().map(f -> new Noegle.Feltets(med.stream().map(Gruppe::kode).toList(), f));
  }
}
