package dk.sagdok.filer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.s3server.S3Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** The contract in a bucket of a real server, and what only a bucket has. */
class BucketTest extends FillagerKontrakt {
  /** The least that S3 allows. */
  private static final int STYKKE = 5 << 20;
  @TempDir
  private static Path folder;
  private static S3Server server;
  private static Bucket bucket;

  @BeforeAll
  static void start() {
    server = new S3Server(folder).start();
    bucket = new Bucket(adgang(S3Server.SECRET), STYKKE);
  }

  @AfterAll
  static void stop() {
    bucket.close();
    server.close();
  }

  @Override
  Fillager lager() {
    return bucket;
  }

  @Test
  void a_large_file_goes_in_pieces_and_is_read_as_one() throws IOException {
    byte[] indhold = new byte[2 * STYKKE + 12345];
    new Random(1).nextBytes(indhold);
    Path fil = Files.write(ind.resolve("stor"), indhold);
    bucket.gem(fil, digest, NU);
    assertThat(bucket.gemt(digest)).contains(NU);
    for (int fra : new int[] {0, STYKKE - 1, STYKKE, 2 * STYKKE + 12344}) {
      try (var laest = bucket.laes(digest, fra)) {
        assertThat(laest.readAllBytes()).as("from " + fra).isEqualTo(Arrays.copyOfRange(indhold, fra, indhold.length));
      }
    }
    assertThat(paaVej()).isZero();
  }

  @Test
  void pieces_that_a_crash_has_left_are_given_up() throws IOException {
    try (var s3 = klient()) {
      s3.createMultipartUpload(b -> b.bucket(S3Server.BUCKET).key("register/" + digest.substring(0, 2) + "/" + digest));
    }
    gamle(NU.minus(Duration.ofHours(1)));
    assertThat(paaVej()).as("it may still be sent").isEqualTo(1);
    gamle(SIDEN);
    assertThat(paaVej()).isZero();
  }

  @Test
  void other_objects_of_the_bucket_are_none_of_its_contents() throws IOException {
    gem("x", NU);
    for (String navn : new String[] {"ab/" + "ab".repeat(32), "register/zz/" + digest(), "register/" + digest(), "register/ab/not-ours"}) {
      Files.createDirectories(server.bucket().resolve(navn).getParent());
      Files.writeString(server.bucket().resolve(navn), "x");
    }
    assertThat(gamle(SIDEN)).contains(digest).allSatisfy(d -> assertThat(server.bucket().resolve("register").resolve(d.substring(0, 2)).resolve(d)).exists());
  }

  @Test
  void one_is_told_of_more_than_a_page_of_them() throws IOException {
    Path mappe = Files.createDirectories(server.bucket().resolve("register/fe"));
    var alle = IntStream.range(0, 1100).mapToObj(i -> "fe" + "0".repeat(58) + HexFormat.of().toHexDigits((short) i)).toList();
    for (String en : alle) {
      Files.writeString(mappe.resolve(en), "x");
    }
    assertThat(gamle(SIDEN)).containsAll(alle);
  }

  /** As an operator does who moves from a folder to a bucket. */
  @Test
  void what_was_copied_there_by_other_means_is_as_old_as_its_copy() throws IOException {
    Path kopi = server.bucket().resolve("register").resolve(digest.substring(0, 2)).resolve(digest);
    Files.createDirectories(kopi.getParent());
    Files.writeString(kopi, "kopi");
    assertThat(laes(0)).isEqualTo("kopi");
    assertThat(bucket.gemt(digest)).hasValueSatisfying(g -> assertThat(g).isBetween(NU.minusSeconds(60), SIDEN));
  }

  @Test
  void one_who_has_the_wrong_secret_is_refused_and_nobody_hears_it() {
    try (var fremmed = new Bucket(adgang("et-andet-ord"))) {
      for (var nej : new org.assertj.core.api.ThrowableAssert.ThrowingCallable[] {fremmed::proev, () -> fremmed.gemt(digest), () -> fremmed.laes(digest, 0)}) {
        assertThatThrownBy(nej).isInstanceOf(IOException.class).satisfies(e -> assertThat(e.toString()).doesNotContain("et-andet-ord"));
      }
    }
    assertThat(adgang("et-andet-ord").toString()).isEqualTo("s3://" + S3Server.BUCKET + "/register/ at " + server.endpoint()).doesNotContain("et-andet-ord");
  }

  @Test
  void a_store_that_is_away_is_told_at_once_and_used_again_when_it_is_back() throws IOException {
    gem("0123456789", NU);
    server.stop();
    try {
      assertThatThrownBy(() -> bucket.proev()).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> laes(0)).isInstanceOf(IOException.class);
      Path fil = Files.writeString(ind.resolve("venter"), "x");
      assertThatThrownBy(() -> bucket.gem(fil, digest(), NU)).isInstanceOf(IOException.class);
      assertThat(fil).as("not taken over").exists();
    } finally {
      server.start();
    }
    assertThat(laes(0)).isEqualTo("0123456789");
  }

  private static int paaVej() {
    try (var s3 = klient()) {
      return s3.listMultipartUploads(b -> b.bucket(S3Server.BUCKET)).uploads().size();
    }
  }

  private static S3Client klient() {
    return S3Klient.til(adgang(S3Server.SECRET));
  }

  private static S3Adgang adgang(String hemmelighed) {
    return S3Adgang.til("s3://" + S3Server.BUCKET + "/register", server.endpoint(), "us-east-1", S3Server.KEY, hemmelighed);
  }
}
