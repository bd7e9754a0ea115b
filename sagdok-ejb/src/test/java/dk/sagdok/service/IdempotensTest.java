package dk.sagdok.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Kvittering;
import dk.sagdok.register.Operationer;
import dk.sagdok.register.RegisterException;
import dk.sagdok.store.Database;
import dk.sagdok.store.Idempotens;
import dk.sagdok.store.Testbase;
import dk.sagdok.time.Interval;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an Idempotency-Key stands for, for whom and for how long; the clock is the test's. */
class IdempotensTest {
  private static final ObjektType SAG = Objekttyper.medKode("sag").orElseThrow();
  private static final Instant FOERST = Instant.parse("2001-01-01T10:00:00Z");
  private final String noegle = UUID.randomUUID().toString();

  @Test
  void a_key_younger_than_a_day_is_kept_and_answers_the_same() {
    var kvittering = opret("anna", "a", FOERST);
    purge(FOERST.plus(Duration.ofHours(24)));
    assertThat(opret("anna", "a", FOERST.plus(Duration.ofHours(24))))
        .isEqualTo(new Kvittering(kvittering.objekt(), kvittering.nr(), true, true, true, kvittering.advarsler()));
  }

  @Test
  void a_key_older_than_a_day_is_forgotten() {
    var kvittering = opret("anna", "a", FOERST);
    purge(FOERST.plus(Duration.ofHours(24)).plusMillis(1));
    var ny = opret("anna", "a", FOERST.plus(Duration.ofHours(25)));
    assertThat(ny.gentaget()).isFalse();
    assertThat(ny.objekt()).isNotEqualTo(kvittering.objekt());
  }

  @Test
  void a_key_belongs_to_its_user() {
    assertThat(opret("bo", "b", FOERST).objekt()).isNotEqualTo(opret("anna", "a", FOERST).objekt());
  }

  @Test
  void a_key_is_not_taken_by_a_request_that_was_refused() {
    assertThatThrownBy(() -> execute("anna", new Command.Opret(SAG, vilkaar("x"), null, new Indhold(Map.of())), FOERST)).isInstanceOf(RegisterException.class);
    assertThat(opret("anna", "a", FOERST).gentaget()).isFalse();
  }

  @Test
  void a_key_stands_for_one_request_only() {
    opret("anna", "a", FOERST);
    assertThatThrownBy(() -> opret("anna", "b", FOERST))
        .isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.fejl()).isEqualTo(Fejl.NOEGLE_GENBRUGT));
  }

  @Test
  void who_repeats_a_request_that_is_still_under_way_is_told_to_come_again() throws SQLException {
    try (Connection foerste = Testbase.source().getConnection()) {
      foerste.setAutoCommit(false);
      new Idempotens(Testbase.on(foerste)).take("anna", noegle, "a", FOERST);
      assertThatThrownBy(() -> opret("anna", "a", FOERST))
          .isInstanceOfSatisfying(RegisterException.class, e -> {
            assertThat(e.fejl()).isEqualTo(Fejl.UTILGAENGELIG);
            assertThat(e.aarsager()).singleElement().satisfies(a -> assertThat(a.regel()).isEqualTo("IDEMPOTENS"));
          });
      foerste.rollback();
    }
    assertThat(opret("anna", "a", FOERST).gentaget()).isFalse();
  }

  private static void purge(Instant now) {
    new Idempotens(Database.of(Testbase.source())).purge(now);
  }

  private Vilkaar vilkaar(String aftryk) {
    return new Vilkaar(null, noegle, aftryk, null, false);
  }

  private Kvittering opret(String bruger, String aftryk, Instant now) {
    var egenskaber = post(Map.of("titel", "T", "brugervendtnoegle", noegle, "beskrivelse", "B", "kassationskode", "K", "sagsnummer", noegle));
    return execute(bruger, new Command.Opret(SAG, vilkaar(aftryk), null,
        new Indhold(Map.of("sagegenskaber", List.of(egenskaber), "sagfremdrift", List.of(post(Map.of("fremdrift", "Opstaaet")))))), now);
  }

  private static Post post(Map<String, Object> felter) {
    return new Post("", OptionalInt.empty(), Interval.from(FOERST), Aktoer.INGEN, null, felter);
  }

  private static Kvittering execute(String bruger, Command command, Instant now) {
    try (Connection c = Testbase.source().getConnection()) {
      c.setAutoCommit(false);
      var world = new World() {
        @Override
        public Instant now() {
          return now;
        }
      };
      try {
        var kvittering = new Skrivning(world, Testbase.on(c)).execute(Operationer.af(command), new Kalder(bruger, bruger, Profilgrad.REPORT)).alle().get(0);
        c.commit();
        return kvittering;
      } catch (RuntimeException e) {
        c.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
