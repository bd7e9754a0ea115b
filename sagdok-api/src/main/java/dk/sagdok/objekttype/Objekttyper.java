package dk.sagdok.objekttype;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The object types of the register. A new type is one description and one line here. An installation replaces a role's UUID with the
 * environment variable {@code SAGDOK_ROLLE_<TYPE>_<RELATION>} (e.g. SAGDOK_ROLLE_SAG_UDLAANTTIL) or the system property
 * {@code sagdok.rolle.<type>.<relation>}.
 */
public final class Objekttyper {
  public static final List<ObjektType> ALLE = Stream.of(SagType.SAG, DokumentType.DOKUMENT).map(t -> t.medRoller(relation -> rolle(t.kode(), relation))).toList();

  private Objekttyper() {}

  private static String rolle(String type, String relation) {
    var miljoe = System.getenv(("SAGDOK_ROLLE_" + type + "_" + relation).toUpperCase(Locale.ROOT));
    return System.getProperty("sagdok.rolle." + type + "." + relation, miljoe);
  }

  /** By the name that references use: Sag. */
  public static Optional<ObjektType> medNavn(String navn) {
    return ALLE.stream().filter(t -> t.navn().equals(navn)).findFirst();
  }

  /** The relations of a type that may point at an object of this register. */
  public static List<Gruppe> henvisende(ObjektType type) {
    return type.grupper().values().stream().filter(Gruppe::erRelation).filter(g -> g.objekttyper().stream().anyMatch(n -> medNavn(n).isPresent())).toList();
  }

  public static Optional<ObjektType> medKode(String kode) {
    return ALLE.stream().filter(t -> t.kode().equals(kode)).findFirst();
  }
}
