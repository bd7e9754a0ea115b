package dk.sagdok.filer;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** How to speak to a store so that others than Amazon's understand it: paths, and no checksums that came later than S3 itself. */
final class S3Klient {
  private S3Klient() {}

  /** Asks nobody yet: a store that is away is no reason not to start. */
  static S3Client til(S3Adgang adgang) {
    return S3Client.builder()
        .endpointOverride(adgang.endpoint())
        .region(Region.of(adgang.region()))
        .credentialsProvider(legitimation(adgang))
        .forcePathStyle(adgang.endpoint() != null)
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .httpClient(UrlConnectionHttpClient.builder().connectionTimeout(Duration.ofSeconds(3)).socketTimeout(Duration.ofSeconds(60)).build())
        .build();
  }

  private static AwsCredentialsProvider legitimation(S3Adgang adgang) {
    return adgang.noegle() == null
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(AwsBasicCredentials.create(adgang.noegle(), adgang.hemmelighed()));
  }
}
