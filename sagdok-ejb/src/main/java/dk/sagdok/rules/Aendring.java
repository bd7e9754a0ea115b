package dk.sagdok.rules;

import java.util.List;

/**
 * What a command makes of an object.
 *
 * @param trin the new registrations in order; several only for Importer; empty when nothing changes
 * @param ny true when the object did not exist before
 * @param aendret false when the command changes nothing and so makes no registration
 */
public record Aendring(List<Trin> trin, boolean ny, boolean aendret) {
  static final Aendring INGEN = new Aendring(List.of(), false, false);

  static Aendring af(List<Trin> trin, boolean ny) {
    return new Aendring(List.copyOf(trin), ny, true);
  }
}
