package dk.sagdok.bench.measure;

import dk.sagdok.bench.load.Cpu;
import dk.sagdok.bench.load.Figures;
import dk.sagdok.bench.load.Load;
import dk.sagdok.bench.load.WarmUp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;

/** What it costs to be followed, and how soon those who follow know. */
final class Haendelser {
  /** With and without by turns, so that a machine that gets slower meanwhile does so for both. */
  private static final int TURNS = 4;
  private static final int AT_ONE_INSTANT = 1000;
  private static final Duration PREPARATION = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private final Rig rig;
  private final Writes writes;
  private final Predicate<String> asked;
  private final Map<String, Figures> figures = new LinkedHashMap<>();

  /** @param asked which rows are wanted, by their names */
  Haendelser(Rig rig, Writes writes, Predicate<String> asked) {
    this.rig = rig;
    this.writes = writes;
    this.asked = asked;
  }

  /** The rows that are wanted, and those that had to be measured for them, in the order of the report. */
  Map<String, Figures> measured() throws Exception {
    var delivery = Followers.KINDS.stream().map(Rows::delivery).anyMatch(asked);
    if (delivery || asked.test(Rows.OPRET_ALONE) || asked.test(Rows.OPRET_FOLLOWED)) {
      followed(writes.opret(), Rows.OPRET_ALONE, Rows.OPRET_FOLLOWED);
    }
    if (asked.test(Rows.RET_ALONE) || asked.test(Rows.RET_FOLLOWED)) {
      followed(writes.retAny(), Rows.RET_ALONE, Rows.RET_FOLLOWED);
    }
    if (delivery) {
      delivery(figures.get(Rows.OPRET_ALONE).rate() / 2);
    }
    if (asked.test(Rows.VIRKNING)) {
      virkning();
    }
    if (asked.test(Rows.backlog(rig.backlog()))) {
      figures.put(Rows.backlog(rig.backlog()), backlog());
    }
    return figures;
  }

  /** Those who follow have become as quick as the register before anything counts. */
  private void followed(Load load, String alone, String followed) throws Exception {
    try (var followers = new Followers(rig)) {
      WarmUp.measured(s -> rig.many().run(load, s), rig.seconds());
    }
    for (var turn = 0; turn < TURNS; turn++) {
      figures.merge(alone, without(load), Figures::plus);
      figures.merge(followed, with(load), Figures::plus);
    }
  }

  private Figures without(Load load) throws Exception {
    rig.base().untilRelayed();
    return rig.many().run(load, rig.seconds());
  }

  private Figures with(Load load) throws Exception {
    try (var followers = new Followers(rig)) {
      var figures = rig.many().run(load, rig.seconds());
      followers.await(figures.requests());
      return figures;
    }
  }

  private void delivery(double rate) throws Exception {
    try (var followers = new Followers(rig)) {
      var first = rig.many().atRate(writes.opret(), 2, rate);
      followers.await(first.requests());
      followers.all().forEach(Follower::reset);
      var load = rig.many().atRate(writes.opret(), 2 * rig.seconds(), rate);
      followers.await(first.requests() + load.requests());
      followers.all().forEach(f -> figures.put(Rows.delivery(f.name()), new Figures(f.latencies(), load.requests(), load.errors(), load.seconds(), load.cpu())));
    }
  }

  /** Titles of so many sager that all change at one instant. */
  private void virkning() throws Exception {
    var then = Instant.now().plus(PREPARATION).truncatedTo(ChronoUnit.MILLIS);
    try (var follower = AmqpFollower.virkning(rig.run())) {
      for (var i = 0; i < AT_ONE_INSTANT; i++) {
        rig.door().ret(rig.generator().id(i), "{\"attributter\":{\"sagegenskaber\":[{\"titel\":\"Fra nu af\",\"virkning\":{\"from\":\"" + then + "\",\"to\":\"infinity\"}}]}}");
      }
      if (Instant.now().isAfter(then)) {
        throw new IllegalStateException("too slow: what was to begin later has begun");
      }
      var before = rig.cpu().used();
      follower.await(AT_ONE_INSTANT, PREPARATION.plus(PATIENCE));
      var latencies = follower.latencies();
      figures.put(Rows.VIRKNING, new Figures(latencies, AT_ONE_INSTANT, 0, latencies.getMaxValue() / 1e9, Cpu.between(before, rig.cpu().used())));
    }
  }

  /** As if they had all been committed at once: haendelser of sager that were created here, to be numbered and sent. How long each waited says nothing. */
  private Figures backlog() throws Exception {
    rig.many().run(writes.opret(), rig.seconds());
    rig.base().untilRelayed();
    try (var follower = AmqpFollower.durable(rig.run())) {
      rig.base().execute("insert into haendelse(objekt,nr,besked_id) select h.objekt,h.nr,gen_random_uuid() from generate_series(1," + rig.backlog()
          + ") g cross join (select objekt,nr from haendelse where nr=1 order by loebenummer desc limit 1000) h limit " + rig.backlog());
      var committed = System.nanoTime();
      var before = rig.cpu().used();
      follower.await(rig.backlog(), PATIENCE.plusSeconds(rig.backlog() / 200));
      return new Figures(new Histogram(3), rig.backlog(), 0, (System.nanoTime() - committed) / 1e9, Cpu.between(before, rig.cpu().used()));
    }
  }
}
