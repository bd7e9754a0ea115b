package dk.sagdok.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

  @Test
  void a_run_uses_the_database_that_the_environment_names() {
    assertThat(Database.External.of(Map.of("SAGDOK_DB_URL", "jdbc:postgresql://db/sagdok"))).hasValueSatisfying(database -> {
      assertThat(database.url()).isEqualTo("jdbc:postgresql://db/sagdok");
      assertThat(database.user()).isEqualTo("sagdok");
    });
    assertThat(Database.External.of(Map.of("SAGDOK_DB_URL", " "))).isEmpty();
    assertThat(Database.External.of(Map.of())).isEmpty();
  }

  /** A JVM of its own, since nobody can change the environment of this one. */
  @Test
  void a_test_never_does(@TempDir Path work) throws Exception {
    assumeTrue(!System.getProperty("os.name").startsWith("Windows"));
    var process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("java.class.path"), Started.class.getName(), Path.of("target/database-test").toAbsolutePath().toString()));
    process.environment().put("SAGDOK_DB_URL", "jdbc:postgresql://somebodys.database.invalid/sagdok");
    var said = work.resolve("said.txt");
    var exit = process.redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
    var text = java.nio.file.Files.readString(said);
    assertThat(exit).as(text).isZero();
    assertThat(text).contains("jdbc:postgresql://127.0.0.1:").doesNotContain("invalid");
  }

  /** Starts what tests start, and says where it is. */
  static final class Started {
    public static void main(String[] args) {
      try (var database = Postgres.start(Path.of(args[0]), false)) {
        System.out.println(database.url());
      }
    }
  }
}
