package dk.sagdok.filer.tekst;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What the process runs: Java of the server itself, a class path of its own.
 *
 * @param main name of the class
 */
public record Program(String classpath, String main) {
  private static final String MAIN = "dk.sagdok.tekst.Tekstproces";

  /** Lays the jars of a zip out in the folder, which must be empty. */
  public static Program udpak(InputStream zip, Path mappe) throws IOException {
    try (var jars = new ZipInputStream(zip)) {
      for (ZipEntry jar = jars.getNextEntry(); jar != null; jar = jars.getNextEntry()) {
        Files.copy(jars, mappe.resolve(Path.of(jar.getName()).getFileName()));
      }
    }
    return new Program(mappe.resolve("*").toString(), MAIN);
  }

  /** @param rum the only folder it is told of */
  List<String> kommando(Path rum, Graenser graenser) {
    return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + graenser.mb() + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
        "-XX:MaxMetaspaceSize=128m", "-XX:MaxDirectMemorySize=64m", "-XX:ReservedCodeCacheSize=48m", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
        "-XX:ErrorFile=" + rum.resolve("hs_err"), "-Djava.io.tmpdir=" + rum, "-Djava.awt.headless=true", "-Djdk.net.hosts.file=" + rum.resolve("ingen-vaerter"),
        "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory", "-cp", classpath, main, Integer.toString(graenser.tegn()));
  }
}
