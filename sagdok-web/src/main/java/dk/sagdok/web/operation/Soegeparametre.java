package dk.sagdok.web.operation;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Uuider;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Soeg;
import dk.sagdok.register.Soeg.Betingelse;
import dk.sagdok.web.operation.Soegefelter.Soegefelt;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Turns query parameters into the question of a search. */
public final class Soegeparametre {
  public static final String FRITEKST = "fritekst";
  static final Set<String> FASTE = Set.of("bvn", "uuid", "livscykluskode", "brugerref", "notetekst", "vilkaarligattr", "vilkaarligrel",
      "foersteresultat", "maximalantalresultater", "efter", "list", "konsolider", Medtagning.MEDTAG, Medtagning.EFTER);

  private final ObjektType type;
  private final Parametre p;
  private final Soegefelter felter;
  private final Parameterfejl fejl = new Parameterfejl();
  private final List<Betingelse> betingelser = new ArrayList<>();
  private final Map<String, List<Betingelse>> relationFelter = new LinkedHashMap<>();
  private final Map<String, List<Betingelse>> relationer = new LinkedHashMap<>();

  private Soegeparametre(ObjektType type, Parametre p) {
    this.type = type;
    this.p = p;
    this.felter = Soegefelter.of(type);
  }

  public static Soeg of(ObjektType type, Parametre p) {
    return new Soegeparametre(type, p).soeg();
  }

  private Soeg soeg() {
    read(this::refuseUnknown);
    p.names().forEach(name -> p.all(name).forEach(value -> read(() -> betingelse(name, value))));
    combine();
    Integer fra = fejl.read(p, () -> p.number("foersteresultat", 0, Integer.MAX_VALUE));
    Integer antal = fejl.read(p, () -> p.number("maximalantalresultater", 0, Integer.MAX_VALUE));
    UUID efter = fejl.read(p, () -> p.uuid("efter"));
    var tid = fejl.read(p, () -> Tidsparametre.of(p));
    fejl.throwIfAny();
    return new Soeg(type, tid, betingelser, fra == null ? 0 : fra, antal, efter, fra != null || antal != null || efter != null);
  }

  private void read(Runnable reading) {
    fejl.read(p, () -> {
      reading.run();
      return null;
    });
  }

  private void refuseUnknown() {
    var known = new HashSet<>(FASTE);
    known.addAll(Tidsparametre.NAVNE);
    known.addAll(felter.names());
    type.filgruppe().ifPresent(g -> known.add(FRITEKST));
    p.names().stream().filter(n -> relation(n) != null).forEach(known::add);
    p.refuseOthers(known);
  }

  private void betingelse(String name, String value) {
    switch (name) {
      case "bvn" -> betingelse("brugervendtnoegle", value);
      case "uuid" -> betingelser.add(new Betingelse.ObjektEr(Parametre.uuid(name, onlyOne(name, value))));
      case "livscykluskode" -> betingelser.add(new Betingelse.LivscyklusEr(livscyklus(value)));
      case "brugerref" -> betingelser.add(new Betingelse.BrugerEr(Parametre.uuid(name, value).toString()));
      case "notetekst" -> betingelser.add(new Betingelse.NoteLigner(value));
      case "vilkaarligattr" -> betingelser.add(new Betingelse.VilkaarligTekst(value));
      case FRITEKST -> type.filgruppe().ifPresent(g -> betingelser.add(new Betingelse.Fritekst(g.kode(), value)));
      case "vilkaarligrel" -> betingelser.add(new Betingelse.RelationTil(null, Parametre.uuid(name, value).toString(), null));
      default -> named(name, value);
    }
  }

  private String onlyOne(String name, String value) {
    p.one(name);
    return value;
  }

  private void named(String name, String value) {
    Gruppe relation = relation(name);
    Soegefelt felt = felter.get(name);
    if (relation != null) {
      relationer.computeIfAbsent(relation.kode(), k -> new ArrayList<>()).add(relationTil(relation, name, value));
    } else if (felt != null) {
      var er = felt.er(value(name, felt, value));
      felt.relation().map(r -> relationFelter.computeIfAbsent(r.kode(), k -> new ArrayList<>())).orElse(betingelser).add(er);
    }
  }

  /** What is asked of the fields of a relation, and of its target when that is asked once, must be true of one and the same entry. */
  private void combine() {
    relationFelter.forEach((gruppe, alle) -> {
      if (relationer.getOrDefault(gruppe, List.of()).size() == 1) {
        alle.addAll(relationer.remove(gruppe));
      }
      betingelser.add(new Betingelse.SammeRaekke(gruppe, List.copyOf(alle)));
    });
    relationer.values().forEach(betingelser::addAll);
  }

  private Gruppe relation(String name) {
    int colon = name.indexOf(':');
    String kode = colon < 0 ? name : name.substring(0, colon);
    return name.indexOf(':', colon + 1) > 0 && colon >= 0 ? null : felter.relation(kode).orElse(null);
  }

  private static Betingelse relationTil(Gruppe gruppe, String name, String value) {
    int colon = name.indexOf(':');
    if (name.endsWith(":")) {
      throw Parametre.ugyldig(name, "Efter kolon i " + name + " skal stå en objekttype");
    }
    boolean urn = value.regionMatches(true, 0, "urn:", 0, 4);
    if (!urn && !Uuider.er(value)) {
      throw Parametre.ugyldig(name, name + " skal være en UUID eller begynde med urn:, ikke '" + Parametre.shortened(value) + "'");
    }
    return new Betingelse.RelationTil(gruppe.kode(), urn ? value : Uuider.lower(value), colon < 0 ? null : name.substring(colon + 1));
  }

  private static String livscyklus(String value) {
    if (Livscyklus.medKode(value).isEmpty()) {
      throw Parametre.ugyldig("livscykluskode", "livscykluskode skal være en af " + String.join(", ", Livscyklus.koder()));
    }
    return value;
  }

  private static Object value(String name, Soegefelt felt, String value) {
    return switch (felt.felt().datatype()) {
      case BOOLEAN -> bool(name, value);
      case HELTAL -> whole(name, value);
      case DATO -> date(name, value);
      case KODE -> code(name, felt, value);
      default -> value;
    };
  }

  private static Boolean bool(String name, String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> Boolean.TRUE;
      case "false", "0" -> Boolean.FALSE;
      default -> throw Parametre.ugyldig(name, name + " skal være true eller false (eller 1 eller 0), ikke '" + Parametre.shortened(value) + "'");
    };
  }

  private static Long whole(String name, String value) {
    try {
      return Long.valueOf(value);
    } catch (NumberFormatException e) {
      throw Parametre.ugyldig(name, name + " skal være et helt tal, ikke '" + Parametre.shortened(value) + "'");
    }
  }

  private static String date(String name, String value) {
    try {
      return LocalDate.parse(value).toString();
    } catch (DateTimeParseException e) {
      throw Parametre.ugyldig(name, name + " skal være en dato på formen åååå-mm-dd");
    }
  }

  private static String code(String name, Soegefelt felt, String value) {
    if (!felt.felt().koder().contains(value)) {
      throw Parametre.ugyldig(name, name + " skal være en af " + String.join(", ", felt.felt().koder()));
    }
    return value;
  }
}
