package dk.sagdok.objekttype;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A list of named elements within an object, each with groups of its own: the variants of a Dokument, and the parts of a variant
 * (OIO Dokument 1.1.1). An element is told apart by its name alone; every value in it has its own virkning.
 *
 * @param navn the element name of the schema, e.g. VariantListe
 * @param kode its path: the member name in JSON, after the path of the list it lies in, e.g. varianter.dele
 * @param noegle the field that names an element, e.g. varianttekst
 * @param grupper the groups of an element; their kode begins with the path of the list, e.g. varianter.dele.egenskaber
 * @param samlinger the lists within an element
 */
public record Samling(String navn, String kode, Felt noegle, List<Gruppe> grupper, List<Samling> samlinger) {

  /** The groups of the elements, those of lists within them too. */
  public Stream<Gruppe> alleGrupper() {
    return Stream.concat(grupper.stream(), samlinger.stream().flatMap(Samling::alleGrupper));
  }

  /** This list, then those within its elements. */
  Stream<Samling> ogInden() {
    return Stream.concat(Stream.of(this), samlinger.stream().flatMap(Samling::ogInden));
  }

  /** How many names lead to one of its elements. */
  public int dybde() {
    return dybde(kode);
  }

  /** The number of steps of a path: 0 for the empty one, the object itself. */
  public static int dybde(String sti) {
    return sti.isEmpty() ? 0 : sti.split("\\.").length;
  }

  /** The last step of a path: what the list or the group is called where it stands. */
  public static String kort(String kode) {
    return kode.substring(kode.lastIndexOf('.') + 1);
  }

  Samling med(UnaryOperator<Gruppe> gruppe) {
    return new Samling(navn, kode, noegle, grupper.stream().map(gruppe).toList(), samlinger.stream().map(s -> s.med(gruppe)).toList());
  }
}
