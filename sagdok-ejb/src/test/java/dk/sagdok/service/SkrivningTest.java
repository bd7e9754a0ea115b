package dk.sagdok.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Reference;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Kvittering;
import dk.sagdok.register.Operationer;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Soeg;
import dk.sagdok.register.Soeg.Betingelse;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.store.Database;
import dk.sagdok.store.Laesning;
import dk.sagdok.store.Soegning;
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
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Commands and questions against the real tables, without the server. */
class SkrivningTest {
  private static final ObjektType SAG = Objekttyper.medKode("sag").orElseThrow();
  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant MIDT = Instant.parse("2022-01-01T00:00:00Z");
  private final String eget = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void a_sag_is_created_corrected_and_found_as_it_is_and_as_it_was() {
    UUID sag = opret("Gæld_100% " + eget, Vilkaar.INGEN).objekt();
    Instant before = new World().now();
    assertThat(execute(new Command.Ret(SAG, sag, Vilkaar.INGEN, null, titel("Ny " + eget))).nr()).isEqualTo(2);
    assertThat(soeg(Tidsfilter.NU, felt("titel", "NY " + eget))).containsExactly(sag);
    assertThat(soeg(Tidsfilter.NU, felt("titel", "%y " + eget.substring(0, 6) + "%"))).containsExactly(sag);
    assertThat(soeg(Tidsfilter.NU, felt("titel", "gæld_100\\% " + eget))).isEmpty();
    Tidsfilter dengang = new Tidsfilter(null, null, Interval.of(Interval.MIN, before));
    assertThat(soeg(dengang, felt("titel", "GÆLD_100\\% " + eget))).containsExactly(sag);
    assertThat(soeg(new Tidsfilter(null, Interval.at(before.minusNanos(1000)), null), felt("titel", "GÆLD_1%\\% " + eget))).containsExactly(sag);
    assertThat(soeg(new Tidsfilter(Interval.ALWAYS, Interval.ALWAYS, null), felt("titel", "gæld%" + eget), felt("sagsnummer", eget))).containsExactly(sag);
    assertThat(soeg(Tidsfilter.NU, new Betingelse.VilkaarligTekst("nr " + eget))).containsExactly(sag);
    assertThat(soeg(Tidsfilter.NU, felt("sagsnummer", eget.substring(0, 7) + "_"))).isEmpty();
  }

  @Test
  void two_conditions_must_hold_at_the_same_time() {
    UUID ejer = UUID.randomUUID();
    UUID sag = opret("Titel " + eget, Vilkaar.INGEN).objekt();
    var post = new Post("ejer", OptionalInt.empty(), Interval.of(START, MIDT), Aktoer.INGEN, new Reference(ejer.toString(), false, null), Map.of());
    execute(new Command.Ret(SAG, sag, Vilkaar.INGEN, null, new Indhold(Map.of("ejer", List.of(post)))));
    var fremdrift = new Post("f", OptionalInt.empty(), Interval.from(MIDT), Aktoer.INGEN, null, Map.of("fremdrift", "Afgjort"));
    execute(new Command.Ret(SAG, sag, Vilkaar.INGEN, "afgjort " + eget, new Indhold(Map.of("sagfremdrift", List.of(fremdrift)))));
    Tidsfilter altid = new Tidsfilter(Interval.ALWAYS, null, null);
    var afgjort = new Betingelse.FeltEr("sagfremdrift", List.of("fremdrift"), "Afgjort");
    var opstaaet = new Betingelse.FeltEr("sagfremdrift", List.of("fremdrift"), "Opstaaet");
    var tilEjer = new Betingelse.RelationTil("ejer", ejer.toString().toUpperCase(), null);
    assertThat(soeg(altid, tilEjer)).containsExactly(sag);
    assertThat(soeg(altid, tilEjer, opstaaet)).containsExactly(sag);
    assertThat(soeg(altid, tilEjer, afgjort)).isEmpty();
    assertThat(soeg(new Tidsfilter(Interval.ALWAYS, Interval.ALWAYS, null), tilEjer, opstaaet)).containsExactly(sag);
    assertThat(soeg(new Tidsfilter(Interval.ALWAYS, Interval.ALWAYS, null), tilEjer, afgjort)).isEmpty();
    assertThat(soeg(Tidsfilter.NU, tilEjer)).isEmpty();
    assertThat(soeg(Tidsfilter.NU, new Betingelse.SammeRaekke("sagfremdrift", List.of(afgjort)), felt("sagsnummer", eget))).containsExactly(sag);
    assertThat(soeg(altid, new Betingelse.RelationTil(null, ejer.toString(), null), new Betingelse.NoteLigner("AFGJORT%"))).containsExactly(sag);
  }

