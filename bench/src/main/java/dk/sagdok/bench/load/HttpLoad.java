package dk.sagdok.bench.load;

import static io.hyperfoil.http.steps.HttpStepCatalog.SC;

import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.PhaseBuilder;
import io.hyperfoil.api.config.SessionLimitPolicy;
import io.hyperfoil.api.session.Session;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.netty.buffer.Unpooled;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Sends requests to one address over a fixed number of kept connections, from one thread, logged in from the first request on. */
public final class HttpLoad {
  private static final long MILLIS = 1000;
  private final URI base;
  private final String login;
  private final int connections;
  private final Cpu cpu;

  public HttpLoad(URI base, String login, int connections, Cpu cpu) {
    this.base = base;
    this.login = login;
    this.connections = connections;
    this.cpu = cpu;
  }

  /** Each connection sends its next request when the last one has been answered. */
  public Figures run(Load load, double seconds) {
    return run(load, seconds, b -> b.always(connections));
  }

  /** That many requests a second, whether those before have been answered or not, as long as fewer than 20 wait for each connection. */
  public Figures atRate(Load load, double seconds, double rate) {
    return run(load, seconds, b -> b.constantRate(0).usersPerSec(rate).maxSessions(20 * connections).sessionLimitPolicy(SessionLimitPolicy.CONTINUE));
  }

  private Figures run(Load load, double seconds, Function<PhaseBuilder.Catalog, PhaseBuilder<?>> phase) {
    var collected = new Collected();
    var elapsed = new Elapsed();
    var before = cpu.used();
    new LocalSimulationRunner(benchmark(load, seconds, phase, elapsed), collected, null, null).run();
    return collected.figures(elapsed.seconds(), Cpu.between(before, cpu.used()));
  }

  private Benchmark benchmark(Load load, double seconds, Function<PhaseBuilder.Catalog, PhaseBuilder<?>> phase, Elapsed elapsed) {
    var builder = BenchmarkBuilder.builder().name("load").threads(1);
    builder.addPlugin(HttpPluginBuilder::new).ergonomics().autoRangeCheck(false).stopOnInvalid(false).repeatCookies(false)
        .endErgonomics().http().host(base.getHost()).port(base.getPort()).allowHttp2(false).sharedConnections(connections).requestTimeout(60 * MILLIS);
    request(phase.apply(builder.addPhase("load")).duration((long) (seconds * MILLIS)).maxDuration((long) (seconds * MILLIS) + 60 * MILLIS), load, elapsed);
    return builder.build();
  }

  /** Hyperfoil looks into all that its steps hold, element by element; only what belongs to the JDK it must leave closed. */
  private void request(PhaseBuilder<?> phase, Load load, Elapsed elapsed) {
    var requests = new AtomicReference<>(load.next());
    Map<Integer, Request> asked = new ConcurrentHashMap<>();
    var step = phase.scenario().initialSequence("load").step(SC).httpRequest(HttpMethod.valueOf(load.method()));
    step.path((Session s) -> {
      var next = requests.get().get();
      asked.put(s.uniqueId(), next);
      elapsed.asked();
      return base.getPath() + next.path();
    });
    step.headers().header("Authorization", login).header("Content-Type", load.type()).header("Cache-Control", "no-store").endHeaders();
    if (!load.method().equals("GET")) {
      step.body((s, connection) -> Unpooled.wrappedBuffer(asked.get(s.uniqueId()).body()));
    }
    step.handler().onCompletion((Session s) -> elapsed.answered());
    step.endStep();
  }
}
