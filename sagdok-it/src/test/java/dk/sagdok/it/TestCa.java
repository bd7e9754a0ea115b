package dk.sagdok.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A CA that the server of the tests trusts, another that it does not, and the systems that they know. Made anew for each run. */
final class TestCa {
  static final String SYSTEM = "Fagsystem 1";
  private static final char[] PASSWORD = "changeit".toCharArray();
  private final Path directory;

  TestCa(Path directory) {
    this.directory = directory;
  }

  /** What the server is told of it. */
  Map<String, String> make() throws IOException, InterruptedException {
    Files.createDirectories(directory);
    for (var ca : List.of("ca", "fremmed-ca")) {
      keytool("-genkeypair", "-alias", ca, "-keyalg", "EC", "-dname", "CN=" + ca, "-ext", "bc:c", "-keystore", ca + ".p12");
    }
    client("kendt", "ca", "CN=" + SYSTEM + ",O=Kommune");
    client("ukendt", "ca", "CN=admin,O=Kommune");
    client("fremmed", "fremmed-ca", "CN=" + SYSTEM + ",O=Kommune");
    Files.writeString(directory.resolve("systems.properties"), SYSTEM.replace(" ", "\\ ") + "=skriver,laeser\n");
    return Map.of("SAGDOK_TLS_CLIENT_CA", trusted(), "SAGDOK_SYSTEMS", directory.resolve("systems.properties").toString());
  }

  /** The key of a client, with the certificate that its CA gave it. */
  KeyStore keys(String client) {
    return load(directory.resolve(client + ".p12"));
  }

  static char[] password() {
    return PASSWORD.clone();
  }

  private void client(String name, String ca, String subject) throws IOException, InterruptedException {
    var store = name + ".p12";
    keytool("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", subject, "-keystore", store);
    keytool("-certreq", "-alias", name, "-keystore", store, "-file", name + ".csr");
    keytool("-gencert", "-alias", ca, "-keystore", ca + ".p12", "-infile", name + ".csr", "-outfile", name + ".crt", "-rfc");
    keytool("-exportcert", "-alias", ca, "-keystore", ca + ".p12", "-file", ca + ".crt", "-rfc");
    keytool("-importcert", "-noprompt", "-alias", ca, "-keystore", store, "-file", ca + ".crt");
    keytool("-importcert", "-noprompt", "-alias", name, "-keystore", store, "-file", name + ".crt");
  }

  private String trusted() throws IOException, InterruptedException {
    keytool("-importcert", "-noprompt", "-alias", "ca", "-keystore", "trusted.p12", "-file", "ca.crt");
    return directory.resolve("trusted.p12").toString();
  }

  private void keytool(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", "changeit"));
    var said = directory.resolve("keytool.log");
    var process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", command) + ":\n" + Files.readString(said));
    }
  }

  static KeyStore load(Path file) {
    try (var in = Files.newInputStream(file)) {
      var store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD);
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(file.toString(), e);
    }
  }
}
