package dk.sagdok.objekttype;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One group of entries of an object type: a set of egenskaber, a tilstand, or a relation with one role.
 *
 * @param navn the role or element name as the standard spells it, ASCII, e.g. Ansvarlig
 * @param kode the member name in JSON and in the store, e.g. ansvarlig; unique within the object type. In a {@link Samling} its path
 *     stands before it: varianter.egenskaber
 * @param xmlGruppe for a relation the element that carries it in sag:6 (Sagsaktoer ...), else the element itself
 * @param ret what Ret does to it; BY_INDEX and REPLACE_ALL hold many entries at a time, the others one
 * @param rolle UUID of the role class, null for attributes and states
 * @param objekttyper the allowed types of the target; empty means any
 * @param form the reference form the KOMBIT profile asks for
 * @param kraevet at least one entry must be there from the first registration on (schema level)
 * @param kombitKraevet must be there at any time by the KOMBIT profile (rules B1, B7; OB1 for attributes)
 * @param fastIndeks for a relation 0..1 the indeks that its entry always has all the same (Afgoerelsesklasse, rule B3), else 0
 * @param koderoller for a relation whose role is told by its KODE field {@code Rolle}, the UUID of the role class of each code; else empty
 */
public record Gruppe(String navn, String kode, Art art, String xmlGruppe, Ret ret, UUID rolle, List<String> objekttyper, Form form,
    boolean kraevet, boolean kombitKraevet, int fastIndeks, List<Felt> felter, Map<String, UUID> koderoller) {
  public Gruppe(String navn, String kode, Art art, String xmlGruppe, Ret ret, UUID rolle, List<String> objekttyper, Form form,
      boolean kraevet, boolean kombitKraevet, int fastIndeks, List<Felt> felter) {
    this(navn, kode, art, xmlGruppe, ret, rolle, objekttyper, form, kraevet, kombitKraevet, fastIndeks, felter, Map.of());
  }

  public static Gruppe attribut(String navn, String kode, boolean kraevet, Felt... felter) {
    return new Gruppe(navn, kode, Art.ATTRIBUT, navn, Ret.MERGE, null, List.of(), Form.BEGGE, kraevet, false, 0, List.of(felter));
  }

  public static Gruppe tilstand(String navn, String kode, Felt felt) {
    return new Gruppe(navn, kode, Art.TILSTAND, navn, Ret.REPLACE_PERIOD, null, List.of(), Form.BEGGE, true, false, 0, List.of(felt.somKraevet()));
  }

  /** A relation 0..1: one entry at a time, never an indeks. */
  public static Gruppe en(String xmlGruppe, String navn, String kode, String rolle, Form form, String... objekttyper) {
    return new Gruppe(navn, kode, Art.RELATION, xmlGruppe, Ret.REPLACE_PERIOD, UUID.fromString(rolle), List.of(objekttyper), form, false, false, 0, List.of());
  }

  /** A relation 0..n whose entries are told apart by indeks. */
  public static Gruppe flere(String xmlGruppe, String navn, String kode, String rolle, Form form, String... objekttyper) {
    return new Gruppe(navn, kode, Art.RELATION, xmlGruppe, Ret.BY_INDEX, UUID.fromString(rolle), List.of(objekttyper), form, false, false, 0, List.of());
  }

  /** A relation 0..n without indeks: what is given is all there is. */
  public static Gruppe alle(String xmlGruppe, String navn, String kode, String rolle, Form form, String... objekttyper) {
    return new Gruppe(navn, kode, Art.RELATION, xmlGruppe, Ret.REPLACE_ALL, UUID.fromString(rolle), List.of(objekttyper), form, false, false, 0, List.of());
  }

  public Gruppe medFelter(Felt... mere) {
    return new Gruppe(navn, kode, art, xmlGruppe, ret, rolle, objekttyper, form, kraevet, kombitKraevet, fastIndeks,
        java.util.stream.Stream.concat(felter.stream(), Arrays.stream(mere)).toList(), koderoller);
  }

  public Gruppe somKombitKraevet() {
    return new Gruppe(navn, kode, art, xmlGruppe, ret, rolle, objekttyper, form, kraevet, true, fastIndeks, felter, koderoller);
  }

  public Gruppe medRolle(UUID nyRolle) {
    return new Gruppe(navn, kode, art, xmlGruppe, ret, nyRolle, objekttyper, form, kraevet, kombitKraevet, fastIndeks, felter, koderoller);
  }

  /** The same relation with a role class for each code of its field {@code Rolle}. */
  public Gruppe medKoderoller(Map<String, UUID> roller) {
    return new Gruppe(navn, kode, art, xmlGruppe, ret, rolle, objekttyper, form, kraevet, kombitKraevet, fastIndeks, felter, Map.copyOf(roller));
  }

  /** The same relation 0..1, its entry always numbered as given here. */
  public Gruppe medFastIndeks(int indeks) {
    return new Gruppe(navn, kode, art, xmlGruppe, ret, rolle, objekttyper, form, kraevet, kombitKraevet, indeks, felter, koderoller);
  }

  /** The same group with the field of this name asked for by a rule of the profile. */
  public Gruppe medProfilfelt(String regel, String felt) {
    return new Gruppe(navn, kode, art, xmlGruppe, ret, rolle, objekttyper, form, kraevet, kombitKraevet, fastIndeks,
        felter.stream().map(f -> f.kode().equals(felt) ? f.medProfil(regel) : f).toList(), koderoller);
  }

  /** The type of what a reference points at: the only one it may be, else the one that the reference names (null when it names none). */
  public String maaltype(String naevnt) {
    return objekttyper.size() == 1 ? objekttyper.get(0) : naevnt;
  }

  /** The path of the samling it belongs to; empty for a group of the object itself. */
  public String samling() {
    return kode.substring(0, Math.max(0, kode.lastIndexOf('.')));
  }

  /** Where the group stands in a request, for messages. */
  public String sti() {
    return !samling().isEmpty() ? kode : switch (art) {
      case ATTRIBUT -> "attributter.";
      case TILSTAND -> "tilstande.";
      case RELATION -> "relationer.";
    } + kode;
  }

  /** The same for a group of an element, with the names that lead to it: varianter[Original].dele[Kap. 1].egenskaber. */
  public String sti(List<String> noegle) {
    if (noegle.isEmpty()) {
      return sti();
    }
    var trin = kode.split("\\.");
    for (int i = 0; i < noegle.size(); i++) {
      trin[i] += "[" + noegle.get(i) + "]";
    }
    trin[noegle.size()] = (erRelation() ? "relationer." : "") + trin[noegle.size()];
    return String.join(".", trin);
  }

  public boolean erRelation() {
    return art == Art.RELATION;
  }

  /** The field that may name a file. */
  public Optional<Felt> filfelt() {
    return felter.stream().filter(Felt::erFil).findFirst();
  }

  /** True when several entries may hold at the same time. */
  public boolean mangfoldig() {
    return ret == Ret.BY_INDEX || ret == Ret.REPLACE_ALL;
  }

  /** True when a caller sees the indeks of an entry: not where what is given is all there is. */
  public boolean harIndeks() {
    return ret == Ret.BY_INDEX || fastIndeks > 0;
  }

  public Optional<Felt> felt(String kode) {
    return felter.stream().filter(f -> f.kode().equals(kode)).findFirst();
  }
}
