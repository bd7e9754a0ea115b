package dk.sagdok.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.outbox.Forfaldne;
import dk.sagdok.outbox.Nummerering;
import dk.sagdok.outbox.Tilstand;
import dk.sagdok.outbox.Udgang;
import dk.sagdok.objekt.Post;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Haendelsesfilter;
import dk.sagdok.register.Haendelsesudgang.Side;
import dk.sagdok.register.Haendelsesudgang.Tilstandsside;
import dk.sagdok.store.Testbase;
import dk.sagdok.time.Interval;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** One who takes everything there is, page by page while others write, and then follows the haendelser, has neither a gap nor an overlap. */
class TilstandTest {
  private static final Set<String> TYPER = Set.of("sag", "dokument");
  private static final int MINDST = 40;
  private static final int MEST = 3000;
  private final DataSource source = Testbase.empty("sagdok_tilstand");

  @Test
  void whatever_is_written_between_the_pages_the_state_and_what_follows_it_are_the_register() throws Exception {
    ExecutorService traade = Executors.newCachedThreadPool();
    var slut = new AtomicBoolean();
    List<Future<?>> skrivere = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      long froe = i;
      skrivere.add(traade.submit(() -> skriv(froe, slut)));
    }
    skrivere.add(traade.submit(() -> nummerer(slut)));
    List<Abonnent> abonnenter = new ArrayList<>();
    List<Long> numre = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      while (new Nummerering(source).run() < 40 * i) {
        assertThat(skrivere).noneMatch(Future::isDone);
      }
      var abonnent = new Abonnent();
      numre.add(hent(abonnent, 10 * i));
      abonnenter.add(abonnent);
    }
    slut.set(true);
    for (Future<?> skriver : skrivere) {
      skriver.get();
    }
    traade.shutdown();
    assertThat(numre).as("the writers wrote meanwhile").doesNotHaveDuplicates();
    new Nummerering(source).run();
    var kilde = new Abonnent();
    foelg(kilde, 0);
    for (int i = 0; i < abonnenter.size(); i++) {
      foelg(abonnenter.get(i), numre.get(i));
      assertThat(abonnenter.get(i).kender()).isEqualTo(kilde.kender());
    }
    var frisk = new Abonnent();
    hent(frisk, 1000);
    assertThat(frisk.kender()).isEqualTo(kilde.kender());
    assertThat(kilde.kender().size()).isGreaterThan(100);
    assertThat(kilde.skift()).as("what began and ended meanwhile was told too").isGreaterThan(10);
  }

  @Test
  void a_number_that_has_not_been_given_is_no_state() {
    assertThatThrownBy(() -> new Tilstand(source).laes(TYPER, 1L << 40, null, 10)).hasMessageContaining("første side");
  }

  /** The whole state in pages; the number to follow from. */
  private long hent(Abonnent abonnent, int antal) throws SQLException {
    Tilstandsside side = new Tilstand(source).laes(TYPER, null, null, antal);
    long til = side.til();
    while (true) {
      side.objekter().forEach(abonnent::begynd);
      if (!side.flere()) {
        return til;
      }
      side = new Tilstand(source).laes(TYPER, til, side.sidste(), antal);
      assertThat(side.til()).isEqualTo(til);
    }
  }

  private void foelg(Abonnent abonnent, long efter) throws SQLException {
    Side side;
    do {
      side = new Udgang(source).laes(Haendelsesfilter.ALLE, efter, 100);
      side.haendelser().forEach(h -> abonnent.foelg(h.json()));
      efter = side.sidste();
    } while (side.flere());
  }

  private Void nummerer(AtomicBoolean slut) throws SQLException {
    while (!slut.get()) {
      new Forfaldne(source).run();
      new Nummerering(source).run();
    }
    return null;
  }

  /** Creates, changes, deletes and brings back, each in a transaction of its own. */
  private Void skriv(long froe, AtomicBoolean slut) throws SQLException {
    try (Connection c = source.getConnection()) {
      c.setAutoCommit(false);
      var motor = new Motor(c);
      var random = new Random(froe);
      List<UUID> egne = new ArrayList<>();
      Instant now = Kald.START;
      for (int i = 0; i < MEST && !slut.get() || egne.size() < MINDST; i++) {
        now = now.plusSeconds(1);
        if (egne.isEmpty() || random.nextInt(4) == 0) {
          egne.add(new UUID(random.nextLong(), random.nextLong()));
          motor.execute(opret(egne.get(egne.size() - 1)), now);
        } else {
          motor.execute(aendring(egne.get(random.nextInt(egne.size())), random), now);
        }
      }
    }
    return null;
  }

  private static Command opret(UUID sag) {
    return new Command.Opret(Kald.SAG, sag, Vilkaar.INGEN, null, Kald.sag(sag.toString(), Map.of("ejer", List.of(Kald.til(sag)))));
  }

  /** None, one for ever, or one that ends later; by the clock of the database all of it is long ago. */
  private static Map<String, List<Post>> ejer(UUID sag, int valg) {
    var altid = Kald.til(sag);
    var endnu = new Post("", altid.indeks(), Interval.of(Kald.START, Instant.parse("2021-01-01T00:00:00Z")), altid.aktoer(), altid.reference(), altid.felter());
    return valg == 0 ? Map.of() : Map.of("ejer", List.of(valg == 1 ? altid : endnu));
  }

  /** Either may follow any other. */
  private static Command aendring(UUID sag, Random random) {
    return new Command.Erstat(Kald.SAG, sag, Vilkaar.INGEN, null, Kald.sag(sag + "-" + random.nextInt(3), ejer(sag, random.nextInt(3))));
  }
}
