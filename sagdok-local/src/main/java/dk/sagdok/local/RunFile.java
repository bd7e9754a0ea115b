package dk.sagdok.local;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What others need to know of a run, in {@code run.json} of its data directory, as long as it runs.
 *
 * @param soap where the SOAP services lie, one below it for each
 * @param tls the same addresses by HTTPS
 * @param users every generated login with its password; {@code user} is the one that may do all, at {@code management} too
 * @param health answers 200 when ready, 503 when not; asks for the login
 * @param jwtPrivateKey PKCS#8, Base64, to sign bearer tokens with; null when an identity provider has the key
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunFile(
    String url,
    String soap,
    Tls tls,
    String user,
    String password,
    Map<String, String> users,
    String jms,
    String amqp,
    String db,
    String dbUser,
    String dbPassword,
    String health,
    String management,
    String jwtPrivateKey,
    long pid) {

  /**
   * @param amqps AMQP 1.0; null when the broker is elsewhere
   * @param certificate file of the certificate that a caller must trust; null when an installation has its own
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Tls(String url, String soap, String amqps, String certificate) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  static Path in(Path data) {
    return data.resolve("run.json");
  }

  public static RunFile read(Path data) throws IOException {
    var file = in(data);
    if (!Files.exists(file)) {
      throw new Refused("no Sagdok runs on " + data + " (" + file + " is missing). Start one with: ./sagdok run");
    }
    return JSON.readValue(file.toFile(), RunFile.class);
  }

  void write(Path data) throws IOException {
    OwnerOnly.write(in(data), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
  }
}
