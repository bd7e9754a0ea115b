package dk.sagdok.service;

import static dk.sagdok.service.Kald.DOKUMENT;
import static dk.sagdok.service.Kald.SAG;
import static dk.sagdok.service.Kald.af;
import static dk.sagdok.service.Kald.dokument;
import static dk.sagdok.service.Kald.execute;
import static dk.sagdok.service.Kald.journalpost;
import static dk.sagdok.service.Kald.post;
import static dk.sagdok.service.Kald.ret;
import static dk.sagdok.service.Kald.sag;
import static dk.sagdok.service.Kald.til;
import static dk.sagdok.service.Kald.vilkaar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Kvittering;
import dk.sagdok.register.Kvitteringer;
import dk.sagdok.register.RegisterException;
import dk.sagdok.store.Database;
import dk.sagdok.store.Testbase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several commands in one call: all of them or none, in their order, under one TransaktionsId. */
class TransaktionerTest {
  private final String id = UUID.randomUUID().toString();
  private final Vilkaar vilkaar = vilkaar(id);

  @Test
  void whatever_step_the_database_is_lost_at_nothing_is_written_and_in_the_end_everything() {
    List<Command> commands = tyve();
    var before = rows();
    var steps = new AtomicInteger();
    var done = 0;
    for (int last = 1; done == 0; last++) {
      int lost = last;
      steps.set(0);
      try {
        execute(af(vilkaar, commands), Profilgrad.REPORT, database -> lostAfter(database, lost, steps));
        done = steps.get();
      } catch (RegisterException e) {
        assertThat(e.fejl()).isEqualTo(Fejl.UTILGAENGELIG);
        assertThat(rows()).as("lost after step " + last).isEqualTo(before);
      }
    }
    assertThat(done).as("20 registrations at least, and what was asked").isGreaterThan(20);
    assertThat(count("select count(*) from registrering where transaktion=?", id)).isEqualTo(20);
    assertThat(count("select count(*) from haendelse h join registrering g on g.objekt=h.objekt and g.nr=h.nr where g.transaktion=?", id)).isEqualTo(20);
  }

  /** A case with 9 documents, 7 other cases, and a change, a passivation and a deletion of them: 20 registrations. */
  private List<Command> tyve() {
    List<UUID> ider = Stream.generate(UUID::randomUUID).limit(17).toList();
    List<Command> commands = new ArrayList<>();
    commands.add(new Command.Opret(SAG, ider.get(0), vilkaar, null, sag(id, Map.of("journalpost", ider.subList(1, 10).stream().map(Kald::journalpost).toList()))));
    ider.subList(1, 10).forEach(d -> commands.add(new Command.Opret(DOKUMENT, d, vilkaar, null, dokument(d.toString()))));
    ider.subList(10, 17).forEach(s -> commands.add(new Command.Erstat(SAG, s, vilkaar, null, sag(s.toString(), Map.of("oversag", List.of(til(ider.get(0))))))));
    commands.add(ret(ider.get(0), "Ny", vilkaar));
    commands.add(new Command.Passiver(SAG, ider.get(11), vilkaar, null));
    commands.add(new Command.Slet(SAG, ider.get(12), vilkaar, null));
    return commands;
  }

  /** The connection really breaks: the server ends it after this many questions. */
  private static Database lostAfter(Database database, int lost, AtomicInteger steps) {
    return new Database() {
      @Override
      public <T> T ask(Work<T> work) {
        T answer = database.ask(work);
        if (steps.incrementAndGet() == lost) {
          database.ask(c -> terminate(c));
        }
        return answer;
      }
    };
  }

  private static Void terminate(Connection c) throws SQLException {
    try (var s = c.createStatement()) {
      s.execute("select pg_terminate_backend(pg_backend_pid())");
    }
    throw new SQLException("the connection outlived its end", "XX000");
  }

