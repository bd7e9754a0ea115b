package dk.sagdok.store;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The names in the column noegle of a row, as SQL, spelt as the indexes spell them. */
final class Elementnavne {
  private Elementnavne() {}

  /** The name of the element that the row called r lies in, at this depth. */
  static String navn(String r, int dybde) {
    return "(" + liste(r) + "->>" + dybde + ")";
  }

  static String alle(String r) {
    return "jsonb_array_elements_text(" + liste(r) + ")";
  }

  /** " and ...": both rows lie in the same elements, down to this depth. */
  static Sql ens(String r, String anden, int dybde) {
    return new Sql().add(IntStream.range(0, dybde).mapToObj(d -> " and " + navn(anden, d) + "=" + navn(r, d)).collect(Collectors.joining()));
  }

  /** How many samlinger lie around both of these. */
  static int faelles(String samling, String anden) {
    String[] her = samling.split("\\.");
    String[] der = anden.split("\\.");
    int ens = 0;
    while (!samling.isEmpty() && ens < Math.min(her.length, der.length) && her[ens].equals(der[ens])) {
      ens++;
    }
    return ens;
  }

  /** A row of the object itself has the empty text, which is no JSON. */
  private static String liste(String r) {
    return "nullif(" + r + ".noegle,'')::jsonb";
  }
}
