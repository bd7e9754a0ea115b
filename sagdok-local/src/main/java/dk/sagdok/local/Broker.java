package dk.sagdok.local;

import java.util.Map;

/** Where haendelser are fetched: at the server itself, or at the broker elsewhere that {@code SAGDOK_BROKER_HOST} names, and the one beside it. */
record Broker(String jms, String amqp) {

  static Broker of(Map<String, String> environment, Ports ports) {
    var host = environment.get("SAGDOK_BROKER_HOST");
    if (host == null) {
      return new Broker("tcp://" + Ports.HOST + ":" + ports.http() + "?httpUpgradeEnabled=true&httpUpgradeEndpoint=http-acceptor", "amqp://" + Ports.HOST + ":" + ports.amqp());
    }
    var port = environment.getOrDefault("SAGDOK_BROKER_PORT", "61616");
    var first = host + ":" + port;
    var second = environment.getOrDefault("SAGDOK_BROKER2_HOST", host) + ":" + environment.getOrDefault("SAGDOK_BROKER2_PORT", port);
    var amqp = environment.getOrDefault("SAGDOK_BROKER_TLS", "false").equals("true") ? "amqps://" : "amqp://";
    return first.equals(second) ? new Broker("tcp://" + first, amqp + first) : new Broker("(tcp://" + first + ",tcp://" + second + ")", "failover:(" + amqp + first + "," + amqp + second + ")");
  }

  static boolean elsewhere() {
    return System.getenv("SAGDOK_BROKER_HOST") != null;
  }
}
