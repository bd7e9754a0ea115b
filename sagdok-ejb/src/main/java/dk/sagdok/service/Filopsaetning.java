package dk.sagdok.service;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where files lie, and how large they may be; as the server was started.
 *
 * @param stoerst octets
 */
record Filopsaetning(Path mappe, long stoerst) {
  private static final String TO_GIB = "2147483648";

  static Filopsaetning vedStart() {
    String stoerst = vaerdi("sagdok.filer.max", "SAGDOK_FILER_MAX", TO_GIB);
    if (!stoerst.matches("[1-9]\\d{0,17}")) {
      throw new IllegalStateException("SAGDOK_FILER_MAX must be a number of octets, not " + stoerst);
    }
    String data = System.getProperty("jboss.server.data.dir", System.getProperty("java.io.tmpdir"));
    return new Filopsaetning(Path.of(vaerdi("sagdok.filer", "SAGDOK_FILER", Path.of(data, "sagdok-filer").toString())).toAbsolutePath(), Long.parseLong(stoerst));
  }

  private static String vaerdi(String property, String miljoe, String ellers) {
    return System.getProperty(property, Objects.requireNonNullElse(System.getenv(miljoe), ellers));
  }
}
