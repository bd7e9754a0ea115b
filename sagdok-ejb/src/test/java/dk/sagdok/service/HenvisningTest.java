package dk.sagdok.service;

import static dk.sagdok.service.Profilgrad.ENFORCE;
import static dk.sagdok.service.Profilgrad.OFF;
import static dk.sagdok.service.Profilgrad.REPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Reference;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.objekttype.Regler;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Kvittering;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Operationer;
import dk.sagdok.store.Testbase;
import dk.sagdok.time.Interval;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What is referred to is here (sagdok.henvist.findes) and stays (sagdok.henvist.bevares), also when it is changed by two at once. */
class HenvisningTest {
  private static final ObjektType SAG = Objekttyper.medKode("sag").orElseThrow();
  private static final ObjektType DOKUMENT = Objekttyper.medKode("dokument").orElseThrow();
  private static final Interval ALTID = Interval.from(Instant.EPOCH);
  private static final Interval SLUT = Interval.of(Instant.EPOCH, Instant.parse("2020-01-01T00:00:00Z"));
  private static final Kalder FINDES = kalder(ENFORCE, OFF);
  private static final Kalder BEVARES = kalder(OFF, ENFORCE);
  private static final Kalder INTET = kalder(OFF, OFF);

  @Test
  void a_reference_to_what_is_not_here_is_refused_reported_or_overlooked_without_the_profile() {
    var ukendt = UUID.randomUUID();
    assertBrud(() -> sag(FINDES, ukendt, ALTID), "B11");
    assertThat(sag(kalder(REPORT, OFF), ukendt, ALTID).advarsler()).extracting(Aarsag::regel).containsExactly("B11");
    assertThat(sag(INTET, ukendt, ALTID).advarsler()).isEmpty();
    assertThat(sag(FINDES, dokument(), ALTID).advarsler()).isEmpty();
    assertBrud(() -> sag(FINDES, sag(INTET, ukendt, ALTID).objekt(), ALTID), "B11");
  }

  @Test
  void a_reference_that_was_there_before_is_no_fault_of_a_later_change() {
    var dokument = dokument();
    var sag = sag(INTET, dokument, ALTID).objekt();
    execute(INTET, slet(DOKUMENT, dokument));
    assertThat(execute(FINDES, journaliser(sag, dokument, SLUT)).aendret()).isTrue();
    assertBrud(() -> sag(FINDES, dokument, ALTID), "B11");
  }

  @Test
  void a_dokument_that_cases_hold_is_not_deleted_and_the_cases_are_named() {
    var dokument = dokument();
    var sager = List.of(sag(INTET, dokument, ALTID).objekt(), sag(INTET, dokument, ALTID).objekt());
    assertThatThrownBy(() -> execute(BEVARES, slet(DOKUMENT, dokument))).isInstanceOfSatisfying(RegisterException.class, e -> {
      assertThat(e.aarsager()).extracting(Aarsag::regel).containsOnly("HENVIST-bevares");
      assertThat(e.aarsager()).extracting(Aarsag::vaerdi).containsExactlyInAnyOrder(sager.get(0).toString(), sager.get(1).toString());
    });
    assertThat(execute(kalder(OFF, REPORT), new Command.Slet(DOKUMENT, dokument, new Vilkaar(null, null, null, null, true), null)).advarsler()).hasSize(2);
    assertThat(execute(INTET, slet(DOKUMENT, dokument)).aendret()).isTrue();
  }

  @Test
  void a_case_that_is_deleted_or_whose_journalpost_is_gone_or_over_holds_nothing() {
    var dokument = dokument();
    var slettet = sag(INTET, dokument, ALTID).objekt();
    execute(INTET, slet(SAG, slettet));
    sag(INTET, dokument, SLUT);
    var fjernet = sag(INTET, dokument, ALTID).objekt();
    assertBrud(() -> execute(BEVARES, slet(DOKUMENT, dokument)), "HENVIST-bevares");
    execute(INTET, new Command.Ret(SAG, fjernet, Vilkaar.INGEN, null, new Indhold(Map.of("journalpost", List.of(post(1, ALTID, null, Map.of()))))));
    assertThat(execute(BEVARES, slet(DOKUMENT, dokument)).aendret()).isTrue();
  }

