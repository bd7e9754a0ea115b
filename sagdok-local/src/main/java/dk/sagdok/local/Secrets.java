package dk.sagdok.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Random passwords, made once and kept in one file that only the owner may read. */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;
  private final Properties values = new Properties();

  private Secrets(Path file) {
    this.file = file;
  }

  static Secrets in(Path file) throws IOException {
    var secrets = new Secrets(file);
    if (Files.exists(file)) {
      secrets.values.load(new StringReader(Files.readString(file)));
    }
    return secrets;
  }

  String of(String name) throws IOException {
    if (!values.containsKey(name)) {
      put(name, random());
    }
    return values.getProperty(name);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  void put(String name, String secret) throws IOException {
    values.setProperty(name, secret);
    var text = new StringWriter();
    values.store(text, null);
    OwnerOnly.write(file, text.toString());
  }

  private static String random() {
    var bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
