package dk.sagdok.web.operation;

import dk.sagdok.register.Tidsfilter;
import dk.sagdok.time.Interval;
import dk.sagdok.web.codec.Tidspunkter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;

/** The nine time parameters: a moment, or a window, on each of the three clocks. */
public final class Tidsparametre {
  public static final Set<String> NAVNE = Set.of("virkningstid", "virkningfra", "virkningtil", "registreringstid", "registreretfra", "registrerettil",
      "modtagettid", "modtagetfra", "modtagettil");

  private Tidsparametre() {}

  public static Tidsfilter of(Parametre p) {
    var fejl = new Parameterfejl();
    Interval virkning = fejl.read(p, () -> window(p, "virkningstid", "virkningfra", "virkningtil"));
    Interval registrering = fejl.read(p, () -> window(p, "registreringstid", "registreretfra", "registrerettil"));
    Interval modtaget = fejl.read(p, () -> modtaget(p));
    fejl.throwIfAny();
    return new Tidsfilter(virkning, registrering, modtaget);
  }

  /** The virkning of something that is written. */
  public static Interval virkning(Parametre p) {
    if (!p.has("virkningfra")) {
      throw Parametre.ugyldig("virkningfra", "virkningfra mangler: fra hvornår skal det gælde? (virkningtil kan gives også; ellers er der ingen ende)");
    }
    return window(p, "virkningstid", "virkningfra", "virkningtil");
  }

  /** What the register knew at modtagettid is all it had received by then: also what was superseded, for those who ask about an earlier registreringstid. */
  private static Interval modtaget(Parametre p) {
    Interval window = window(p, "modtagettid", "modtagetfra", "modtagettil");
    return p.has("modtagettid") ? Interval.of(Interval.MIN, window.to()) : window;
  }

  private static Interval window(Parametre p, String tid, String fra, String til) {
    boolean window = p.has(fra) || p.has(til);
    if (p.has(tid) && window) {
      throw Parametre.ugyldig(tid, tid + " kan ikke bruges sammen med " + fra + " og " + til);
    }
    if (p.has(tid)) {
      return at(tid, parse(tid, p.one(tid)));
    }
    return window ? between(fra, end(p, fra, Interval.MIN), til, end(p, til, Interval.MAX)) : null;
  }

  private static Interval at(String name, Instant moment) {
    if (moment.equals(Interval.MIN) || moment.equals(Interval.MAX)) {
      throw Parametre.ugyldig(name, name + " skal være et bestemt tidspunkt, ikke uendelig");
    }
    return Interval.at(moment);
  }

  private static Interval between(String fra, Instant from, String til, Instant to) {
    if (!from.isBefore(to)) {
      throw Parametre.ugyldig(fra, fra + " skal ligge før " + til);
    }
    return Interval.of(from, to);
  }

  private static Instant end(Parametre p, String name, Instant open) {
    return p.has(name) ? parse(name, p.one(name)) : open;
  }

  private static Instant parse(String name, String text) {
    try {
      return Tidspunkter.parse(text);
    } catch (DateTimeException e) {
      throw Parametre.ugyldig(name, name + " '" + Parametre.shortened(text) + "' " + e.getMessage());
    }
  }
}
