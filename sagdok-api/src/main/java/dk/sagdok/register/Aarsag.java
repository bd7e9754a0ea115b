package dk.sagdok.register;

/**
 * One reason for a refusal.
 *
 * @param regel the rule's id, e.g. SKEMA-laengde or B4
 * @param sti path to the offending value in the request, may be empty
 * @param vaerdi what stood there, shortened, or null
 * @param forklaring what is wrong and what would be right, in Danish
 */
public record Aarsag(String regel, String sti, String vaerdi, String forklaring) {
  /** The same reason in something that stands at {@code ydre}; as it is when its path begins there already. */
  public Aarsag inden(String ydre) {
    return ydre.isEmpty() || sti.startsWith(ydre) ? this : new Aarsag(regel, sti.isEmpty() ? ydre : ydre + "." + sti, vaerdi, forklaring);
  }
}
