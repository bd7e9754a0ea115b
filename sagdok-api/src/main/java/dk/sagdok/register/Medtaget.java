package dk.sagdok.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Objects and what they point at, all seen through one Tidsfilter at one moment.
 *
 * @param objekter those that were asked for and are here, ordered by uuid
 * @param medtaget what they point at, by {@code ObjektType.kode}: each once, ordered by uuid, deleted ones too; nothing that is among {@code objekter}
 * @param ukendte what they point at and the filter finds no registration of
 * @param sidste uuid of the last target looked up when there are more (the next {@code Medtag.efter}), else null
 */
public record Medtaget(List<Billede> objekter, Map<String, List<Billede>> medtaget, List<Maal> ukendte, UUID sidste) {

  /**
   * What a reference points at.
   *
   * @param type {@code ObjektType.kode}
   */
  public record Maal(String type, UUID objekt) {}

  public static Medtaget intet(List<Billede> objekter) {
    return new Medtaget(objekter, Map.of(), List.of(), null);
  }
}
