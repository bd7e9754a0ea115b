package dk.sagdok.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One subscriber of each kind, from now on. */
final class Followers implements AutoCloseable {
  static final List<String> KINDS = List.of("AMQP durable", "AMQP", "long poll", "server-sent events");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private final List<Follower> all = new ArrayList<>();

  Followers(Rig rig) throws Exception {
    rig.base().untilRelayed();
    var efter = rig.base().number("select coalesce(max(loebenummer),0) from haendelse");
    all.add(AmqpFollower.durable(rig.run()));
    all.add(AmqpFollower.plain(rig.run()));
    all.add(HttpFollower.poll(rig, efter));
    all.add(HttpFollower.stream(rig, efter));
  }

  List<Follower> all() {
    return all;
  }

  /** Until each has got all of them. */
  void await(long expected) throws Exception {
    for (var one : all) {
      one.await(expected, PATIENCE);
    }
  }

  @Override
  public void close() throws Exception {
    for (var one : all) {
      one.close();
    }
  }
}
