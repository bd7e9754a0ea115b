package dk.sagdok.bench.data;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A sag and what became of it.
 *
 * @param oprettet registreringstid of the first registration; each Rettelse comes an hour after the one before
 * @param opret ordered as {@link Gruppe}
 */
public record Sag(UUID id, Instant oprettet, List<Post> opret, List<Rettelse> rettelser) {

  /** One Ret: an entry that holds from its own date on, without end. Its date never lies before the latest period of its group. */
  record Rettelse(String note, Post post) {}

  public int registreringer() {
    return 1 + rettelser.size();
  }

  Instant tid(int nr) {
    return oprettet.plusSeconds(3600L * (nr - 1));
  }
}
