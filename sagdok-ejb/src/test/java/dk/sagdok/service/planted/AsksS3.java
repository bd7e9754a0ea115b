package dk.sagdok.service.planted;

/** A planted violation. */
public class AsksS3 {
  software.amazon.awssdk.services.s3.S3Client s3;
}
