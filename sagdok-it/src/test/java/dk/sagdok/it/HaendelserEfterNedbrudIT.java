package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dk.sagdok.local.Outage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * The server with its broker, and the database, are killed at random moments while eight write and four follow. Whatever was answered as done has one number
 * and is told once in its order; each of the four has rebuilt just what the register has. {@code -Dsagdok.nedbrud=200 -Dsagdok.nedbrud.skriv=200000} kills
 * that often, and goes on until that many writes have been answered for; {@code -Dsagdok.nedbrud.slags=MAEGLER} kills a pair of brokers elsewhere;
 * {@code -Dsagdok.nedbrud.vaek=120} lets the database, those brokers, or room on the disk, stay away that many seconds. {@code DISK} fills the disk on which all that
 * the run has lies: its database, the journal of the broker, the files of documents and the log.
 */
class HaendelserEfterNedbrudIT {
  private static final int GANGE = Integer.getInteger("sagdok.nedbrud", 6);
  private static final long SKRIV = Long.getLong("sagdok.nedbrud.skriv", 2000);
  private static final int OFFSET = Integer.getInteger("sagdok.port-offset", 700) + 90;
  private static final long SEED = Long.getLong("sagdok.nedbrud.seed", System.nanoTime());
  private static final Duration TAALMOD = Duration.ofMinutes(5);
  private static final String EMNE = "jms.topic.sagdok.haendelser.sag";
  private static final List<Slags> VALGTE = Arrays.stream(System.getProperty("sagdok.nedbrud.slags", "SERVER,DATABASE,FORBINDELSE,DISK").split(",")).map(Slags::valueOf).toList();
  private static final int VAEK = Integer.getInteger("sagdok.nedbrud.vaek", 0);
  private final Random random = new Random(SEED);
  private final Map<Slags, List<Long>> tilbage = new EnumMap<>(Slags.class);
  private OwnRun run;
  /** Null when the broker is the one in the server. */
  private Brokerpar par;
  /** Null when no disk is to be filled. */
  private LilleDisk disk;

  /** What is killed. */
  private enum Slags { SERVER, DATABASE, FORBINDELSE, MAEGLER, DISK }

  /** The address of the run, which is another after each start. */
  private final Abonnent.Sted sted = new Abonnent.Sted() {
    @Override
    public String url() {
      return run.url();
    }

    @Override
    public String login() {
      return run.login();
    }
  };

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void whatever_is_killed_each_subscriber_rebuilds_the_register() throws Exception {
    var data = Path.of("target/haendelsesnedbrud").toAbsolutePath();
    Directories.delete(data);
    System.out.println("seed " + SEED);
    var slags = new ArrayList<>(VALGTE);
    boolean maegler = slags.contains(Slags.MAEGLER);
    try (var lille = slags.contains(Slags.DISK) ? disk(slags, data) : null;
        var ude = maegler ? new Brokerpar(data.resolve("maegler"), 5690 + OFFSET) : null;
        var egen = run(data, lille, ude)) {
      disk = lille;
      run = egen;
      par = ude;
      if (maegler) {
        par.start();
      }
      run.start();
      List<Abonnent> alle = abonnenter();
      try (var skrivere = new Skrivere(sted, SEED)) {
        for (int i = 0; i < GANGE; i++) {
          nedbrud(slags.get(i % slags.size()), skrivere, SKRIV * (i + 1) / (GANGE + 1));
        }
        Afvent.at(Duration.ofMinutes(30), () -> skrivere.lovet() >= SKRIV);
        skrivere.close();
        assertThat(skrivere.uventet()).isEmpty();
        alleErMed(skrivere, alle);
      } finally {
        alle.forEach(Abonnent::close);
      }
    }
  }

  private static OwnRun run(Path data, LilleDisk lille, Brokerpar ude) {
    Map<String, String> miljoe = new HashMap<>();
    if (lille != null) {
      miljoe.putAll(lille.miljoe());
    }
    if (ude != null) {
      miljoe.putAll(ude.environment());
    }
    return new OwnRun(lille == null ? data.resolve("run") : lille.data(), OFFSET, miljoe);
  }

  /** Null, and one kind less, where there is none to be had. */
  private static LilleDisk disk(List<Slags> slags, Path data) throws Exception {
    try {
      return LilleDisk.tom(OFFSET, data.resolve("log"));
    } catch (LilleDisk.FindesIkke e) {
      System.out.println("No disk is filled: " + e.getMessage());
      slags.removeIf(Slags.DISK::equals);
      assumeThat(slags).as(e.getMessage()).isNotEmpty();
      return null;
    }
  }

  private List<Abonnent> abonnenter() throws Exception {
    Abonnent.Fabrik artemis = par == null ? () -> new ActiveMQConnectionFactory(run.json().get("jms").asText(), run.json().get("user").asText(), run.json().get("password").asText())
        : () -> new ActiveMQConnectionFactory(par.core(), "fagsystem1", Brokerpar.PASSWORD);
    Abonnent.Fabrik amqp = par == null ? () -> new JmsConnectionFactory(run.json().get("user").asText(), run.json().get("password").asText(), run.json().get("amqp").asText())
        : () -> new JmsConnectionFactory("fagsystem1", Brokerpar.PASSWORD, par.amqp());
    for (var fabrik : Map.of("nedbrud-jms", artemis, "nedbrud-amqp", amqp).entrySet()) { // so that nothing is sent before they are there
      try (var context = fabrik.getValue().fabrik().createContext()) {
        context.createSharedDurableConsumer(context.createTopic(EMNE), fabrik.getKey()).close();
      }
    }
    return List.of(Abonnent.jms("nedbrud-jms", artemis, EMNE), Abonnent.jms("nedbrud-amqp", amqp, EMNE), Abonnent.http(sted), Abonnent.sse(sted));
  }

