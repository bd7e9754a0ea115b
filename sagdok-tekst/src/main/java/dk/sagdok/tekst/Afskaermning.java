package dk.sagdok.tekst;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.URLStreamHandlerFactory;
import java.util.Set;

/** What a file that is read here must not bring about. */
final class Afskaermning {
  private static final Set<String> HER = Set.of("file", "jar", "jrt");

  private Afskaermning() {}

  /** No address is opened, and nobody goes on when the server is gone. */
  static void opret() {
    URL.setURLStreamHandlerFactory(spaerret());
    ProcessHandle.current().parent().ifPresent(server -> server.onExit().thenRun(() -> Runtime.getRuntime().halt(143)));
  }

  static URLStreamHandlerFactory spaerret() {
    return protokol -> HER.contains(protokol) ? null : new URLStreamHandler() {
      @Override
      protected URLConnection openConnection(URL adresse) throws IOException {
        throw new IOException("No network: " + adresse.getProtocol());
      }
    };
  }
}
