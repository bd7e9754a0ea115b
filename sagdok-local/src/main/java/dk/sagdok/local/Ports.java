package dk.sagdok.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** The ports of one run, all moved by the same offset. All are on loopback. */
record Ports(int offset) {

  static final String HOST = "127.0.0.1";

  int http() {
    return 8080 + offset;
  }

  int https() {
    return 8443 + offset;
  }

  int management() {
    return 9990 + offset;
  }

  int amqp() {
    return 5672 + offset;
  }

  int amqps() {
    return 5671 + offset;
  }

  void mustBeFree() {
    if (amqps() < 1 || management() > 65_535) {
      throw new Refused("--port-offset " + offset + " leaves the range of ports; choose one from 0 to " + (65_535 - new Ports(0).management()));
    }
    Map.of("HTTP", http(), "HTTPS", https(), "management", management(), "AMQP", amqp(), "AMQPS", amqps()).forEach(this::mustBeFree);
  }

  private void mustBeFree(String name, int port) {
    if (!isFree(port)) {
      throw new Refused("port %d (%s) is in use. Choose other ports with --port-offset, for example --port-offset %d"
          .formatted(port, name, offset + 100));
    }
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
      return true;
    } catch (IOException inUse) {
      return false;
    }
  }

  /** Any port that is free now. */
  static int anyFree() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    }
  }
}
