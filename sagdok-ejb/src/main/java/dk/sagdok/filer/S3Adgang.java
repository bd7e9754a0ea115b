package dk.sagdok.filer;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way to a bucket.
 *
 * @param praefiks what the names of all its objects begin with: empty, or ends with a slash
 * @param endpoint null for Amazon's own
 * @param noegle the access key; null when the surroundings of the server know it (the default chain of the AWS SDK)
 */
public record S3Adgang(String bucket, String praefiks, URI endpoint, String region, String noegle, String hemmelighed) {
  private static final Pattern ADRESSE = Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/|/([\\w-][\\w.-]*(?:/[\\w-][\\w.-]*)*)/?)?");

  public static boolean er(String adresse) {
    return adresse.startsWith("s3:");
  }

  /** @param adresse s3://bucket or s3://bucket/any/folder */
  public static S3Adgang til(String adresse, URI endpoint, String region, String noegle, String hemmelighed) {
    Matcher m = ADRESSE.matcher(adresse);
    if (!m.matches()) {
      throw new IllegalStateException(adresse + " is no s3://bucket or s3://bucket/prefix");
    }
    if ((noegle == null) != (hemmelighed == null)) {
      throw new IllegalStateException("the access key and its secret go together");
    }
    return new S3Adgang(m.group(1), m.group(2) == null ? "" : m.group(2) + "/", endpoint, region, noegle, hemmelighed);
  }

  /** Without the secret, wherever it is written. */
  @Override
  public String toString() {
    return "s3://" + bucket + "/" + praefiks + (endpoint == null ? "" : " at " + endpoint);
  }
}
