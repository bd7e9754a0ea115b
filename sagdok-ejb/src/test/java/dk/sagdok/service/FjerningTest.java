package dk.sagdok.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.outbox.Nummerering;
import dk.sagdok.outbox.Toemning;
import dk.sagdok.outbox.Udgivelse;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Fil;
import dk.sagdok.register.Fjernelser.Fjern;
import dk.sagdok.register.Haendelse;
import dk.sagdok.register.Medtaget.Maal;
import dk.sagdok.register.RegisterException;
import dk.sagdok.store.Database;
import dk.sagdok.store.Filtabel;
import dk.sagdok.store.Fjernelsestabel;
import dk.sagdok.store.Testbase;
import dk.sagdok.time.Interval;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What is removed for good is nowhere any more; what others hold stays, and so does the order of the haendelser. */
class FjerningTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private final DataSource source = Testbase.source();

  @Test
  void a_case_and_the_document_that_only_it_holds_leave_no_trace() {
    var dokument = dokument(null);
    var sag = sag(dokument);
    execute(Kald.ret(sag, "Rettet", Vilkaar.INGEN));
    assertThat(spor(sag)).isNotEmpty();
    assertThat(fjern(false, sagen(sag), List.of())).containsExactly(new Maal("sag", sag), new Maal("dokument", dokument));
    assertThat(spor(sag)).isEmpty();
    assertThat(spor(dokument)).isEmpty();
  }

  @Test
  void a_repeated_request_is_told_and_does_not_bring_it_back() {
    var noegle = new Vilkaar(null, UUID.randomUUID().toString(), "aftryk", null, false);
    var opret = Kald.af(noegle, List.of(new Command.Opret(Kald.SAG, Vilkaar.INGEN, null, Kald.sag(UUID.randomUUID().toString(), Map.of()))));
    var sag = Kald.execute(opret, Profilgrad.OFF).alle().get(0).objekt();
    assertThat(spor(sag)).contains("idempotens");
    fjern(false, sagen(sag), List.of());
    assertThat(spor(sag)).isEmpty();
    assertThatThrownBy(() -> Kald.execute(opret, Profilgrad.OFF)).isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.fejl()).isEqualTo(Fejl.SLETTET));
    assertThat(tal("select count(*) from idempotens where noegle='" + noegle.idempotensnoegle() + "' and svar is null and aftryk is null")).isEqualTo(1);
  }

  @Test
  void nothing_of_it_begins_later() {
    var sag = execute(new Command.Opret(Kald.SAG, Vilkaar.INGEN, null, Kald.sag(UUID.randomUUID().toString(),
        Map.of("ejer", List.of(new Post("", OptionalInt.empty(), Interval.from(Instant.parse("2999-01-01T00:00:00Z")), Aktoer.INGEN, Kald.til(UUID.randomUUID()).reference(), Map.of()))))));
    assertThat(spor(sag)).contains("virkningsskift");
    fjern(false, sagen(sag), List.of());
    assertThat(spor(sag)).isEmpty();
  }

  @Test
  void what_another_case_holds_stays_and_so_does_what_is_to_be_left() {
    var delt = dokument(null);
    var egen = dokument(null);
    var anden = sag(delt);
    assertThat(fjern(false, sagen(sag(delt, egen)), List.of())).extracting(Maal::objekt).contains(egen).doesNotContain(delt, anden);
    var efterladt = dokument(null);
    assertThat(fjern(true, sagen(sag(efterladt)), List.of())).hasSize(1);
    assertThat(spor(efterladt)).contains("objekt");
    execute(new Command.Slet(Kald.SAG, anden, Vilkaar.INGEN, null));
    assertThat(fjern(false, sagen(sag(delt)), List.of())).as("a deleted case holds nothing").extracting(Maal::objekt).contains(delt);
  }

  @Test
  void a_document_that_a_case_holds_is_not_removed_by_itself_and_then_nothing_is() {
    var dokument = dokument(null);
    var sag = sag(dokument);
    var frit = dokument(null);
    assertThatThrownBy(() -> fjern(false, List.of(new Maal("dokument", frit)), List.of(new Maal("dokument", dokument))))
        .isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.aarsager()).singleElement().satisfies(a -> assertThat(a.regel() + a.forklaring()).startsWith("HENVIST-bevares").contains(sag.toString())));
    assertThat(spor(frit)).contains("objekt");
  }

  @Test
  void what_is_not_here_or_is_of_another_type_is_told_and_nothing_is_removed() {
    var sag = sag();
    for (var maal : List.of(new Maal("sag", UUID.randomUUID()), new Maal("dokument", sag))) {
      assertThatThrownBy(() -> fjern(false, sagen(sag), List.of(maal))).isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.fejl()).isEqualTo(Fejl.IKKE_FUNDET));
    }
    assertThat(spor(sag)).contains("objekt");
  }

  @Test
  void its_haendelser_keep_their_numbers_and_say_nothing_and_are_not_published() throws Exception {
    var foer = sag();
    var sag = sag();
    new Nummerering(source).run();
    var unummereret = Kald.execute(Kald.af(Vilkaar.INGEN, List.of(Kald.ret(sag, "Rettet", Vilkaar.INGEN))), Profilgrad.OFF);
    assertThat(unummereret.aendret()).isTrue();
    fjern(false, sagen(sag), List.of());
    var efter = sag();
    new Nummerering(source).run();
    var alle = haendelser();
    assertThat(alle).extracting(Haendelse::loebenummer).isEqualTo(Stream.iterate(1L, n -> n + 1).limit(alle.size()).toList());
    int fra = nummer(alle, foer);
    assertThat(alle.subList(fra + 1, fra + 4)).as("two of the object, and one that tells that there was a removal").allMatch(Haendelse::fjernet).allMatch(h -> h.beskedId() != null);
    assertThat(nummer(alle, efter)).isEqualTo(fra + 4);
    assertThat(udgivet()).isNotEmpty().noneMatch(Haendelse::fjernet);
  }

  @Test
  void those_who_follow_by_number_are_told_that_something_was_removed_and_not_what() throws Exception {
    var sag = sag();
    long kendt = new Nummerering(source).run();
    fjern(false, sagen(sag), List.of());
    long nyt = new Nummerering(source).run();
    assertThat(nyt).isEqualTo(kendt + 1);
    assertThat(haendelser()).last().satisfies(h -> assertThat(h.fjernet() ? h.loebenummer() : 0).isEqualTo(nyt));
  }

  /** A receiver may look at the last of what it gets. */
  @Test
  void when_all_that_waits_has_been_removed_nothing_is_sent_and_it_is_passed_over() throws Exception {
    new Nummerering(source).run();
    udgivet();
    var sag = sag();
    new Nummerering(source).run();
    fjern(false, sagen(sag), List.of());
    var sendinger = new ArrayList<List<Haendelse>>();
    var udgivelse = new Udgivelse(source, sendinger::add);
    udgivelse.run();
    assertThat(sendinger).isEmpty();
    var naeste = sag();
    new Nummerering(source).run();
    udgivelse.run();
    assertThat(sendinger).singleElement().satisfies(s -> assertThat(s).extracting(Haendelse::objekt).containsExactly(naeste));
  }

  /** A message that is put together while its rows go would be half a message. */
  @Test
  void nothing_is_numbered_or_published_while_objects_are_removed() throws Exception {
    var nummerering = new Nummerering(source);
    sag();
    long foer = nummerering.run();
    var sag = sag();
    try (var c = source.getConnection()) {
      c.setAutoCommit(false);
      Toemning.run(c, List.of(sag), 1, UUID.randomUUID());
      assertThat(nummerering.run()).isEqualTo(foer);
      assertThat(udgivet()).isEmpty();
      c.rollback();
    }
    assertThat(nummerering.run()).isGreaterThan(foer);
    assertThat(udgivet()).isNotEmpty();
  }

  @Test
  void a_file_that_nothing_names_any_more_may_be_thrown_away_a_day_later_and_its_text_is_gone_at_once() {
    Fil egen = fil();
    Fil delt = fil();
    var sag = sag(dokument(egen), dokument(delt));
    dokument(delt);
    fjern(false, sagen(sag), List.of());
    assertThat(tal("select count(*) from filtekst where digest='" + egen.digest() + "'")).isZero();
    var tabel = new Filtabel(Database.of(source));
    tabel.forget(NOW);
    assertThat(tabel.find(egen.digest())).isPresent();
    tabel.forget(NOW.plusSeconds(1));
    assertThat(tabel.find(egen.digest())).isEmpty();
    assertThat(tabel.find(delt.digest())).isPresent();
    assertThat(tal("select count(*) from filtekst where digest='" + delt.digest() + "'")).isEqualTo(1);
  }

  @Test
  void the_account_says_who_and_why_and_how_many() {
    fjern(false, sagen(sag(dokument(null), dokument(null))), List.of());
    assertThat(new Fjernelsestabel(Database.of(source)).alle(1)).singleElement().satisfies(f -> {
      assertThat(f.antal()).isEqualTo(Map.of("sag", 1, "dokument", 2));
      assertThat(List.of(f.bruger(), f.begrundelse(), f.tidspunkt())).containsExactly("bruger", "Anmodning om sletning", NOW);
    });
  }

  private static List<Maal> sagen(UUID sag) {
    return List.of(new Maal("sag", sag));
  }

  private List<Maal> fjern(boolean efterlad, List<Maal> maal, List<Maal> flere) {
    try (Connection c = source.getConnection()) {
      c.setAutoCommit(false);
      var objekter = Stream.concat(maal.stream(), flere.stream()).collect(Collectors.toSet());
      try {
        var fjernet = new Fjerning(Testbase.on(c), new Fjern(Set.copyOf(objekter), efterlad, "Anmodning om sletning")).execute("bruger", NOW, UUID.randomUUID());
        c.commit();
        return fjernet;
      } finally {
        c.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static UUID execute(Command command) {
    return Kald.execute(Kald.af(Vilkaar.INGEN, List.of(command)), Profilgrad.OFF).alle().get(0).objekt();
  }

  private static UUID sag(UUID... dokumenter) {
    return execute(new Command.Opret(Kald.SAG, Vilkaar.INGEN, null,
        Kald.sag(UUID.randomUUID().toString(), Map.of("journalpost", Arrays.stream(dokumenter).map(Kald::journalpost).toList()))));
  }

  private static UUID dokument(Fil fil) {
    var indhold = Kald.dokument(UUID.randomUUID().toString());
    if (fil != null) {
      var del = new Post("", OptionalInt.empty(), Interval.from(Kald.START), Aktoer.INGEN, null, Map.of("indhold", fil.henvisning(), "mimetype", "text/plain"));
      var dele = Map.of("Brev", new Indhold(Map.of("varianter.dele.egenskaber", List.of(del))));
      indhold = new Indhold(indhold.grupper(), Map.of("varianter", Map.of("Original", new Indhold(Map.of(), Map.of("varianter.dele", dele)))));
    }
    return execute(new Command.Opret(Kald.DOKUMENT, Vilkaar.INGEN, null, indhold));
  }

  private Fil fil() {
    var fil = new Fil((UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", ""), 1, "text/plain");
    new Filtabel(Database.of(source)).alene(fil.digest(), c -> {
      Filtabel.insert(c, fil, NOW.minusSeconds(1_000_000));
      return null;
    });
    return fil;
  }

  /** The tables that say the id anywhere. */
  private List<String> spor(UUID id) {
    return ask("select table_name from information_schema.tables where table_schema='public' and table_type='BASE TABLE'").stream()
        .filter(t -> tal("select count(*) from " + t + " t where t::text like '%" + id + "%'") > 0).toList();
  }

  private long tal(String sql) {
    return Long.parseLong(ask(sql).get(0));
  }

  private List<String> ask(String sql) {
    try (var c = source.getConnection(); var s = c.createStatement(); var rs = s.executeQuery(sql)) {
      var svar = new ArrayList<String>();
      while (rs.next()) {
        svar.add(rs.getString(1));
      }
      return svar;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Haendelse> haendelser() throws SQLException {
    try (var c = source.getConnection()) {
      return dk.sagdok.outbox.Haendelser.read(c, 0, Integer.MAX_VALUE);
    }
  }

  private List<Haendelse> udgivet() throws Exception {
    var alle = new ArrayList<Haendelse>();
    var udgivelse = new Udgivelse(source, alle::addAll);
    while (udgivelse.run()) {
      assertThat(alle).isNotNull();
    }
    return alle;
  }

  private static int nummer(List<Haendelse> alle, UUID objekt) {
    return (int) alle.stream().takeWhile(h -> h.fjernet() || !h.registrering().objekt().equals(objekt)).count();
  }
}
