package dk.sagdok.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The key of the HTTPS port. Unless a certificate is given ({@code SAGDOK_TLS_KEYSTORE}), one for this machine is made at the first start, and kept.
 *
 * @param certificate what a caller must trust; null when it is somebody else's to say
 */
record ServerKey(Path certificate, Map<String, String> environment) {
  private static final String ALIAS = "sagdok";

  static ServerKey in(Path data, Secrets secrets) throws IOException, InterruptedException {
    var systems = systems(data);
    if (System.getenv("SAGDOK_TLS_KEYSTORE") != null) {
      return new ServerKey(null, withClientCa(Map.of("SAGDOK_SYSTEMS", systems), System.getenv("SAGDOK_TLS_KEYSTORE"), System.getenv("SAGDOK_TLS_PASSWORD")));
    }
    var store = data.resolve("tls.p12");
    var password = secrets.of("tls.password");
    if (!Files.exists(store)) {
      generate(store, password);
    }
    OwnerOnly.write(data.resolve("tls.pem"), pem(store, password));
    return new ServerKey(data.resolve("tls.pem"),
        withClientCa(Map.of("SAGDOK_SYSTEMS", systems, "SAGDOK_TLS_KEYSTORE", store.toString(), "SAGDOK_TLS_PASSWORD", password), store.toString(), password));
  }

  /** Which certificate may do what; none, until somebody writes it there. */
  private static String systems(Path data) throws IOException {
    var given = Optional.ofNullable(System.getenv("SAGDOK_SYSTEMS"));
    var file = data.resolve("sagdok-systems.properties");
    if (given.isEmpty() && !Files.exists(file)) {
      OwnerOnly.write(file, "# name=role,role: what the holder of a certificate may do\n");
    }
    return given.orElse(file.toString());
  }

  /** Without CAs of its own the server trusts its own certificate alone, which no client has the key of. */
  private static Map<String, String> withClientCa(Map<String, String> environment, String store, String password) {
    var all = new HashMap<>(environment);
    if (System.getenv("SAGDOK_TLS_CLIENT_CA") == null) {
      all.put("SAGDOK_TLS_CLIENT_CA", store);
      all.put("SAGDOK_TLS_CLIENT_CA_PASSWORD", Optional.ofNullable(password).orElse("changeit"));
    }
    return all;
  }

  private static void generate(Path store, String password) throws IOException, InterruptedException {
    var work = Files.createTempDirectory(store.getParent(), "tls", OwnerOnly.attributes(store, "rwx------"));
    try {
      OwnerOnly.write(work.resolve("password"), password);
      Processes.run(work, List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-groupname", "secp256r1",
          "-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:" + Ports.HOST, "-validity", "3650", "-storetype", "PKCS12", "-keystore", "tls.p12", "-storepass:file", "password"));
      if (OwnerOnly.isPosix(store)) {
        Files.setPosixFilePermissions(work.resolve("tls.p12"), PosixFilePermissions.fromString("rw-------"));
      }
      Files.move(work.resolve("tls.p12"), store, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Trees.delete(work);
    }
  }

  private static String pem(Path store, String password) throws IOException {
    try (var in = Files.newInputStream(store)) {
      var keys = KeyStore.getInstance("PKCS12");
      keys.load(in, password.toCharArray());
      var encoded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(keys.getCertificate(ALIAS).getEncoded());
      return "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n";
    } catch (GeneralSecurityException e) {
      throw new IOException(store + " cannot be read", e);
    }
  }
}
