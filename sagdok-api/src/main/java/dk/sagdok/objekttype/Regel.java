package dk.sagdok.objekttype;

import java.util.List;

/**
 * A named rule of one object type.
 *
 * @param id the rule's id, which the error carries, e.g. B4
 * @param gaelder which changes it is asked of
 * @param proeve what is wrong with the object after the change: nothing when it holds
 */
public record Regel(String id, Niveau niveau, Gaelder gaelder, Proeve proeve) {
  /** INDHOLD: changes of the content. ENHVER: also Passiver and Slet, which leave the content as it is. */
  public enum Gaelder { INDHOLD, ENHVER }

  /** Pure, but for what it asks of {@link Forhold#register()}, which only rules of the level KOMBIT may. */
  @FunctionalInterface
  public interface Proeve {
    List<Brud> af(Forhold forhold);
  }

  /** One break of the rule: where, what stood there, what would be right (Danish). */
  public record Brud(String sti, String vaerdi, String rigtigt) {}

  public static Regel indhold(String id, Niveau niveau, Proeve proeve) {
    return new Regel(id, niveau, Gaelder.INDHOLD, proeve);
  }
}