  private static List<Long> rows() {
    return Stream.of("objekt", "registrering", "raekke", "haendelse", "idempotens").map(t -> count("select count(*) from " + t + " where ?<>''", "-")).toList();
  }

  @Test
  void the_same_object_several_times_meets_what_has_been_done_to_it() {
    UUID ny = UUID.randomUUID();
    var svar = execute(af(vilkaar, List.of(
        new Command.Opret(SAG, ny, vilkaar, null, sag(id, Map.of())),
        ret(ny, "To", vilkaar.medVentetVersion(1)),
        ret(ny, "To", vilkaar),
        ret(ny, "Tre", vilkaar.medVentetVersion(2)),
        new Command.Slet(SAG, ny, vilkaar, null),
        new Command.Erstat(SAG, ny, vilkaar.medVentetVersion(4), null, sag(id, Map.of())))), Profilgrad.OFF);
    assertThat(svar.alle()).extracting(Kvittering::nr).containsExactly(1, 2, 2, 3, 4, 5);
    assertThat(svar.alle()).extracting(Kvittering::aendret).containsExactly(true, true, false, true, true, true);
    assertThat(count("select count(distinct tid) from registrering where transaktion=?", id)).isEqualTo(5);
  }

  @Test
  void what_is_refused_is_told_of_every_command_and_nothing_is_written() {
    UUID sag = execute(af(vilkaar("før"), List.of(new Command.Opret(SAG, vilkaar("før"), null, sag(id, Map.of())))), Profilgrad.OFF).alle().get(0).objekt();
    UUID ukendt = UUID.randomUUID();
    var before = rows();
    var forkert = post(null, Map.of("titel", ""));
    assertThatThrownBy(() -> execute(af(vilkaar, List.of(
        ret(sag, "Ny", vilkaar.medVentetVersion(7)),
        ret(sag, "Hvad nu?", vilkaar),
        new Command.Slet(SAG, ukendt, vilkaar, null),
        new Command.Opret(SAG, vilkaar, null, sag("god", Map.of())),
        new Command.Opret(SAG, vilkaar, null, new Indhold(Map.of("sagegenskaber", List.of(forkert), "sagfremdrift", List.of(forkert)))))), Profilgrad.OFF))
        .isInstanceOfSatisfying(RegisterException.class, e -> {
          assertThat(e.fejl()).as("the first").isEqualTo(Fejl.VERSIONSKONFLIKT);
          assertThat(e.aarsager()).extracting(Aarsag::regel).startsWith("OIO-version", "OIO-ukendt", "SKEMA-kraevet");
          assertThat(e.aarsager()).extracting(a -> a.sti().substring(0, 14)).containsOnly("operationer[0]", "operationer[2]", "operationer[4]");
        });
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void the_profile_judges_what_the_commands_make_together() {
    UUID a = UUID.randomUUID();
    UUID b = UUID.randomUUID();
    UUID dokument = UUID.randomUUID();
    var svar = execute(af(vilkaar, List.of(
        new Command.Opret(SAG, a, vilkaar, null, sag(id, Map.of("andresager", List.of(til(b)), "journalpost", List.of(journalpost(dokument))))),
        new Command.Opret(SAG, b, vilkaar, null, sag(id + "b", Map.of("oversag", List.of(til(a)), "andresager", List.of(til(UUID.randomUUID()))))),
        new Command.Opret(DOKUMENT, dokument, vilkaar, null, dokument(id)))), Profilgrad.REPORT);
    assertThat(svar.alle().stream().flatMap(k -> k.advarsler().stream()).filter(w -> w.regel().equals("B11")))
        .singleElement().satisfies(w -> assertThat(w.sti()).startsWith("operationer[1].relationer.andresager"));
  }

  @Test
  void two_that_take_the_same_key_in_one_call_are_both_told() {
    Map<String, List<Post>> ejer = Map.of("ejer", List.of(til(UUID.randomUUID())));
    var svar = execute(af(vilkaar, List.of(new Command.Opret(SAG, vilkaar, null, sag(id, ejer)), new Command.Opret(SAG, vilkaar, null, sag(id, ejer)))), Profilgrad.REPORT);
    assertThat(svar.alle()).allSatisfy(k -> assertThat(k.advarsler()).extracting(Aarsag::regel).contains("B4"));
  }

  @Test
  void enforced_it_refuses_the_whole_call_and_does_not_miss_what_was_refused_in_it() {
    UUID a = UUID.randomUUID();
    var before = rows();
    assertThatThrownBy(() -> execute(af(vilkaar, List.of(
        new Command.Opret(SAG, a, vilkaar, null, new Indhold(Map.of())),
        new Command.Opret(SAG, vilkaar, null, sag(id, Map.of("oversag", List.of(til(a))))))), Profilgrad.ENFORCE))
        .isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.aarsager()).extracting(Aarsag::regel).contains("SKEMA-kraevet", "B1").doesNotContain("B11"));
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void a_repeated_call_gets_the_answers_it_got() {
    var key = new Vilkaar(null, id, "a", id, false);
    var call = af(key, List.of(new Command.Opret(SAG, key, null, sag(id, Map.of())), new Command.Opret(DOKUMENT, key, null, dokument(id))));
    Kvitteringer first = execute(call, Profilgrad.REPORT);
    assertThat(first.gentaget()).isFalse();
    assertThat(execute(call, Profilgrad.REPORT)).isEqualTo(first.somGentaget());
    assertThat(count("select count(*) from registrering where transaktion=?", id)).isEqualTo(2);
  }