  private void nedbrud(Slags slags, Skrivere skrivere, long efter) throws Exception {
    Afvent.at(Duration.ofMinutes(10), () -> skrivere.lovet() >= efter);
    TimeUnit.MILLISECONDS.sleep(random.nextInt(1000)); // a random moment is what is tested
    var slaaet = Instant.now();
    switch (slags) {
      case SERVER -> {
        run.kill();
        run.start();
      }
      case DATABASE -> {
        try (var vaek = Outage.killed(run.data())) {
          TimeUnit.SECONDS.sleep(VAEK);
        }
      }
      case FORBINDELSE -> Outage.killOneBackend(run.data(), random);
      case MAEGLER -> {
        par.kill();
        TimeUnit.SECONDS.sleep(VAEK);
        par.start();
      }
      case DISK -> new FuldDisk(disk, run, random).fyld(skrivere, Duration.ofSeconds(VAEK));
    }
    long foer = skrivere.lovet();
    Afvent.at(TAALMOD, () -> skrivere.lovet() > foer + 8); // eight may have been under way
    tilbage.computeIfAbsent(slags, s -> new ArrayList<>()).add(Duration.between(slaaet, Instant.now()).toMillis());
  }

  private void alleErMed(Skrivere skrivere, List<Abonnent> alle) throws Exception {
    var json = run.json();
    long seneste;
    try (var connection = DriverManager.getConnection(json.get("db").asText(), json.get("dbUser").asText(), json.get("dbPassword").asText())) {
      Afvent.at(TAALMOD, () -> tal(connection, "select count(*) from haendelse where loebenummer is null") == 0);
      seneste = tal(connection, "select max(loebenummer) from haendelse");
      assertThat(tal(connection, "select count(*) from haendelse")).as("numbers have no gap").isEqualTo(seneste);
      assertThat(tal(connection, "select min(loebenummer) from haendelse")).isEqualTo(1);
      assertThat(tal(connection, "select count(*) from (select objekt,nr from registrering except all select objekt,nr from haendelse) r")).as("registrations without a number").isZero();
      assertThat(tal(connection, "select count(*) from registrering")).as("one number for each").isEqualTo(seneste);
    }
    var faerdige = Instant.now();
    for (var abonnent : alle) {
      Afvent.at(TAALMOD, () -> abonnent.kopi().harAlleTil(seneste));
    }
    System.out.println("all have come " + Duration.between(faerdige, Instant.now()).toMillis() + " ms after the last was numbered");
    var tilstand = tilstand();
    for (var abonnent : alle) {
      assertThat(abonnent.kopi().byttet()).as(abonnent + ": out of order").isZero();
      assertThat(skrivere.registreringer().stream().filter(r -> abonnent.kopi().nummer(r) == null)).as(abonnent + ": answered as done and never told").isEmpty();
      assertThat(abonnent.kopi().objekter()).as(abonnent.toString()).isEqualTo(tilstand);
    }
    fortael(skrivere, alle, seneste);
  }

  private static long tal(java.sql.Connection connection, String sql) throws java.sql.SQLException {
    try (var found = connection.createStatement().executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }

  private TreeMap<String, Kopi.Objekt> tilstand() throws Exception {
    var objekter = new TreeMap<String, Kopi.Objekt>();
    var client = HttpClient.newHttpClient();
    for (var naeste = run.url() + "/haendelser/tilstand?antal=1000"; naeste != null; ) {
      var svar = client.send(HttpRequest.newBuilder(URI.create(run.url()).resolve(naeste)).header("Authorization", run.login()).build(), BodyHandlers.ofString());
      assertThat(svar.statusCode()).as(svar.body()).isEqualTo(200);
      for (var objekt : Sager.json(svar).get("objekter")) {
        objekter.put(objekt.get("objektId").asText(), Kopi.af(objekt));
      }
      naeste = svar.headers().firstValue("Link").map(l -> l.substring(l.indexOf('<') + 1, l.indexOf('>'))).orElse(null);
    }
    return objekter;
  }

  private void fortael(Skrivere skrivere, List<Abonnent> alle, long seneste) {
    System.out.println(GANGE + " kills, " + skrivere.lovet() + " writes answered as done, " + seneste + " numbers");
    tilbage.forEach((slags, tider) -> {
      var sorteret = tider.stream().sorted().toList();
      System.out.println(slags + ": " + tider.size() + " times, writing again after " + sorteret.get(sorteret.size() / 2) + " ms (median), " + sorteret.get(sorteret.size() - 1) + " ms (longest)");
    });
    alle.forEach(a -> System.out.println(a + ": came more than once " + a.kopi().igen()));
  }
}
