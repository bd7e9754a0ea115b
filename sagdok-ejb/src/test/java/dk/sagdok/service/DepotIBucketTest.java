package dk.sagdok.service;

import dk.sagdok.filer.Bucket;
import dk.sagdok.filer.Fillager;
import dk.sagdok.filer.S3Adgang;
import dk.sagdok.s3server.S3Server;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Files and rows, when the files lie in a bucket. */
class DepotIBucketTest extends DepotTest {
  @TempDir
  private static Path folder;
  private static S3Server server;
  private final String praefiks = UUID.randomUUID().toString();

  @BeforeAll
  static void start() {
    server = new S3Server(folder).start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  Fillager lager() {
    return new Bucket(S3Adgang.til("s3://" + S3Server.BUCKET + "/" + praefiks, server.endpoint(), "us-east-1", S3Server.KEY, S3Server.SECRET));
  }

  @Override
  List<Path> mapper() {
    return List.of(rod, server.bucket().resolve(praefiks));
  }
}