  @Test
  void whoever_changes_the_same_objects_in_another_order_only_waits() {
    List<UUID> ider = Stream.generate(UUID::randomUUID).limit(6).toList();
    var calls = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.runAsync(() -> change(ider, new Random(i)))).toList();
    calls.forEach(CompletableFuture::join);
    assertThat(count("select count(*) from registrering where transaktion=?", id)).isEqualTo(4L * 40 * 3);
  }

  /** Three of them each time, some known and some not, with keys that others take too. */
  private void change(List<UUID> ider, Random chance) {
    for (int i = 0; i < 40; i++) {
      List<UUID> some = new ArrayList<>(ider);
      Collections.shuffle(some, chance);
      UUID ejer = ider.get(0);
      execute(af(vilkaar, some.subList(0, 3).stream().<Command>map(o -> new Command.Erstat(SAG, o, vilkaar, null,
          sag(id + chance.nextInt(3), Map.of("ejer", List.of(til(ejer)))))).toList()), chance.nextBoolean() ? Profilgrad.REPORT : Profilgrad.OFF);
    }
  }

  @Test
  void a_thousand_objects_are_made_with_a_statement_each_and_changed_with_two() {
    var steps = new AtomicInteger();
    var commands = IntStream.range(0, 1000).<Command>mapToObj(i -> i % 2 == 0 ? new Command.Opret(SAG, vilkaar, null, sag(id + i, Map.of()))
        : new Command.Opret(DOKUMENT, vilkaar, null, dokument(id + i))).toList();
    var nye = execute(af(vilkaar, commands), Profilgrad.OFF, database -> lostAfter(database, 0, steps));
    assertThat(steps.getAndSet(0)).isEqualTo(1000);
    var rettelser = IntStream.range(0, 1000).filter(i -> i % 2 == 0).mapToObj(i -> ret(nye.alle().get(i).objekt(), "Ny", vilkaar)).toList();
    execute(af(vilkaar, rettelser), Profilgrad.OFF, database -> lostAfter(database, 0, steps));
    assertThat(steps.get()).as("and one to lock them all").isEqualTo(1 + 2 * 500);
  }

  private static long count(String sql, String parameter) {
    try (Connection c = Testbase.source().getConnection(); PreparedStatement s = c.prepareStatement(sql)) {
      s.setString(1, parameter);
      try (ResultSet rs = s.executeQuery()) {
        rs.next();
        return rs.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
