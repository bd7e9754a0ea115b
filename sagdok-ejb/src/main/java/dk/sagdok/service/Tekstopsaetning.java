package dk.sagdok.service;

import dk.sagdok.filer.tekst.Graenser;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Whether text is taken out of files, and what that may cost; as the server was started.
 *
 * @param mappe where the process works
 */
record Tekstopsaetning(boolean til, Path mappe, Graenser graenser) {
  private static final int TEGN = 1_000_000;
  private static final long DISK = 1L << 30;

  static Tekstopsaetning vedStart() {
    String til = Miljoe.givet("SAGDOK_TEKST", "on");
    if (!til.matches("on|off")) {
      throw new IllegalStateException("SAGDOK_TEKST must be on or off, not " + til);
    }
    Path midlertidigt = Path.of(System.getProperty("jboss.server.temp.dir", System.getProperty("java.io.tmpdir")));
    int mb = (int) tal("SAGDOK_TEKST_MB", "256");
    var frist = Duration.ofSeconds(tal("SAGDOK_TEKST_SEKUNDER", "60"));
    long stoerst = tal("SAGDOK_TEKST_MAX", "104857600");
    return new Tekstopsaetning(til.equals("on"), midlertidigt.resolve("sagdok-tekst").toAbsolutePath(), new Graenser(stoerst, frist, mb, TEGN, DISK + stoerst));
  }

  private static long tal(String navn, String ellers) {
    String tal = Miljoe.givet(navn, ellers);
    if (!tal.matches("[1-9]\\d{0,8}")) {
      throw new IllegalStateException(navn + " must be a whole number between 1 and 999999999, not " + tal);
    }
    return Long.parseLong(tal);
  }
}
