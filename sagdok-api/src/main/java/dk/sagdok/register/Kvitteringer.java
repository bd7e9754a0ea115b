package dk.sagdok.register;

import java.util.List;

/**
 * The answer to {@link Operationer}.
 *
 * @param transaktion TransaktionsId of every registration that was made, or null when the caller gave none
 * @param alle one for each command, in their order
 */
public record Kvitteringer(String transaktion, List<Kvittering> alle) {
  public boolean aendret() {
    return alle.stream().anyMatch(Kvittering::aendret);
  }

  public boolean gentaget() {
    return alle.stream().anyMatch(Kvittering::gentaget);
  }

  /** The same, as the stored answer to an earlier request. */
  public Kvitteringer somGentaget() {
    return new Kvitteringer(transaktion, alle.stream().map(Kvittering::somGentaget).toList());
  }
}