  @Test
  void a_passive_case_still_holds_and_what_is_only_referred_to_otherwise_is_not_held() {
    var dokument = dokument();
    var sag = sag(INTET, dokument, ALTID).objekt();
    execute(INTET, new Command.Passiver(SAG, sag, Vilkaar.INGEN, null));
    assertBrud(() -> execute(BEVARES, slet(DOKUMENT, dokument)), "HENVIST-bevares");
    var bilag = dokument();
    execute(INTET, opret(DOKUMENT, Map.of("bilag", List.of(post(0, ALTID, bilag, Map.of())))));
    assertThat(execute(BEVARES, slet(DOKUMENT, bilag)).aendret()).isTrue();
  }

  @Test
  void an_import_that_ends_in_slettet_deletes_too() {
    var dokument = dokument();
    sag(INTET, dokument, ALTID);
    execute(INTET, new Command.Passiver(DOKUMENT, dokument, Vilkaar.INGEN, null));
    var indhold = ((Command.Opret) opret(DOKUMENT, Map.of())).indhold();
    var historie = List.of(importeret(Livscyklus.IMPORTERET, indhold, 0), importeret(Livscyklus.SLETTET, indhold, 1));
    assertBrud(() -> execute(BEVARES, new Command.Importer(DOKUMENT, dokument, Vilkaar.INGEN, historie)), "HENVIST-bevares");
    assertThat(execute(BEVARES, new Command.Importer(DOKUMENT, dokument, Vilkaar.INGEN, historie.subList(0, 1))).aendret()).isTrue();
  }

  @Test
  void one_who_deletes_waits_for_one_who_refers_and_is_then_refused() throws SQLException {
    for (var henviser : List.of(BEVARES, FINDES)) {
      var dokument = dokument();
      try (var foerst = new Deltager(); var saa = new Deltager()) {
        foerst.execute(henviser, opret(SAG, journalpost(dokument, ALTID)));
        var sletning = saa.later(BEVARES, slet(DOKUMENT, dokument));
        saa.awaitBlocked();
        foerst.commit();
        assertBrud(sletning::join, "HENVIST-bevares");
      }
    }
  }

  @Test
  void one_who_refers_waits_for_one_who_deletes_and_is_then_refused() throws SQLException {
    var dokument = dokument();
    try (var foerst = new Deltager(); var saa = new Deltager()) {
      foerst.execute(BEVARES, slet(DOKUMENT, dokument));
      var henvisning = saa.later(FINDES, opret(SAG, journalpost(dokument, ALTID)));
      saa.awaitBlocked();
      foerst.commit();
      assertBrud(henvisning::join, "B11");
    }
  }

  @Test
  void two_that_are_made_to_refer_to_each_other_at_once_do_not_wait_for_each_other() throws SQLException {
    var begge = kalder(ENFORCE, ENFORCE);
    var dokument = dokument();
    var sag = sag(INTET, dokument(), ALTID).objekt();
    try (var foerst = new Deltager(); var saa = new Deltager()) {
      foerst.execute(begge, journaliser(sag, dokument, ALTID));
      saa.execute(begge, new Command.Ret(DOKUMENT, dokument, Vilkaar.INGEN, null, new Indhold(Map.of("tilknyttedesager", List.of(post(0, ALTID, sag, Map.of()))))));
      saa.commit();
      foerst.commit();
    }
    assertBrud(() -> execute(BEVARES, slet(DOKUMENT, dokument)), "HENVIST-bevares");
  }

  @Test
  void two_who_change_the_same_object_still_wait_for_each_other() throws SQLException {
    var dokument = dokument();
    try (var foerst = new Deltager(); var saa = new Deltager()) {
      foerst.execute(INTET, new Command.Ret(DOKUMENT, dokument, Vilkaar.INGEN, null, titel("en")));
      var anden = saa.later(INTET, new Command.Ret(DOKUMENT, dokument, Vilkaar.INGEN, null, titel("to")));
      saa.awaitBlocked();
      foerst.commit();
      assertThat(anden.join().nr()).isEqualTo(3);
      assertThatCode(saa::commit).doesNotThrowAnyException();
    }
  }

