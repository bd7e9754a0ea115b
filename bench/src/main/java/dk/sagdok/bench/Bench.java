package dk.sagdok.bench;

import dk.sagdok.bench.ceiling.JdbcLoft;
import dk.sagdok.bench.ceiling.Loftwar;
import dk.sagdok.bench.data.Base;
import dk.sagdok.bench.data.Bulk;
import dk.sagdok.bench.data.Door;
import dk.sagdok.bench.data.Generator;
import dk.sagdok.bench.data.Kontrol;
import dk.sagdok.bench.load.Cpu;
import dk.sagdok.bench.load.Doeren;
import dk.sagdok.bench.measure.Bane;
import dk.sagdok.bench.measure.Haeld;
import dk.sagdok.bench.measure.Koersel;
import dk.sagdok.bench.measure.Rapport;
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

/** {@code ./sagdok bench}. */
public final class Bench {
  private static final long SEED = 2026;
  /** Sager that the measurements make themselves are numbered from here. */
  private static final long NYE = 500_000_000L;
  private static final int KONTROLLED = 40;

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
    var bane = bane(options, server);
    var bruger = kontrol(bane);
    if (options.kontrol()) {
      return;
    }
    Loftwar.deploy(server.deployments());
    var maskine = Maskine.described(options, bane.base());
    var koersel = new Koersel(bane, new Bulk(bane.base(), bruger), options.kun());
    for (var sager : options.sager()) {
      koersel.measure(sager);
    }
    var heap = options.haeld() == 0 ? null : new Haeld(bane, options.sager().get(0)).run(options.haeld());
    keep(options, Rapport.of(maskine, koersel, heap));
  }

  private static Bane bane(Options options, Server server) throws SQLException, IOException {
    var run = server.run();
    var base = new Base(run.db(), run.dbUser(), run.dbPassword());
    var cpu = new Cpu(server.wildfly(), Cpu.parent(base.number("select pg_backend_pid()")));
    var url = URI.create(run.url());
    var login = login(run);
    var loft = url.resolve("/" + Loftwar.NAVN);
    return new Bane(run, base, new Door(run.url(), login), new Doeren(url, login, options.forbindelser(), cpu), new Doeren(url, login, 1, cpu),
        new Doeren(loft, login, options.forbindelser(), cpu), new JdbcLoft(base, options.forbindelser(), cpu), new Generator(SEED), server.wildfly(),
        options.forbindelser(), options.sekunder(), new AtomicLong(NYE), new AtomicLong(), new SplittableRandom(SEED));
  }

  private static String login(RunFile run) {
    return "Basic " + Base64.getEncoder().encodeToString((run.user() + ":" + run.password()).getBytes(StandardCharsets.UTF_8));
  }

  /** The data set is worth nothing when the register would have written it otherwise. Returns who the register takes us for. */
  private static String kontrol(Bane bane) throws SQLException, IOException, InterruptedException {
    var kontrol = new Kontrol(bane.base(), bane.door());
    for (var i = 0; i < KONTROLLED; i++) {
      var differences = kontrol.differences(bane.generator().sag(NYE - 1 - i));
      if (!differences.isEmpty()) {
        throw new IllegalStateException("The generator writes other rows than the register:\n" + String.join("\n", differences));
      }
    }
    System.out.println(KONTROLLED + " sager made through the REST door and by the generator have the same rows.");
    return bane.base().text("select bruger from registrering limit 1");
  }

  private static void keep(Options options, String report) throws IOException {
    System.out.println("\n" + report);
    var name = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm")) + ".md";
    var file = Files.createDirectories(options.home().resolve("bench/results")).resolve(name);
    Files.writeString(file, report);
    System.out.println("Written to " + file);
  }
}
