package dk.sagdok.register;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Tilbagehenvisning;
import dk.sagdok.time.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The operation Soeg: all conditions hold at one and the same virkningstid and registreringstid.
 *
 * @param fra first result (offset), 0 for the first
 * @param antal greatest number of results, or null for the register's limit
 * @param efter key of the last result of the page before (paging by key), or null
 * @param sorteret true when the answer must be in key order (brugervendtnoegle is not a key: order is by uuid)
 */
public record Soeg(ObjektType type, Tidsfilter tid, List<Betingelse> betingelser, int fra, Integer antal, UUID efter, boolean sorteret) {

  /** One condition. Texts: case-insensitive, {@code %} any text, {@code \%} a literal percent, everything else literal. */
  public sealed interface Betingelse {
    /** A field of a group; sti is one member, or two for a member of a structure. vaerdi is String, Boolean or Long. */
    record FeltEr(String gruppe, List<String> sti, Object vaerdi) implements Betingelse {}

    /** Conditions that must hold on the very same row (the journalpost parameters, one relation with its objekttype). */
    record SammeRaekke(String gruppe, List<Betingelse> alle) implements Betingelse {}

    /** A relation (null: any) to this uuid or urn; objekttype null means any. */
    record RelationTil(String gruppe, String reference, String objekttype) implements Betingelse {}

    /**
     * The name of an element of a samling ({@code Samling.kode}). What is asked of the elements of a samling, of their rows and of the elements
     * within them is asked of one and the same element.
     */
    record ElementHedder(String samling, String moenster) implements Betingelse {}

    /** Any text field of any attribute, or the name of any element. */
    record VilkaarligTekst(String moenster) implements Betingelse {}

    /**
     * A value of the group refers to a file whose text meets the question: all its words in any form, "words in this order", one or another, -not this one.
     * gruppe is one with a {@code Gruppe.filfelt}.
     */
    record Fritekst(String gruppe, String spoergsmaal) implements Betingelse {}

    record ObjektEr(UUID uuid) implements Betingelse {}

    record ObjektBlandt(Set<UUID> uuider) implements Betingelse {}

    /** No object that is not deleted points at it by the relation, in its latest registration and at any virkning. */
    record IngenHenviser(Tilbagehenvisning relation) implements Betingelse {}

    /** LivscyklusKode of the registration; without it deleted objects are left out. */
    record LivscyklusEr(String kode) implements Betingelse {}

    record BrugerEr(String brugerref) implements Betingelse {}

    /** registreringstid of the registration that is searched, the latest or that of the time asked for, lies in tid: [from, to), microseconds. */
    record RegistreretMellem(Interval tid) implements Betingelse {}

    /**
     * The object was created within tid: [from, to), microseconds. When it was is what a field of the group says, at any virkning that is searched;
     * where it says nothing, registreringstid of the object's first registration.
     *
     * @param sti the path of a TIDSPUNKT field within the group
     */
    record OprettetMellem(Interval tid, String gruppe, List<String> sti) implements Betingelse {}

    /**
     * A DATO field of a group, sti as of FeltEr, is one of these days; without a value it is none of them.
     *
     * @param foerste first day that counts, or null for no first
     * @param sidste last day that counts, or null for no last
     */
    record DatoMellem(String gruppe, List<String> sti, LocalDate foerste, LocalDate sidste) implements Betingelse {}

    /** The note of a virkning (OIO manual) or of the registration. */
    record NoteLigner(String moenster) implements Betingelse {}
  }
}
