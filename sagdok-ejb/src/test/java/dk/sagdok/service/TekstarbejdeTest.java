package dk.sagdok.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.filer.Indgang;
import dk.sagdok.filer.Mappe;
import dk.sagdok.filer.tekst.Graenser;
import dk.sagdok.filer.tekst.Program;
import dk.sagdok.filer.tekst.Proeveproces;
import dk.sagdok.filer.tekst.Rum;
import dk.sagdok.filer.tekst.Tekstlaeser;
import dk.sagdok.register.Fil;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Tekststand;
import dk.sagdok.register.Tekststand.Tilstand;
import dk.sagdok.store.Database;
import dk.sagdok.store.Filtabel;
import dk.sagdok.store.Filtekster;
import dk.sagdok.store.Testbase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a file whose text is asked for, when all goes well and when it does not. */
class TekstarbejdeTest {
  private static final Graenser GRAENSER = new Graenser(1000, Duration.ofSeconds(60), 32, 1000, 10 << 20);
  private static DataSource source;
  @TempDir
  private Path rod;
  private Instant nu = Instant.now().plus(Duration.ofHours(1));
  private final World world = new World() {
    @Override
    public Instant now() {
      return nu;
    }
  };
  private Mappe lager;
  private Depot depot;
  private Filtekster tekster;
  private Tekstlaeser laeser;
  private Tekstarbejde arbejde;

  @BeforeAll
  static void database() {
    source = Testbase.empty("sagdok_tekstarbejde");
  }

  @BeforeEach
  void open() throws Exception {
    try (var c = source.getConnection(); var s = c.createStatement()) {
      s.execute("truncate filtekst, fil");
    }
    lager = new Mappe(rod.resolve("filer"));
    depot = new Depot(world, lager, new Indgang(rod.resolve("filer/ind"), 5000), new Filtabel(Database.of(source)));
    tekster = new Filtekster(Database.of(source));
    laeser = new Tekstlaeser(new Program(System.getProperty("java.class.path"), Proeveproces.class.getName()), new Rum(rod.resolve("rum")), GRAENSER, Thread::new);
    arbejde = new Tekstarbejde(world, depot, tekster, laeser, GRAENSER);
  }

  @AfterEach
  void close() {
    laeser.hvil();
  }

  @Test
  void all_that_wait_are_read() throws Exception {
    Fil foerste = fil("sig Carport");
    Fil anden = fil("sig ");
    Fil tredje = fil("afvis Filen er beskyttet");
    for (int i = 0; i < 3; i++) {
      assertThat(arbejde.naeste()).isTrue();
    }
    assertThat(arbejde.naeste()).isFalse();
    assertThat(stand(foerste).tilstand()).isEqualTo(Tilstand.HEL);
    assertThat(stand(anden).tilstand()).isEqualTo(Tilstand.INGEN);
    assertThat(stand(tredje)).extracting(Tekststand::tilstand, Tekststand::aarsag).containsExactly(Tilstand.FEJLET, "Filen er beskyttet");
  }

  @Test
  void a_file_that_ends_the_process_is_tried_three_times_with_longer_pauses() throws Exception {
    Fil fil = fil("doe");
    String aarsag = "Læsningen af filen gik i stå (kode 17)";
    arbejde.naeste();
    assertThat(stand(fil)).isEqualTo(new Tekststand(Tilstand.VENTER, 1, aarsag, null));
    assertThat(arbejde.naeste()).as("at once").isFalse();
    nu = nu.plus(Duration.ofSeconds(5));
    arbejde.naeste();
    nu = nu.plus(Duration.ofMinutes(4));
    assertThat(arbejde.naeste()).as("too soon").isFalse();
    nu = nu.plus(Duration.ofMinutes(1));
    arbejde.naeste();
    assertThat(stand(fil)).extracting(Tekststand::tilstand, Tekststand::forsoeg, Tekststand::aarsag).containsExactly(Tilstand.FEJLET, 3, aarsag);
    nu = nu.plus(Duration.ofDays(1));
    assertThat(arbejde.naeste()).isFalse();
  }

  @Test
  void one_that_the_server_itself_did_not_survive_is_not_tried_for_ever() throws Exception {
    Fil fil = fil("sig hej");
    for (int i = 0; i < Tekstarbejde.FORSOEG; i++) {
      assertThat(tekster.tag(nu, Duration.ofMinutes(1))).isPresent();
      nu = nu.plus(Duration.ofMinutes(1));
    }
    arbejde.naeste();
    assertThat(stand(fil)).extracting(Tekststand::tilstand, Tekststand::aarsag).containsExactly(Tilstand.FEJLET, "Serveren standsede, hver gang filen blev læst");
  }

  @Test
  void a_large_file_is_not_read() throws Exception {
    Fil fil = fil("sig " + "x".repeat(1000));
    arbejde.naeste();
    assertThat(stand(fil).aarsag()).startsWith("Filen er større end");
  }

  @Test
  void a_file_that_cannot_be_fetched_is_read_later_and_holds_nobody_up() throws Exception {
    Fil anden = fil("sig hej");
    Fil fil = fil("sig farvel");
    lager.slet(fil.digest());
    assertThatThrownBy(() -> arbejde.naeste()).isInstanceOf(RegisterException.class);
    assertThat(stand(fil)).isEqualTo(new Tekststand(Tilstand.VENTER, 0, null, null));
    arbejde.naeste();
    assertThat(stand(anden).tilstand()).isEqualTo(Tilstand.HEL);
  }

  @Test
  void a_process_that_does_not_start_is_no_fault_of_the_file() throws Exception {
    Fil fil = fil("sig hej");
    var uden = new Tekstlaeser(new Program(System.getProperty("java.class.path"), "dk.sagdok.FindesIkke"), new Rum(rod.resolve("rum")), GRAENSER, Thread::new);
    assertThatThrownBy(() -> new Tekstarbejde(world, depot, tekster, uden, GRAENSER).naeste()).isInstanceOf(IOException.class);
    assertThat(stand(fil)).isEqualTo(new Tekststand(Tilstand.VENTER, 0, null, null));
    nu = nu.plusSeconds(10);
    arbejde.naeste();
    assertThat(stand(fil).tilstand()).isEqualTo(Tilstand.HEL);
  }

  @Test
  void when_the_register_stops_the_file_is_given_back_and_the_process_is_gone() throws Exception {
    Fil fil = fil("haeng");
    var traad = new Thread(() -> assertThatThrownBy(() -> arbejde.naeste()).isInstanceOf(InterruptedException.class));
    traad.start();
    while (stand(fil).forsoeg() == 0) {
      Thread.onSpinWait();
    }
    traad.interrupt();
    traad.join();
    assertThat(stand(fil)).isEqualTo(new Tekststand(Tilstand.VENTER, 0, null, null));
    assertThat(ProcessHandle.current().descendants().map(p -> p.info().commandLine().orElse(""))).noneMatch(c -> c.contains(Proeveproces.class.getName()));
  }

  private Tekststand stand(Fil fil) {
    return tekster.stand(fil.digest()).orElseThrow();
  }

  private Fil fil(String indhold) throws IOException {
    Fil fil = depot.modtag(new ByteArrayInputStream(indhold.getBytes(StandardCharsets.UTF_8)), null);
    depot.tabel().refer(List.of(fil.digest()));
    return fil;
  }
}
