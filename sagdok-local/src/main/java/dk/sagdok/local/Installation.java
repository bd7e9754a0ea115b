package dk.sagdok.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the build made: the configured WildFly and the EAR. Only read from here, never written to. */
record Installation(Path wildfly, Path ear) {

  /** In the project directory that {@code sagdok.home} names, or the one we stand in. */
  static Installation find() throws IOException {
    var target = Path.of(System.getProperty("sagdok.home", "")).toAbsolutePath().resolve("sagdok-ear/target");
    var ear = target.resolve("sagdok.ear");
    if (!Files.exists(ear)) {
      throw new Refused("not built: " + ear + " is missing. Build with: mvn -DskipTests package");
    }
    try (var found = Files.newDirectoryStream(target, "wildfly-*")) {
      return new Installation(found.iterator().next(), ear);
    }
  }

  Path configuration() {
    return wildfly.resolve("standalone/configuration");
  }
}
