package dk.sagdok.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Reference;
import dk.sagdok.outbox.Forfaldne;
import dk.sagdok.outbox.Nummerering;
import dk.sagdok.outbox.Udgang;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Haendelsesfilter;
import dk.sagdok.store.Testbase;
import dk.sagdok.time.Interval;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What begins or ends later is told when it does, if it still does. The register's clock stands in 2020; by that of the database 2021 is past, and 2999 is to come. */
class VirkningsskiftTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant DA = Instant.parse("2021-01-01T00:00:00Z");
  private static final Instant SENERE = Instant.parse("2021-06-01T00:00:00.000001Z");
  private static final Instant FREMTID = Instant.parse("2999-01-01T00:00:00Z");
  private static final String EN = "11111111-1111-4111-8111-111111111111";
  private static final String TO = "22222222-2222-4222-8222-222222222222";
  private final DataSource source = Testbase.empty("sagdok_virkningsskift");
  private final UUID sag = UUID.randomUUID();
  private Connection connection;
  private Motor motor;
  private Instant now = Kald.START;

  @BeforeEach
  void connect() throws SQLException {
    connection = source.getConnection();
    connection.setAutoCommit(false);
    motor = new Motor(connection);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void what_began_in_the_past_and_never_ends_is_nothing_to_remember() throws Exception {
    opret(ejer(EN, Interval.from(Kald.START)));
    ret(ejer(TO, Interval.of(Instant.parse("2015-01-01T00:00:00Z"), Instant.parse("2016-01-01T00:00:00Z"))));
    ret(ejer(TO, Interval.from(now.plusSeconds(1)))); // at the very moment of the change
    assertThat(ventende()).isEmpty();
  }

  @Test
  void what_begins_and_what_it_ends_are_one_haendelse_with_what_is_chosen_by_as_it_is_then() throws Exception {
    opret(ejer(EN, Interval.from(Kald.START)));
    ret(ejer(TO, Interval.from(DA)));
    assertThat(ventende()).containsExactly(DA + " " + sag);
    assertThat(fortalt()).singleElement().satisfies(h -> {
      assertThat(h.get("loebenummer").asInt()).isEqualTo(3);
      assertThat(h.get("objektId").asText()).isEqualTo(sag.toString());
      assertThat(h.at("/registrering/nr").asInt()).isEqualTo(2);
      assertThat(h.get("virkningstidspunkt").asText()).isEqualTo(DA.toString());
      assertThat(h.get("begynder")).extracting(r -> r.get("uuid").asText()).containsExactly(TO);
      assertThat(h.get("slutter")).extracting(r -> r.get("uuid").asText()).containsExactly(EN);
      assertThat(h.get("ansvarligMyndighed").asText()).isEqualTo(TO);
    });
    assertThat(ventende()).isEmpty();
    assertThat(fortalt()).as("once").hasSize(1);
  }

  @Test
  void each_instant_of_an_object_is_told_once_in_their_order() throws Exception {
    opret(ejer(EN, Interval.of(Kald.START, SENERE)), "primaerpart", til(TO, Interval.from(DA)), "ansvarlig", til(TO, Interval.of(DA, SENERE)));
    assertThat(fortalt()).extracting(h -> h.get("virkningstidspunkt").asText() + " " + h.get("begynder").size() + h.get("slutter").size()).containsExactly(DA + " 20", SENERE + " 02");
  }

  @Test
  void what_was_corrected_away_is_not_told() throws Exception {
    opret(ejer(EN, Interval.from(Kald.START)));
    ret(ejer(TO, Interval.from(DA)));
    ret(ejer(TO, Interval.from(SENERE)));
    ret(ejer(EN, Interval.from(DA)));
    assertThat(fortalt()).isEmpty();
    assertThat(ventende()).isEmpty();
  }

  @Test
  void what_is_moved_is_told_when_it_begins_now() throws Exception {
    opret(ejer(EN, Interval.from(Kald.START)));
    ret(ejer(TO, Interval.from(SENERE)));
    ret(ejer(TO, Interval.from(DA)));
    assertThat(fortalt()).singleElement().satisfies(h -> {
      assertThat(h.get("virkningstidspunkt").asText()).isEqualTo(DA.toString());
      assertThat(h.at("/registrering/nr").asInt()).isEqualTo(3);
    });
  }

  @Test
  void nothing_begins_in_a_deleted_object() throws Exception {
    opret(ejer(EN, Interval.from(DA)));
    motor.execute(new Command.Slet(Kald.SAG, sag, Vilkaar.INGEN, null), tick());
    assertThat(fortalt()).isEmpty();
    assertThat(ventende()).isEmpty();
  }

  @Test
  void what_is_to_come_waits() throws Exception {
    opret(ejer(EN, Interval.of(DA, FREMTID)));
    assertThat(fortalt()).hasSize(1);
    assertThat(ventende()).containsExactly(FREMTID + " " + sag);
    assertThat(new Forfaldne(source).naeste()).isGreaterThan(1_000_000_000_000L);
  }

  @Test
  void when_nothing_is_to_come_there_is_nothing_to_wait_for_and_what_is_overdue_is_at_once() throws Exception {
    assertThat(new Forfaldne(source).naeste()).isEqualTo(Long.MAX_VALUE);
    opret(ejer(EN, Interval.from(DA)));
    assertThat(new Forfaldne(source).naeste()).isNegative();
  }

  /** Else a registration that is numbered first could be told after what follows from it. */
  @Test
  void one_that_somebody_is_changing_is_told_after_the_change_and_holds_up_nobody() throws Exception {
    opret(ejer(EN, Interval.from(DA)));
    var anden = UUID.randomUUID();
    motor.execute(new Command.Opret(Kald.SAG, anden, Vilkaar.INGEN, null, Kald.sag(anden.toString(), ejer(EN, Interval.from(DA)))), tick());
    try (Connection skriver = source.getConnection(); var s = skriver.createStatement()) {
      skriver.setAutoCommit(false);
      s.execute("select 1 from objekt where id='" + sag + "' for update");
      assertThat(fortalt()).extracting(h -> h.get("objektId").asText()).containsExactly(anden.toString());
      assertThat(new Forfaldne(source).run()).isFalse();
      skriver.rollback();
    }
    ret(ejer(TO, Interval.from(SENERE)));
    assertThat(fortalt().get(1).at("/registrering/nr").asInt()).isEqualTo(2);
  }

  @Test
  void nodes_that_tell_at_the_same_time_tell_each_once() throws Exception {
    for (int i = 0; i < 300; i++) {
      var id = UUID.randomUUID();
      motor.execute(new Command.Opret(Kald.SAG, id, Vilkaar.INGEN, null, Kald.sag(id.toString(), ejer(EN, Interval.from(DA)))), tick());
    }
    var noder = new ArrayList<Future<Boolean>>();
    var traade = Executors.newFixedThreadPool(3);
    try (Connection start = source.getConnection(); var s = start.createStatement()) {
      start.setAutoCommit(false);
      s.execute("lock virkningsskift");
      for (int i = 0; i < 3; i++) {
        noder.add(traade.submit(() -> new Forfaldne(source).run()));
      }
      for (var alle = false; !alle; ) { // they stand at the start
        try (var rs = s.executeQuery("select count(*)=3 from pg_locks where not granted and relation='virkningsskift'::regclass")) {
          rs.next();
          alle = rs.getBoolean(1);
        }
      }
      start.commit();
    }
    for (var node : noder) {
      node.get();
    }
    traade.shutdown();
    assertThat(fortalt()).extracting(h -> h.get("objektId").asText()).hasSize(300).doesNotHaveDuplicates();
  }

  @Test
  void one_who_wants_these_only_or_none_of_them_says_so() throws Exception {
    opret(ejer(EN, Interval.from(DA)));
    fortalt();
    assertThat(laes(filter("Virkning"))).hasSize(1);
    assertThat(laes(filter("Opstaaet"))).hasSize(1).noneMatch(h -> h.has("virkningstidspunkt"));
  }

  /** As the register would have remembered it, had it known how. */
  @Test
  void the_migration_remembers_what_is_to_come_of_what_there_is() throws Exception {
    now = Instant.now();
    opret(ejer(EN, Interval.of(DA, FREMTID)), "primaerpart", til(TO, Interval.from(FREMTID.plusSeconds(1))));
    ret(ejer(TO, Interval.from(FREMTID.plusSeconds(3))));
    ret(ejer(TO, Interval.from(FREMTID.plusSeconds(2)))); // which the first begins no longer
    sql("delete from virkningsskift");
    try (var fil = getClass().getResourceAsStream("/db/migration/V15__virkningsskift.sql")) {
      var sql = new String(fil.readAllBytes(), StandardCharsets.UTF_8);
      sql(sql.substring(sql.indexOf("insert into virkningsskift"), sql.indexOf(';', sql.indexOf("insert into virkningsskift"))));
    }
    assertThat(ventende()).containsExactly(FREMTID + " " + sag, FREMTID.plusSeconds(1) + " " + sag, FREMTID.plusSeconds(2) + " " + sag);
  }

  private void opret(Map<String, List<Post>> ejer) throws SQLException {
    motor.execute(new Command.Opret(Kald.SAG, sag, Vilkaar.INGEN, null, Kald.sag(sag.toString(), ejer)), tick());
  }

  private void opret(Map<String, List<Post>> ejer, String relation, Post post, String anden, Post andenPost) throws SQLException {
    opret(Map.of("ejer", ejer.get("ejer"), relation, List.of(post), anden, List.of(andenPost)));
  }

  private void opret(Map<String, List<Post>> ejer, String relation, Post post) throws SQLException {
    opret(Map.of("ejer", ejer.get("ejer"), relation, List.of(post)));
  }

  private void ret(Map<String, List<Post>> ejer) throws SQLException {
    motor.execute(new Command.Ret(Kald.SAG, sag, Vilkaar.INGEN, null, new Indhold(ejer)), tick());
  }

  private static Map<String, List<Post>> ejer(String uuid, Interval virkning) {
    return Map.of("ejer", List.of(til(uuid, virkning)));
  }

  private static Post til(String uuid, Interval virkning) {
    return new Post("", OptionalInt.empty(), virkning, Aktoer.INGEN, new Reference(uuid, false, null), Map.of());
  }

  private Instant tick() {
    now = now.plusSeconds(1);
    return now;
  }

  /** All that has been told of this kind, by number. */
  private List<JsonNode> fortalt() throws SQLException, IOException {
    while (new Forfaldne(source).run()) {
      new Nummerering(source).run();
    }
    new Nummerering(source).run();
    return laes(Haendelsesfilter.ALLE).stream().filter(h -> h.has("virkningstidspunkt")).toList();
  }

  private List<JsonNode> laes(Haendelsesfilter filter) throws SQLException, IOException {
    var alle = new ArrayList<JsonNode>();
    for (var besked : new Udgang(source).laes(filter, 0, 1000).haendelser()) {
      alle.add(JSON.readTree(besked.json()));
    }
    return alle;
  }

  private static Haendelsesfilter filter(String livscyklus) {
    var alle = Set.<String>of();
    return new Haendelsesfilter(alle, Set.of(livscyklus), alle, alle, alle, alle, alle);
  }

  private List<String> ventende() throws SQLException {
    try (Connection c = source.getConnection(); var s = c.createStatement(); var rs = s.executeQuery("select tidspunkt,objekt from virkningsskift order by 1,2")) {
      var alle = new ArrayList<String>();
      while (rs.next()) {
        alle.add(rs.getObject(1, OffsetDateTime.class).toInstant() + " " + rs.getString(2));
      }
      return alle;
    }
  }

  private void sql(String sql) throws SQLException {
    try (Connection c = source.getConnection(); var s = c.createStatement()) {
      s.execute(sql);
    }
  }
}
