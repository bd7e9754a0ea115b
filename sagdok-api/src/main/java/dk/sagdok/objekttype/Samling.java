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

  /** The last step of a path: what the list or the group is called where it stands. */
  public static String kort(String kode) {
    return kode.substring(kode.lastIndexOf('.') + 1);
  }

  Samling med(UnaryOperator<Gruppe> gruppe) {
    return new Samling(navn, kode, noegle, grupper.stream().map(gruppe).toList(), samlinger.stream().map(s -> s.med(gruppe)).toList());
  }
}
