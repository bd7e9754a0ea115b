package dk.sagdok.objekttype;

import java.util.List;

/**
 * A named rule of one object type.
 *
 * @param id the rule's id, which the error carries, e.g. B4
 * @param gaelder which changes it is asked of
 * @param proeve what is wrong with the object after the change: nothing when it holds
 * @param indstilling the setting that switches it by itself, or null. Such a rule looks at what the change adds and at the register, since no more
 *     of the object may be loaded
 */
public record Regel(String id, Niveau niveau, Gaelder gaelder, Proeve proeve, String indstilling) {
  /** INDHOLD: changes of the content. ENHVER: also Passiver and Slet, which leave the content as it is. SLET: what ends in Slettet. */
  public enum Gaelder { INDHOLD, ENHVER, SLET }

  public Regel(String id, Niveau niveau, Gaelder gaelder, Proeve proeve) {
    this(id, niveau, gaelder, proeve, null);
  }

  /** Pure, but for what it asks of {@link Forhold#register()}, which only rules that can be switched off may. */
  @FunctionalInterface
  public interface Proeve {
    List<Brud> af(Forhold forhold);
  }

  /** One break of the rule: where, what stood there, what would be right (Danish). */
  public record Brud(String sti, String vaerdi, String rigtigt) {}

  /** The same rule, also asked when this setting says so. */
  Regel medIndstilling(String navn) {
    return new Regel(id, niveau, gaelder, proeve, navn);
  }

  public static Regel indhold(String id, Niveau niveau, Proeve proeve) {
    return new Regel(id, niveau, Gaelder.INDHOLD, proeve);
  }
}
