package dk.sagdok.outbox;

/** SQL for the chain of digests that the numbered haendelser are (V17): each link is the digest of the one before and its own haendelse. */
final class Kaede {
  /** The latest number and its link; before the first, what the chain begins with. */
  static final String SIDSTE = "(select loebenummer,kaede from haendelse where loebenummer>0 order by loebenummer desc limit 1)"
      + " union all select loebenummer,kaede from kaedestart order by loebenummer desc limit 1";

  private Kaede() {}

  /**
   * What the link of a haendelse is made of beside the one before.
   *
   * @param h alias of the haendelse
   * @param aftryk the digest of its registration
   */
  static String led(String h, String aftryk) {
    return "haendelse_led(%1$s.id,%1$s.loebenummer,%1$s.besked_id,%1$s.nummereret,case when %1$s.objekt is null then %1$s.indhold else %2$s end)".formatted(h, indhold(h, aftryk));
  }

  /** What is kept of it when its object is removed for good. */
  static String indhold(String h, String aftryk) {
    return "haendelse_indhold(%1$s.objekt,%1$s.nr,%1$s.virkningstid,%1$s.objekttype,%1$s.myndighed,%1$s.emne,%1$s.foelsomhed,%2$s)".formatted(h, aftryk);
  }

  /** The link before this one. */
  static String forrige(String h) {
    return "coalesce((select f.kaede from haendelse f where f.loebenummer=%1$s.loebenummer-1),(select f.kaede from kaedestart f where f.loebenummer=%1$s.loebenummer-1))".formatted(h);
  }
}
