package dk.sagdok.filer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket of any store that speaks S3, with the names that a folder would have. What it says to be stored is durable, and is seen by all at
 * once: so S3 promises.
 */
public final class Bucket implements Fillager {
  /** Where the object itself says when it was stored: by the same clock as its row. */
  static final String GEMT = "gemt";
  private static final Duration TAALMODIGHED = Duration.ofSeconds(2);
  private final S3Client s3;
  private final String bucket;
  private final Filnavne navne;
  private final S3Afsendelse afsendelse;

  public Bucket(S3Adgang adgang) {
    this(adgang, S3Afsendelse.STYKKE);
  }

  Bucket(S3Adgang adgang, long stykke) {
    this.s3 = S3Klient.til(adgang);
    this.bucket = adgang.bucket();
    this.navne = new Filnavne(adgang.praefiks());
    this.afsendelse = new S3Afsendelse(s3, bucket, stykke);
  }

  @Override
  public void gem(Path fil, String digest, Instant nu) throws IOException {
    svar(() -> afsendelse.send(fil, navne.af(digest), Map.of(GEMT, nu.toString())));
    Files.deleteIfExists(fil);
  }

  @Override
  public Optional<Instant> gemt(String digest) throws IOException {
    String navn = navne.af(digest);
    return eller(404, Optional.empty(), () -> Optional.of(gemt(s3.headObject(b -> b.bucket(bucket).key(navn)))));
  }

  /** One that was copied here by other means says nothing of its own. */
  private static Instant gemt(HeadObjectResponse objekt) {
    String gemt = objekt.metadata().get(GEMT);
    return gemt == null ? objekt.lastModified() : Instant.parse(gemt);
  }

  @Override
  public InputStream laes(String digest, long fra) throws IOException {
    String navn = navne.af(digest);
    String omraade = fra == 0 ? null : "bytes=" + fra + "-";
    return eller(416, InputStream.nullInputStream(), () -> s3.getObject(b -> b.bucket(bucket).key(navn).range(omraade)));
  }

  @Override
  public void slet(String digest) throws IOException {
    String navn = navne.af(digest);
    svar(() -> s3.deleteObject(b -> b.bucket(bucket).key(navn)));
  }

  /** And gives up what a crash has cut short while it was sent. */
  @Override
  public void gennemgaa(Instant foer, Consumer<String> digest) throws IOException {
    svar(() -> {
      s3.listObjectsV2Paginator(b -> b.bucket(bucket).prefix(navne.praefiks())).contents().stream()
          .filter(o -> o.lastModified().isBefore(foer)).map(S3Object::key).flatMap(n -> navne.digest(n).stream()).forEach(digest);
      afsendelse.opgivAfbrudte(navne.praefiks(), foer);
      return null;
    });
  }

  @Override
  public void proev() throws IOException {
    svar(() -> s3.headBucket(b -> b.bucket(bucket).overrideConfiguration(o -> o.apiCallTimeout(TAALMODIGHED))));
  }

  @Override
  public void close() {
    s3.close();
  }

  @FunctionalInterface
  private interface Spoergsmaal<T> {
    T stil() throws IOException;
  }

  private static <T> T svar(Spoergsmaal<T> spoergsmaal) throws IOException {
    try {
      return spoergsmaal.stil();
    } catch (SdkException e) {
      throw new IOException(e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static <T> T eller(int status, T ellers, Spoergsmaal<T> spoergsmaal) throws IOException {
    return svar(() -> {
      try {
        return spoergsmaal.stil();
      } catch (AwsServiceException e) {
        if (e.statusCode() == status) {
          return ellers;
        }
        throw e;
      }
    });
  }
}
