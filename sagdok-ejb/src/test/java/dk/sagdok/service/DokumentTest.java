package dk.sagdok.service;

import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Reference;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.outbox.Haendelser;
import dk.sagdok.outbox.Nummerering;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Haendelse;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.store.Database;
import dk.sagdok.store.Laesning;
import dk.sagdok.store.Testbase;
import dk.sagdok.time.Interval;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A document with variants and parts against the real tables: what a change writes, reads and tells. */
class DokumentTest {
  private static final ObjektType DOKUMENT = Objekttyper.medKode("dokument").orElseThrow();
  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
  private static final String EJER = UUID.randomUUID().toString();
  private static final String KLASSE = UUID.randomUUID().toString();

  @Test
  void a_part_is_corrected_and_all_else_stays_as_it_is() throws SQLException {
    UUID dokument = opret(3);
    execute(ret(dokument, "Del 1", "nyt"));

    assertThat(indhold(dokument, Tidsfilter.NU)).isEqualTo(of("[\"Original\",\"Del 0\"]", "gl. Del 0", "[\"Original\",\"Del 1\"]", "nyt", "[\"Original\",\"Del 2\"]", "gl. Del 2"));
    assertThat(indhold(dokument, new Tidsfilter(null, Interval.at(foersteGang(dokument)), null)).values()).containsExactlyInAnyOrder("gl. Del 0", "gl. Del 1", "gl. Del 2");
  }

  @Test
  void a_change_of_one_of_500_parts_asks_and_writes_no_more_than_one_of_one() throws SQLException {
    UUID lille = opret(1);
    UUID stort = opret(500);
    assertThat(saetninger(ret(stort, "Del 0", "nyt"))).isEqualTo(saetninger(ret(lille, "Del 0", "nyt")));
    assertThat(raekker(stort, "nr_til=2")).isEqualTo(1);
    assertThat(raekker(stort, "nr_fra=2")).isEqualTo(1);
    assertThat(raekker(stort, "nr_til is null")).isEqualTo(500 + 5);
  }

  @Test
  void a_haendelse_tells_which_part_changed_and_under_which_owner_and_class() throws SQLException {
    long foer = new Nummerering(Testbase.source()).run();
    UUID dokument = opret(2);
    execute(ret(dokument, "Del 1", "nyt"));
    new Nummerering(Testbase.source()).run();
    var begge = haendelser(foer, dokument);

    assertThat(begge).extracting(Haendelse::objekttype).containsOnly("dokument");
    assertThat(begge).extracting(h -> h.kuvert().myndighed()).containsOnly(EJER);
    assertThat(begge).extracting(h -> h.kuvert().emne()).containsOnly(KLASSE);
    assertThat(begge.get(0).aabnet()).extracting(r -> r.gruppe() + " " + r.noegle()).containsExactly("dokumentegenskaber ", "dokumentfremdrift ", "ejer ",
        "primaerklasse ", "varianter.dele.egenskaber [\"Original\",\"Del 0\"]", "varianter.dele.egenskaber [\"Original\",\"Del 1\"]", "varianter.egenskaber [\"Original\"]");
    assertThat(begge.get(1).aabnet()).singleElement().satisfies(r -> assertThat(r.noegle() + r.felter()).isEqualTo("[\"Original\",\"Del 1\"]{\"indhold\": \"nyt\"}"));
    assertThat(begge.get(1).lukket()).singleElement().satisfies(r -> assertThat(r.noegle() + r.felter()).isEqualTo("[\"Original\",\"Del 1\"]{\"indhold\": \"gl. Del 1\"}"));
  }

  private static UUID opret(int dele) throws SQLException {
    var egenskaber = post(null, of("brugervendtnoegle", "N", "titel", "T", "beskrivelse", "B", "brevdato", "2020-01-01", "dokumenttype", "Rapport"));
    var alle = new HashMap<String, Indhold>();
    IntStream.range(0, dele).forEach(i -> alle.put("Del " + i, del("gl. Del " + i)));
    var original = new Indhold(of("varianter.egenskaber", List.of(post(null, of("arkivering", false)))), of("varianter.dele", alle));
    return execute(new Command.Opret(DOKUMENT, Vilkaar.INGEN, null, new Indhold(of("dokumentegenskaber", List.of(egenskaber),
        "dokumentfremdrift", List.of(post(null, of("fremdrift", "Modtaget"))), "ejer", List.of(post(EJER, of())), "primaerklasse", List.of(post(KLASSE, of()))),
        of("varianter", of("Original", original)))));
  }

  private static Command ret(UUID dokument, String navn, String indhold) {
    var original = new Indhold(of(), of("varianter.dele", of(navn, del(indhold))));
    return new Command.Ret(DOKUMENT, dokument, Vilkaar.INGEN, null, new Indhold(of(), of("varianter", of("Original", original))));
  }

  private static Indhold del(String indhold) {
    return new Indhold(of("varianter.dele.egenskaber", List.of(post(null, of("indhold", indhold)))));
  }

  private static Post post(String uuid, Map<String, Object> felter) {
    return new Post("", OptionalInt.empty(), Interval.from(START), Aktoer.INGEN, uuid == null ? null : new Reference(uuid, false, null), felter);
  }

  private static UUID execute(Command command) throws SQLException {
    try (Connection c = Testbase.source().getConnection()) {
      c.setAutoCommit(false);
      return new Motor(c).execute(command, new World().now()).objekt();
    }
  }

  /** How many statements the command takes. */
  private static int saetninger(Command command) throws SQLException {
    var antal = new AtomicInteger();
    try (Connection c = Testbase.source().getConnection()) {
      c.setAutoCommit(false);
      var talt = (Connection) Proxy.newProxyInstance(DokumentTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
        antal.addAndGet(method.getName().equals("prepareStatement") ? 1 : 0);
        try {
          return method.invoke(c, args);
        } catch (InvocationTargetException e) {
          throw e.getCause();
        }
      });
      assertThat(new Motor(talt).execute(command, new World().now()).aendret()).isTrue();
    }
    assertThat(antal.get()).isPositive();
    return antal.get();
  }

  private static int raekker(UUID dokument, String hvor) throws SQLException {
    try (Connection c = Testbase.source().getConnection(); var s = c.createStatement();
        var rs = s.executeQuery("select count(*) from raekke where objekt='" + dokument + "' and " + hvor)) {
      rs.next();
      return rs.getInt(1);
    }
  }

  private static List<Haendelse> haendelser(long efter, UUID objekt) throws SQLException {
    try (Connection c = Testbase.source().getConnection()) {
      return Haendelser.read(c, efter, 100).stream().filter(h -> h.registrering().objekt().equals(objekt)).toList();
    }
  }

  private static Map<String, String> indhold(UUID dokument, Tidsfilter tid) {
    return version(dokument, tid).stream().filter(r -> r.gruppe().equals("varianter.dele.egenskaber"))
        .collect(Collectors.toMap(LaestRaekke::noegle, r -> r.felter().replaceAll(".*: \"|\"}", "")));
  }

  private static Instant foersteGang(UUID dokument) {
    var alle = new Laesning(Database.of(Testbase.source())).read("dokument", List.of(dokument), new Tidsfilter(null, Interval.ALWAYS, null), new World().now());
    return alle.get(0).registreringer().get(1).registrering().registreringstid();
  }

  private static List<LaestRaekke> version(UUID dokument, Tidsfilter tid) {
    return new Laesning(Database.of(Testbase.source())).read("dokument", List.of(dokument), tid, new World().now()).get(0).registreringer().get(0).raekker();
  }
}
