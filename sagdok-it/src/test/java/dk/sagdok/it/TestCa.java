package dk.sagdok.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A CA and a token service that the server of the tests trusts, others that it does not, and the systems that they know. Made anew for each run, by keytool. */
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
    pair("ca", "EC", "CN=ca", "-ext", "bc:c");
    client("kendt", "CN=" + SYSTEM + ",O=Kommune");
    client("ukendt", "CN=admin,O=Kommune");
    pair("fremmed", "EC", "CN=" + SYSTEM + ",O=Kommune");
    pair("sts", "RSA", "CN=sts");
    pair("anden-sts", "RSA", "CN=sts");
    Files.writeString(directory.resolve("systems.properties"), SYSTEM.replace(" ", "\\ ") + "=skriver,laeser\n");
    return Map.of("SAGDOK_TLS_CLIENT_CA", trusting("ca"), "SAGDOK_SAML_STS", trusting("sts"), "SAGDOK_SYSTEMS", directory.resolve("systems.properties").toString());
  }

  /** The key of somebody, with the certificate that belongs to it. */
  KeyStore keys(String name) {
    try (var in = Files.newInputStream(store(name))) {
      var store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD);
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(name, e);
    }
  }

  static char[] password() {
    return PASSWORD.clone();
  }

  private Path store(String name) {
    return directory.resolve(name + ".p12");
  }

  private void pair(String name, String algorithm, String subject, String... more) throws IOException, InterruptedException {
    var arguments = new ArrayList<>(List.of("-genkeypair", "-alias", name, "-keyalg", algorithm, "-dname", subject, "-keystore", name + ".p12"));
    arguments.addAll(List.of(more));
    keytool(arguments);
  }

  private void client(String name, String subject) throws IOException, InterruptedException {
    pair(name, "EC", subject);
    keytool(List.of("-certreq", "-alias", name, "-keystore", name + ".p12", "-file", name + ".csr"));
    keytool(List.of("-gencert", "-alias", "ca", "-keystore", "ca.p12", "-infile", name + ".csr", "-outfile", name + ".crt"));
    try (var in = Files.newInputStream(directory.resolve(name + ".crt"))) {
      var store = keys(name);
      var chain = new Certificate[] {CertificateFactory.getInstance("X.509").generateCertificate(in), keys("ca").getCertificate("ca")};
      store.setKeyEntry(name, store.getKey(name, PASSWORD), PASSWORD, chain);
      write(name, store);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(name, e);
    }
  }

  /** @return a store of what they are known by, and not of their key */
  private String trusting(String name) throws IOException {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry(name, keys(name).getCertificate(name));
      return write("trusting-" + name, store);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(name, e);
    }
  }

  private String write(String name, KeyStore store) throws IOException, GeneralSecurityException {
    try (var out = Files.newOutputStream(store(name))) {
      store.store(out, PASSWORD);
    }
    return store(name).toString();
  }

  private void keytool(List<String> arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(arguments);
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
    var said = directory.resolve("keytool.log");
    var process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", command) + ":\n" + Files.readString(said));
    }
  }
}
