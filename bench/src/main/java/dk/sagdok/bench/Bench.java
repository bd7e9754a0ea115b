package dk.sagdok.bench;

import dk.sagdok.bench.ceiling.CeilingWar;
import dk.sagdok.bench.ceiling.JdbcCeiling;
import dk.sagdok.bench.data.Bulk;
import dk.sagdok.bench.data.Database;
import dk.sagdok.bench.data.Door;
import dk.sagdok.bench.data.Generator;
import dk.sagdok.bench.data.SagXml;
import dk.sagdok.bench.data.SameRows;
import dk.sagdok.bench.load.Cpu;
import dk.sagdok.bench.load.HttpLoad;
import dk.sagdok.bench.measure.HeapSlope;
import dk.sagdok.bench.measure.Measuring;
import dk.sagdok.bench.measure.Report;
import dk.sagdok.bench.measure.Rig;
import dk.sagdok.bench.measure.SteadyLoad;
import dk.sagdok.local.RunFile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** {@code ./sagdok bench}. */
public final class Bench {
  private static final long SEED = 2026;
  /** Sager that the measurements make themselves are numbered from here. */
  private static final long FRESH = 500_000_000L;
  private static final int CHECKED = 40;

  private Bench() {}

  /** Ends the process itself: Hyperfoil leaves threads behind. */
  public static void main(String[] args) {
    try {
      var options = Options.of(Path.of(System.getProperty("sagdok.home")).toAbsolutePath().normalize(), List.of(args));
      try (var server = Server.start(options)) {
        measure(options, server);
      }
      System.exit(0);
    } catch (Exception failed) {
      failed.printStackTrace();
      System.exit(1);
    }
  }

  private static void measure(Options options, Server server) throws Exception {
    var rig = rig(options, server);
    var bruger = kontrol(rig);
    if (options.kontrol()) {
      return;
    }
    CeilingWar.deploy(server.deployments());
    var machine = Machine.described(options, rig.base());
    var measuring = new Measuring(rig, new Bulk(rig.base(), bruger), options.kun());
    HeapSlope heap = null;
    try {
      for (var sager : options.sager()) {
        measuring.measure(sager);
      }
      heap = options.haeld() == 0 ? null : new SteadyLoad(rig, measuring.made()).run(options.haeld());
    } finally {
      if (measuring.begun()) {
        keep(options, Report.of(machine, measuring, heap));
      }
    }
  }

  private static Rig rig(Options options, Server server) throws SQLException, IOException {
    var run = server.run();
    var base = new Database(run.db(), run.dbUser(), run.dbPassword());
    var cpu = new Cpu(server.wildfly(), postmaster(base));
    var url = URI.create(run.url());
    var login = login(run);
    var ceiling = url.resolve("/" + CeilingWar.NAME);
    return new Rig(run, base, new Door(run.url(), login), new HttpLoad(url, login, options.forbindelser(), cpu),
        new HttpLoad(URI.create(run.soap()), login, options.forbindelser(), cpu), new HttpLoad(URI.create(run.soap()), login, 1, cpu), new HttpLoad(url, login, 1, cpu),
        new HttpLoad(ceiling, login, options.forbindelser(), cpu), new JdbcCeiling(base, options.forbindelser(), cpu), cpu, new Generator(SEED), server.wildfly(),
        options.forbindelser(), options.sekunder(), options.haendelser(), login, new AtomicLong(FRESH), new AtomicLong(), new SplittableRandom(SEED));
  }

  /** Asked while the backend lives: a process that has ended has no parent. */
  private static long postmaster(Database base) throws SQLException {
    try (var c = base.connect()) {
      return Cpu.parent(Database.number(c, "select pg_backend_pid()"));
    }
  }

  private static String login(RunFile run) {
    return "Basic " + Base64.getEncoder().encodeToString((run.user() + ":" + run.password()).getBytes(StandardCharsets.UTF_8));
  }

  /** The data set is worth nothing when the register would have written it otherwise. Returns who the register takes us for. */
  private static String kontrol(Rig rig) throws SQLException, IOException, InterruptedException {
    var kontrol = new SameRows(rig.base(), rig.door());
    for (var i = 0; i < CHECKED; i++) {
      var differences = kontrol.differences(rig.generator().sag(FRESH - 1 - i));
      if (!differences.isEmpty()) {
        throw new IllegalStateException("The generator writes other rows than the register:\n" + String.join("\n", differences));
      }
    }
    soap(rig);
    System.out.println(CHECKED + " sager made through the REST door and by the generator have the same rows.");
    return rig.base().text("select bruger from registrering limit 1");
  }

  /** A refusal by SOAP is a good answer to HTTP, so it is looked for here. */
  private static void soap(Rig rig) throws IOException, InterruptedException {
    var answer = rig.door().soap(rig.run().soap() + "/sag", SagXml.opret(rig.generator().plain(FRESH - 1 - CHECKED)));
    if (!answer.contains(":StatusKode>20<")) {
      throw new IllegalStateException("SOAP create: " + answer);
    }
    var mange = rig.door().soap(rig.run().soap() + "/sagdokumentindeks", SagXml.importer(Stream.of(rig.generator().plain(FRESH - 2 - CHECKED))));
    if (!mange.contains(":UnikRetur>") || !mange.contains(":StatusKode>20<")) {
      throw new IllegalStateException("SOAP importer: " + mange);
    }
  }

  private static void keep(Options options, String report) throws IOException {
    System.out.println("\n" + report);
    var name = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm")) + ".md";
    var file = Files.createDirectories(options.home().resolve("bench/results")).resolve(name);
    Files.writeString(file, report);
    System.out.println("Written to " + file);
  }
}
