package dk.sagdok.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** The logins of an embedded run, in the two files that WildFly reads. More may be added there by hand. */
record Users(Path passwords, Path roles, Map<String, String> generated) {

  static final String ADMIN = "admin";
  /** BrugerRef of the admin: the one that clients of the JSON form know from installations without a login. */
  static final String ADMIN_REF = "42c432e8-9c4a-11e6-9f62-873cf34a735f";
  private static final String REALM = "sagdok";
  private static final String MANAGEMENT_REALM = "ManagementRealm";
  private static final Map<String, String> ROLES =
      Map.of(ADMIN, "administrator,skriver,laeser", "skriver", "skriver,laeser", "laeser", "laeser");

  static Users in(Path directory, Secrets secrets) throws IOException {
    var users = new Users(directory.resolve("sagdok-users.properties"), directory.resolve("sagdok-roles.properties"),
        new LinkedHashMap<>());
    for (var name : ROLES.keySet().stream().sorted().toList()) {
      users.generated.put(name, secrets.of(name));
    }
    if (!Files.exists(users.passwords) || !Files.exists(users.roles)) {
      users.write();
    }
    return users;
  }

  private void write() throws IOException {
    var hashes = new StringBuilder("#$REALM_NAME=" + REALM + "$ This line names the realm: leave it.\n");
    var granted = new StringBuilder("# name=role,role\n");
    generated.forEach((name, password) -> {
      hashes.append(name).append('=').append(hash(name, REALM, password)).append('\n');
      granted.append(name).append('=').append(ROLES.get(name)).append('\n');
    });
    OwnerOnly.write(passwords, hashes.toString());
    OwnerOnly.write(roles, granted.toString());
  }

  /** The admin may also ask the server itself: health, metrics, and the management API. */
  void writeManagement(Path configuration) throws IOException {
    OwnerOnly.write(configuration.resolve("mgmt-users.properties"),
        "#$REALM_NAME=" + MANAGEMENT_REALM + "$\n" + ADMIN + "=" + hash(ADMIN, MANAGEMENT_REALM, generated.get(ADMIN)) + "\n");
  }

  /** The only form that WildFly's property files know beside clear text. The passwords behind it are random. */
  private static String hash(String name, String realm, String password) {
    try {
      var text = String.join(":", name, realm, password).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
