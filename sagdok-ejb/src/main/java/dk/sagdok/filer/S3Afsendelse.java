package dk.sagdok.filer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Sends a file to a bucket: a large one piece by piece, since one request takes 5 GiB at most, and a piece that fails is soon sent again. */
final class S3Afsendelse {
  /** At most 10,000 of them are allowed: 640 GB. */
  static final long STYKKE = 64L << 20;
  private final S3Client s3;
  private final String bucket;
  private final long stykke;

  S3Afsendelse(S3Client s3, String bucket, long stykke) {
    this.s3 = s3;
    this.bucket = bucket;
    this.stykke = stykke;
  }

  /** The object is there when all of it is, and not before. */
  Void send(Path fil, String navn, Map<String, String> oplysninger) throws IOException {
    long stoerrelse = Files.size(fil);
    if (stoerrelse <= stykke) {
      iEt(new Filstykke(fil, 0, stoerrelse), navn, oplysninger);
    } else {
      iStykker(fil, stoerrelse, navn, oplysninger);
    }
    return null;
  }

  private PutObjectResponse iEt(Filstykke hele, String navn, Map<String, String> oplysninger) throws IOException {
    String md5 = hele.md5();
    return s3.putObject(b -> b.bucket(bucket).key(navn).metadata(oplysninger).contentMD5(md5), krop(hele));
  }

  private void iStykker(Path fil, long stoerrelse, String navn, Map<String, String> oplysninger) throws IOException {
    String id = s3.createMultipartUpload(b -> b.bucket(bucket).key(navn).metadata(oplysninger)).uploadId();
    try {
      List<CompletedPart> sendte = new ArrayList<>();
      for (long fra = 0; fra < stoerrelse; fra += stykke) {
        sendte.add(stykke(new Filstykke(fil, fra, Math.min(stykke, stoerrelse - fra)), navn, id, sendte.size() + 1));
      }
      s3.completeMultipartUpload(b -> b.bucket(bucket).key(navn).uploadId(id).multipartUpload(m -> m.parts(sendte)));
    } catch (IOException | RuntimeException e) {
      opgiv(navn, id, e);
      throw e;
    }
  }

  private CompletedPart stykke(Filstykke stykke, String navn, String id, int nr) throws IOException {
    String md5 = stykke.md5();
    String etag = s3.uploadPart(b -> b.bucket(bucket).key(navn).uploadId(id).partNumber(nr).contentMD5(md5), krop(stykke)).eTag();
    return CompletedPart.builder().partNumber(nr).eTag(etag).build();
  }

  private static RequestBody krop(Filstykke stykke) {
    return RequestBody.fromContentProvider(stykke::indhold, stykke.laengde(), "application/octet-stream");
  }

  /** What it leaves when that fails too is given up later. */
  private void opgiv(String navn, String id, Exception aarsag) {
    try {
      s3.abortMultipartUpload(b -> b.bucket(bucket).key(navn).uploadId(id));
    } catch (RuntimeException ogsaa) {
      aarsag.addSuppressed(ogsaa);
    }
  }

  void opgivAfbrudte(String praefiks, Instant foer) {
    s3.listMultipartUploadsPaginator(b -> b.bucket(bucket).prefix(praefiks)).uploads().stream().filter(u -> u.initiated().isBefore(foer))
        .forEach(u -> s3.abortMultipartUpload(b -> b.bucket(bucket).key(u.key()).uploadId(u.uploadId())));
  }
}