  @Test
  void a_deleted_sag_is_found_only_by_those_who_ask_for_deleted_ones() {
    UUID sag = opret("Væk " + eget, Vilkaar.INGEN).objekt();
    execute(new Command.Slet(SAG, sag, Vilkaar.INGEN, null));
    assertThat(soeg(Tidsfilter.NU, new Betingelse.ObjektEr(sag))).isEmpty();
    assertThat(soeg(Tidsfilter.NU, new Betingelse.ObjektEr(sag), new Betingelse.LivscyklusEr("Slettet"))).containsExactly(sag);
  }

  @Test
  void the_same_key_gives_the_same_answer_also_to_one_who_asks_meanwhile() {
    Vilkaar key = new Vilkaar(null, eget, "a", null, false);
    Kvittering first = opret("t", key);
    assertThat(opret("t", key)).isEqualTo(new Kvittering(first.objekt(), 1, true, true, true, List.of()));
    assertThatThrownBy(() -> opret("t", new Vilkaar(null, eget, "b", null, false)))
        .isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.fejl()).isEqualTo(Fejl.NOEGLE_GENBRUGT));
    Vilkaar shared = new Vilkaar(null, eget + "x", "a", null, false);
    var other = CompletableFuture.supplyAsync(() -> opret("t", shared));
    assertThat(opret("t", shared).objekt()).isEqualTo(other.join().objekt());
  }

  @Test
  void two_who_put_the_same_new_sag_both_succeed_one_after_the_other() {
    UUID sag = UUID.randomUUID();
    var go = new CountDownLatch(1);
    var other = CompletableFuture.supplyAsync(() -> {
      await(go);
      return execute(new Command.Erstat(SAG, sag, Vilkaar.INGEN, null, indhold("en " + eget)));
    });
    go.countDown();
    Kvittering mine = execute(new Command.Erstat(SAG, sag, Vilkaar.INGEN, null, indhold("to " + eget)));
    assertThat(List.of(mine.nr(), other.join().nr())).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void an_entry_that_is_added_gets_an_indeks_that_nobody_had() {
    UUID sag = opret("t", Vilkaar.INGEN).objekt();
    for (int i = 1; i <= 3; i++) {
      var post = new Post("p", OptionalInt.empty(), Interval.from(START), Aktoer.INGEN, new Reference("urn:p:" + i, true, "Person"), Map.of());
      execute(new Command.Ret(SAG, sag, Vilkaar.INGEN, null, new Indhold(Map.of("sekundaerpart", List.of(post)))));
    }
    var billede = new Laesning(Database.of(Testbase.source())).read("sag", List.of(sag, sag), Tidsfilter.NU, new World().now());
    assertThat(billede).singleElement().satisfies(b -> assertThat(b.registreringer().get(0).raekker())
        .filteredOn(r -> r.gruppe().equals("sekundaerpart")).extracting(r -> r.indeks() + r.reference()).containsExactly("1urn:p:1", "2urn:p:2", "3urn:p:3"));
  }

  @Test
  void a_check_writes_nothing() {
    UUID sag = UUID.randomUUID();
    execute(new Command.Erstat(SAG, sag, new Vilkaar(null, null, null, null, true), null, indhold("t")));
    assertThat(new Laesning(Database.of(Testbase.source())).read("sag", List.of(sag), Tidsfilter.NU, new World().now())).isEmpty();
  }

  private Kvittering opret(String titel, Vilkaar vilkaar) {
    return execute(new Command.Opret(SAG, vilkaar, "opret " + eget, indhold(titel)));
  }

  private Indhold indhold(String titel) {
    Map<String, List<Post>> grupper = new HashMap<>(titel(titel).grupper());
    grupper.put("sagfremdrift", List.of(new Post("f", OptionalInt.empty(), Interval.from(START), Aktoer.INGEN, null, Map.of("fremdrift", "Opstaaet"))));
    return new Indhold(grupper);
  }

  private Indhold titel(String titel) {
    Map<String, Object> felter = Map.of("titel", titel, "brugervendtnoegle", "N" + eget, "beskrivelse", "nr " + eget, "kassationskode", "K", "sagsnummer", eget);
    return new Indhold(Map.of("sagegenskaber", List.of(new Post("e", OptionalInt.empty(), Interval.from(START), Aktoer.INGEN, null, felter))));
  }

  private static Betingelse felt(String felt, String vaerdi) {
    return new Betingelse.FeltEr("sagegenskaber", List.of(felt), vaerdi);
  }

  private static List<UUID> soeg(Tidsfilter tid, Betingelse... betingelser) {
    return new Soegning(Database.of(Testbase.source())).find(new Soeg(SAG, tid, List.of(betingelser), 0, 10, null, true), new World().now()).objekter();
  }

  private static Kvittering execute(Command command) {
    try (Connection c = Testbase.source().getConnection()) {
      c.setAutoCommit(false);
      Kvittering kvittering = new Skrivning(new World(), Testbase.on(c)).execute(Operationer.af(command), new Kalder("bruger", "bruger", Profilgrad.OFF)).alle().get(0);
      if (command.vilkaar().kunValider()) {
        c.rollback();
      } else {
        c.commit();
      }
      return kvittering;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
