package dk.sagdok.service;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.s3server.S3Server;
import dk.sagdok.store.Testbase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process is killed while it takes files in, again and again, at random moments: no value is left without its file, and no file is lost that
 * was said to be safe, in a folder and in a bucket. {@code -Dsagdok.nedbrud=50} kills it that often; the whole server is killed by FilerEfterNedbrudIT.
 */
class NedbrudTest {
  private static final int GANGE = Integer.getInteger("sagdok.nedbrud", 5);
  private final Random random = new Random(Long.getLong("sagdok.nedbrud.seed", System.nanoTime()));
  private final PGSimpleDataSource source = (PGSimpleDataSource) Testbase.empty("sagdok_nedbrud");
  @TempDir
  private Path rod;

  @Test
  void no_value_without_its_file_and_no_promised_file_lost() throws Exception {
    proev(rod, Map.of("SAGDOK_FILER", rod.toString()));
  }

  @Test
  void so_it_is_in_a_bucket() throws Exception {
    try (var server = new S3Server(rod.resolve("s3")).start()) {
      proev(server.bucket(), Map.of("SAGDOK_FILER", "s3://" + S3Server.BUCKET, "SAGDOK_FILER_S3_ENDPOINT", server.endpoint().toString(),
          "SAGDOK_FILER_S3_KEY", S3Server.KEY, "SAGDOK_FILER_S3_SECRET", S3Server.SECRET));
    }
  }

  /** @param filer where the files are found, whoever put them there */
  private void proev(Path filer, Map<String, String> miljoe) throws Exception {
    Set<String> promised = new HashSet<>();
    for (int i = 0; i < GANGE; i++) {
      promised.addAll(killedMidway(miljoe));
      assertThat(filesOfRows(filer)).containsAll(promised);
    }
    assertThat(promised).hasSizeGreaterThan(GANGE);
  }

  /** @return what it said was safe before it was killed */
  private Set<String> killedMidway(Map<String, String> miljoe) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-cp", System.getProperty("java.class.path"),
        Nedbrudsoffer.class.getName(), rod.toString(), source.getUrl(), source.getUser(), source.getPassword()).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(miljoe);
    var process = builder.start();
    Set<String> said = new HashSet<>();
    try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      int enough = 2 + random.nextInt(20);
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.length() == 64) { // a line may be cut by the kill
          said.add(line);
        }
        if (said.size() == enough) {
          TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000)); // a random moment is what is tested
          process.toHandle().destroyForcibly(); // what it has said can still be read
          enough = -1;
        }
      }
    }
    process.waitFor();
    assertThat(said).isNotEmpty();
    return said;
  }

  /** The digest of every row, each after a look at its content; and no value names a file that has no row. */
  private Set<String> filesOfRows(Path filer) throws Exception {
    Set<String> digests = new HashSet<>();
    try (var c = source.getConnection(); var s = c.createStatement()) {
      try (var rs = s.executeQuery("select digest from fil")) {
        while (rs.next()) {
          digests.add(rs.getString(1));
          Path fil = filer.resolve(rs.getString(1).substring(0, 2)).resolve(rs.getString(1));
          assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(fil)))).isEqualTo(rs.getString(1));
        }
      }
      assertThat(count(s, "select count(*) from raekke k where k.felter->>'indhold' like 'store:%' and not exists"
          + " (select from fil where henvist and 'store:'||digest=k.felter->>'indhold')")).isZero();
    }
    return digests;
  }

  private static int count(Statement s, String sql) throws SQLException {
    try (var rs = s.executeQuery(sql)) {
      rs.next();
      return rs.getInt(1);
    }
  }
}
