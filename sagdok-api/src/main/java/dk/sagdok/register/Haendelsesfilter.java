package dk.sagdok.register;

import java.util.Set;

/**
 * Which haendelser somebody wants: those that have one of the values in every set that is not empty.
 *
 * @param objekttype {@code ObjektType.kode}
 * @param livscyklus codes of the standard, {@link Haendelse#VIRKNING} and {@link Haendelse#FJERNET}
 * @param myndighed references of the responsible authority, UUIDs in lower case or URNs
 * @param emne references of the subject
 * @param foelsomhed codes
 * @param bruger BrugerRef of who registered
 * @param relateret references that the object has, or had until this registration
 */
public record Haendelsesfilter(Set<String> objekttype, Set<String> livscyklus, Set<String> myndighed, Set<String> emne, Set<String> foelsomhed,
    Set<String> bruger, Set<String> relateret) {
  public static final Haendelsesfilter ALLE = new Haendelsesfilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public boolean alt() {
    return equals(ALLE);
  }

  /** Relateret apart, which the haendelse does not tell. */
  public boolean passer(Haendelse haendelse) {
    var kuvert = haendelse.kuvert();
    return en(objekttype, haendelse.objekttype()) && en(livscyklus, haendelse.livscyklus()) && en(myndighed, kuvert.myndighed()) && en(emne, kuvert.emne())
        && en(foelsomhed, kuvert.foelsomhed()) && en(bruger, haendelse.fjernet() ? null : haendelse.registrering().bruger());
  }

  private static boolean en(Set<String> valgte, String vaerdi) {
    return valgte.isEmpty() || vaerdi != null && valgte.contains(vaerdi);
  }
}
