package dk.sagdok.bench.ceiling;

import dk.sagdok.bench.data.Filindhold;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Ceiling (b) and static files as a WAR, behind the same login as the register; deployed by WildFly's own scanner. */
public final class CeilingWar {
  public static final String NAME = "sagdok-ceiling";
  /** Sizes of the static files. */
  public static final List<Integer> MEGABYTES = List.of(1, 100);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  /** By name: they can be loaded in the server only. */
  private static final List<String> INSIDE = List.of("CeilingApplication", "CeilingResource");
  private static final String WEB = """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <security-constraint>
          <web-resource-collection><web-resource-name>all</web-resource-name><url-pattern>/*</url-pattern></web-resource-collection>
          <auth-constraint><role-name>**</role-name></auth-constraint>
        </security-constraint>
        <login-config><auth-method>BASIC</auth-method><realm-name>sagdok</realm-name></login-config>
      </web-app>
      """;
  private static final String JBOSS = "<jboss-web><security-domain>sagdok</security-domain></jboss-web>";

  private CeilingWar() {}

  public static String file(int megabytes) {
    return megabytes + "MB.bin";
  }

  /** @param deployments the folder that the server scans */
  public static void deploy(Path deployments) throws IOException, InterruptedException {
    var war = deployments.resolve(NAME + ".war");
    var part = deployments.resolve(NAME + ".part");
    write(part);
    Files.move(part, war, StandardCopyOption.ATOMIC_MOVE);
    var giveUp = Instant.now().plus(PATIENCE);
    while (!Files.exists(deployments.resolve(NAME + ".war.deployed"))) {
      if (Files.exists(deployments.resolve(NAME + ".war.failed")) || Instant.now().isAfter(giveUp)) {
        throw new IllegalStateException("The ceiling of the reads was not deployed; see the log of the server");
      }
      Thread.sleep(200);
    }
  }

  private static void write(Path file) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : Map.of("web.xml", WEB, "jboss-web.xml", JBOSS).entrySet()) {
        put(zip, "WEB-INF/" + entry.getKey(), entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
      for (var type : INSIDE) {
        var path = CeilingWar.class.getPackageName().replace('.', '/') + "/" + type + ".class";
        try (var bytes = CeilingWar.class.getClassLoader().getResourceAsStream(path)) {
          put(zip, "WEB-INF/classes/" + path, bytes.readAllBytes());
        }
      }
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (var megabytes : MEGABYTES) {
        put(zip, file(megabytes), new Filindhold(megabytes).number(0));
      }
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
