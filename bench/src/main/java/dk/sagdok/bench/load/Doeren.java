package dk.sagdok.bench.load;

import static io.hyperfoil.http.steps.HttpStepCatalog.SC;

import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.PhaseBuilder;
import io.hyperfoil.api.session.Session;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Sends requests to one address over a fixed number of kept connections, from one thread, logged in from the first request on. */
public final class Doeren implements Prober {
  private static final long MILLIS = 1000;
  private final URI base;
  private final String login;
  private final int connections;
  private final Cpu cpu;

  public Doeren(URI base, String login, int connections, Cpu cpu) {
    this.base = base;
    this.login = login;
    this.connections = connections;
    this.cpu = cpu;
  }

  /** Each connection sends its next request when the last one has been answered. */
  @Override
  public Tal run(Last last, double seconds) {
    return run(last, seconds, b -> b.always(connections));
  }

  /** That many requests a second, whether answered or not; a late answer counts from when it should have been asked for. */
  public Tal atRate(Last last, double seconds, double rate) {
    return run(last, seconds, b -> b.constantRate(0).usersPerSec(rate).maxSessions(20 * connections));
  }

  private Tal run(Last last, double seconds, Function<PhaseBuilder.Catalog, PhaseBuilder<?>> phase) {
    var statistik = new Statistik();
    var before = cpu.used();
    new LocalSimulationRunner(benchmark(last, seconds, phase), statistik, null, null).run();
    return statistik.tal(seconds, Cpu.between(before, cpu.used()));
  }

  private io.hyperfoil.api.config.Benchmark benchmark(Last last, double seconds, Function<PhaseBuilder.Catalog, PhaseBuilder<?>> phase) {
    var builder = BenchmarkBuilder.builder().name("last").threads(1);
    builder.addPlugin(HttpPluginBuilder::new).ergonomics().autoRangeCheck(false).stopOnInvalid(false).repeatCookies(false)
        .endErgonomics().http().host(base.getHost()).port(base.getPort()).allowHttp2(false).sharedConnections(connections).requestTimeout(60 * MILLIS);
    request(phase.apply(builder.addPhase("last")).duration((long) (seconds * MILLIS)).maxDuration((long) (seconds * MILLIS) + 60 * MILLIS), last);
    return builder.build();
  }

  private void request(PhaseBuilder<?> phase, Last last) {
    Map<Integer, Anmodning> asked = new ConcurrentHashMap<>();
    var step = phase.scenario().initialSequence("last").step(SC).httpRequest(HttpMethod.valueOf(last.method()));
    step.path((Session s) -> {
      var next = last.next().get();
      asked.put(s.uniqueId(), next);
      return base.getPath() + next.path();
    });
    step.headers().header("Authorization", login).header("Content-Type", "application/json").header("Cache-Control", "no-store").endHeaders();
    if (!last.method().equals("GET")) {
      step.body((s, connection) -> bytes(asked.get(s.uniqueId())));
    }
    step.endStep();
  }

  private static ByteBuf bytes(Anmodning anmodning) {
    return Unpooled.wrappedBuffer(anmodning.body().getBytes(StandardCharsets.UTF_8));
  }
}