  private static void assertBrud(Runnable handling, String regel) {
    assertThatThrownBy(() -> {
      try {
        handling.run();
      } catch (CompletionException e) {
        throw e.getCause();
      }
    }).isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.aarsager()).extracting(Aarsag::regel).containsOnly(regel));
  }

  private static Kalder kalder(Profilgrad findes, Profilgrad bevares) {
    return new Kalder("bruger", "bruger", OFF, Map.of(Regler.FINDES, findes, Regler.BEVARES, bevares));
  }

  private static UUID dokument() {
    return execute(INTET, opret(DOKUMENT, Map.of())).objekt();
  }

  private static Kvittering sag(Kalder kalder, UUID dokument, Interval virkning) {
    return execute(kalder, opret(SAG, journalpost(dokument, virkning)));
  }

  private static Map<String, List<Post>> journalpost(UUID dokument, Interval virkning) {
    return Map.of("journalpost", List.of(post(1, virkning, dokument, Map.of("journalpostkode", "vedlagtdokument"))));
  }

  private static Command journaliser(UUID sag, UUID dokument, Interval virkning) {
    return new Command.Ret(SAG, sag, Vilkaar.INGEN, null, new Indhold(journalpost(dokument, virkning)));
  }

  private static Command slet(ObjektType type, UUID objekt) {
    return new Command.Slet(type, objekt, Vilkaar.INGEN, null);
  }

  private static Command opret(ObjektType type, Map<String, List<Post>> relationer) {
    Map<String, List<Post>> grupper = new HashMap<>(relationer);
    grupper.put(type.kode() + "egenskaber", List.of(post(0, ALTID, null, egenskaber(type, "T"))));
    grupper.put(type.kode() + "fremdrift", List.of(post(0, ALTID, null, Map.of("fremdrift", type == SAG ? "Opstaaet" : "Modtaget"))));
    return new Command.Opret(type, Vilkaar.INGEN, null, new Indhold(grupper));
  }

  private static Indhold titel(String titel) {
    return new Indhold(Map.of("dokumentegenskaber", List.of(post(0, ALTID, null, egenskaber(DOKUMENT, titel)))));
  }

  private static Map<String, Object> egenskaber(ObjektType type, String titel) {
    Map<String, Object> felter = new HashMap<>(Map.of("titel", titel, "brugervendtnoegle", "N", "beskrivelse", "B", "kassationskode", "K"));
    felter.putAll(type == SAG ? Map.of("sagsnummer", "N") : Map.of("brevdato", "2020-01-01", "dokumenttype", "Brev"));
    return felter;
  }

  private static Post post(int indeks, Interval virkning, UUID maal, Map<String, Object> felter) {
    return new Post("p", indeks == 0 ? OptionalInt.empty() : OptionalInt.of(indeks), virkning, Aktoer.INGEN,
        maal == null ? null : new Reference(maal.toString(), false, null), felter);
  }

  private static Command.ImporteretRegistrering importeret(Livscyklus livscyklus, Indhold indhold, int nr) {
    return new Command.ImporteretRegistrering(null, livscyklus, null, null, indhold, "registreringer[" + nr + "]");
  }

  private static Kvittering execute(Kalder kalder, Command command) {
    try (var alene = new Deltager()) {
      var kvittering = alene.execute(kalder, command);
      if (!command.vilkaar().kunValider()) {
        alene.commit();
      }
      return kvittering;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One who writes in a transaction of its own, which the test ends. */
  private static final class Deltager implements AutoCloseable {
    private final Connection connection = Testbase.source().getConnection();
    private final int pid;

    Deltager() throws SQLException {
      connection.setAutoCommit(false);
      pid = connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
    }

    Kvittering execute(Kalder kalder, Command command) {
      return new Skrivning(new World(), Testbase.on(connection)).execute(Operationer.af(command), kalder).alle().get(0);
    }

    CompletableFuture<Kvittering> later(Kalder kalder, Command command) {
      return CompletableFuture.supplyAsync(() -> execute(kalder, command));
    }

    void awaitBlocked() throws SQLException {
      var giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      try (var c = Testbase.source().getConnection(); var s = c.prepareStatement("select cardinality(pg_blocking_pids(?))>0")) {
        s.setInt(1, pid);
        for (boolean blocked = false; !blocked; LockSupport.parkNanos(1_000_000)) {
          assertThat(System.nanoTime()).as("it does not wait").isLessThan(giveUp);
          try (var rs = s.executeQuery()) {
            rs.next();
            blocked = rs.getBoolean(1);
          }
        }
      }
    }

    void commit() throws SQLException {
      connection.commit();
    }

    @Override
    public void close() throws SQLException {
      connection.rollback();
      connection.close();
    }
  }
}
