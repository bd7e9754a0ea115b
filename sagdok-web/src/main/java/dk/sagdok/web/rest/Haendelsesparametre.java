package dk.sagdok.web.rest;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Uuider;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Haendelse;
import dk.sagdok.register.Haendelsesfilter;
import dk.sagdok.web.operation.Parametre;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which haendelser a question is about. Values of one parameter, repeated or with commas between, are alternatives; all parameters must fit. */
public final class Haendelsesparametre {
  public static final List<String> VALG = List.of("objekttype", "livscyklus", "myndighed", "emne", "foelsomhed", "bruger", "relateret");
  public static final String ABONNENT = "abonnent";
  private static final List<String> TYPER = Objekttyper.ALLE.stream().map(t -> t.kode()).toList();
  private static final List<String> LIVSCYKLUSSER = Stream.concat(Arrays.stream(Livscyklus.values()).map(Livscyklus::kode), Stream.of(Haendelse.VIRKNING, Haendelse.FJERNET)).toList();
  private static final List<String> FOELSOMHEDER = Objekttyper.ALLE.stream().flatMap(t -> t.gruppe(t.kuvert().foelsomhed()).stream())
      .flatMap(g -> g.felt(ObjektType.Kuvert.FOELSOMHED).stream())
      .flatMap(f -> f.koder().stream()).distinct().toList();

  private Haendelsesparametre() {}

  static Set<String> med(String... andre) {
    return Stream.concat(VALG.stream(), Stream.of(andre)).collect(Collectors.toSet());
  }

  static Haendelsesfilter filter(Parametre p) {
    return new Haendelsesfilter(objekttyper(p), koder(p, "livscyklus", LIVSCYKLUSSER), referencer(p, "myndighed"), referencer(p, "emne"),
        koder(p, "foelsomhed", FOELSOMHEDER), referencer(p, "bruger"), referencer(p, "relateret"));
  }

  static Set<String> objekttyper(Parametre p) {
    return koder(p, "objekttype", TYPER);
  }

  /** The name under which the caller follows; null for none. */
  static String abonnent(Parametre p) {
    String navn = p.one(ABONNENT);
    if (navn != null && !navn.matches("[A-Za-z0-9._-]{1,64}")) {
      throw Parametre.ugyldig(ABONNENT, navn, "abonnent skal være 1 til 64 bogstaver fra a til z, cifre, punktummer, bindestreger og understregninger");
    }
    return navn;
  }

  /** Where to go on after: 0 when it is not said. */
  static long efter(String navn, String text) {
    if (text == null) {
      return 0;
    }
    if (!text.matches("\\d{1,18}")) {
      throw Parametre.ugyldig(navn, text, navn + " skal være løbenummeret på den seneste hændelse, du har fået, eller 0");
    }
    return Long.parseLong(text);
  }

  private static Stream<String> vaerdier(Parametre p, String navn) {
    return p.all(navn).stream().flatMap(v -> Stream.of(v.split(",", -1))).map(String::strip);
  }

  private static Set<String> koder(Parametre p, String navn, List<String> kendte) {
    return vaerdier(p, navn).map(v -> kendte.stream().filter(v::equalsIgnoreCase).findFirst()
        .orElseThrow(() -> Parametre.ugyldig(navn, v, navn + " skal være " + String.join(", ", kendte)))).collect(Collectors.toSet());
  }

  private static Set<String> referencer(Parametre p, String navn) {
    return vaerdier(p, navn).map(v -> Uuider.er(v) ? Uuider.lower(v) : urn(navn, v)).collect(Collectors.toSet());
  }

  private static String urn(String navn, String text) {
    if (!text.toLowerCase(Locale.ROOT).startsWith("urn:")) {
      throw Parametre.ugyldig(navn, text, navn + " skal være en UUID eller begynde med urn:");
    }
    return "urn:" + text.substring(4);
  }
}
