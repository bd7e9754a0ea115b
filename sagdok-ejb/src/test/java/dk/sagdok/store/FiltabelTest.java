package dk.sagdok.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.register.Fil;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Files are marked as referred to by several calls at once. */
class FiltabelTest {
  private final String foerste = "1" + digest().substring(1);
  private final String anden = "2" + digest().substring(1);

  /** The first call refers to one file after the other; the second to both, and must not hold the one that the first still wants. */
  @Test
  void nobody_waits_in_a_ring() throws Exception {
    insert(anden);
    insert(foerste);
    try (var ene = begin(); var til = begin()) {
      refer(ene, List.of(foerste));
      var begge = CompletableFuture.supplyAsync(() -> refer(til, List.of(anden, foerste)));
      awaitBlocked(til);
      assertThat(refer(ene, List.of(anden))).isEqualTo(1);
      ene.commit();
      assertThat(begge.get()).isEqualTo(2);
    }
  }

  /** The one who throws it away was first. */
  @Test
  void what_is_being_forgotten_is_not_there_any_more() throws Exception {
    insert(foerste);
    try (var rydder = begin(); var anden = begin()) {
      try (var s = rydder.createStatement()) {
        s.execute("delete from fil where digest='" + foerste + "'");
      }
      var fundet = CompletableFuture.supplyAsync(() -> refer(anden, List.of(foerste)));
      awaitBlocked(anden);
      rydder.commit();
      assertThat(fundet.get()).isZero();
    }
  }

  /** He who removes the last object that named it must not take it from under one who names it now. */
  @Test
  void one_who_lets_go_of_a_file_waits_for_one_who_refers_to_it_and_the_other_way_round() throws Exception {
    insert(foerste);
    for (var referFoerst : List.of(true, false)) {
      try (var ene = begin(); var til = begin()) {
        touch(ene, referFoerst);
        var anden = CompletableFuture.runAsync(() -> touch(til, !referFoerst));
        awaitBlocked(til);
        ene.commit();
        anden.get();
        til.rollback();
      }
    }
  }

  private void touch(Connection c, boolean refer) {
    if (refer) {
      refer(c, List.of(foerste));
    } else {
      new Filtabel(Testbase.on(c)).letGo(List.of(foerste), Instant.EPOCH);
    }
  }

  private static int refer(Connection c, List<String> digests) {
    return new Filtabel(Testbase.on(c)).refer(digests).size();
  }

  private static void insert(String digest) {
    new Filtabel(Database.of(Testbase.source())).alene(digest, c -> {
      Filtabel.insert(c, new Fil(digest, 1, "text/plain"), Instant.parse("2026-03-01T12:00:00Z"));
      return null;
    });
  }

  private static Connection begin() throws SQLException {
    Connection c = Testbase.source().getConnection();
    c.setAutoCommit(false);
    return c;
  }

  private static void awaitBlocked(Connection waiting) throws SQLException {
    int pid = waiting.unwrap(PGConnection.class).getBackendPID();
    var giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    try (var c = Testbase.source().getConnection(); var s = c.createStatement()) {
      for (var blocked = false; !blocked; LockSupport.parkNanos(1_000_000)) {
        assertThat(System.nanoTime()).as("it does not wait").isLessThan(giveUp);
        try (var rs = s.executeQuery("select cardinality(pg_blocking_pids(" + pid + "))>0")) {
          blocked = rs.next() && rs.getBoolean(1);
        }
      }
    }
  }

  private static String digest() {
    return (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
  }
}
