package dk.sagdok.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** run.json, the secrets and the files of users: what they hold, and who may read them. */
class FilesOfARunTest {
  private static final RunFile RUN = new RunFile("http://127.0.0.1:8080/sagdok/rest", "http://127.0.0.1:8080/sagdok/soap",
      new RunFile.Tls("https://127.0.0.1:8443/sagdok/rest", "https://127.0.0.1:8443/sagdok/soap", null, null), "admin", "it's", Map.of("admin", "it's"), "tcp://x", "amqp://x",
      "jdbc:x", "sagdok", "p", "http://x/ready", "http://x", null, 1);

  @TempDir
  private Path data;

  @Test
  void run_json_comes_back_as_it_was_written() throws IOException {
    RUN.write(data);
    assertThat(RunFile.read(data)).isEqualTo(RUN);
  }

  @Test
  void what_is_not_there_is_absent() throws IOException {
    RUN.write(data);
    assertThat(Files.readString(RunFile.in(data))).doesNotContain("jwtPrivateKey").doesNotContain("null");
  }

  @Test
  void without_a_run_the_message_says_how_to_start_one() {
    assertThatThrownBy(() -> RunFile.read(data)).isInstanceOf(Refused.class).hasMessageContaining("./sagdok run");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void only_the_owner_may_read_them_also_when_they_lay_open_before() throws IOException {
    Files.writeString(RunFile.in(data), "open to all");
    RUN.write(data);
    var secrets = Secrets.in(data.resolve("secrets.properties"));
    var users = Users.in(data, secrets);
    users.writeManagement(data);
    for (var file : new String[] {"run.json", "secrets.properties", "sagdok-users.properties", "sagdok-roles.properties", "mgmt-users.properties"}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file)))).as(file).isEqualTo("rw-------");
    }
  }

  @Test
  void the_key_of_the_server_is_made_once_for_this_machine_and_is_nobody_elses() throws Exception {
    var secrets = Secrets.in(data.resolve("secrets.properties"));
    var first = ServerKey.in(data, secrets);
    var store = Files.readAllBytes(data.resolve("tls.p12"));
    assertThat(ServerKey.in(data, secrets)).isEqualTo(first);
    assertThat(Files.readAllBytes(data.resolve("tls.p12"))).isEqualTo(store);
    try (var in = Files.newInputStream(first.certificate())) {
      var certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
      assertThat(certificate.getSubjectAlternativeNames().stream().map(name -> String.valueOf(name.get(1)))).containsExactly("localhost", "127.0.0.1");
    }
    try (var files = Files.list(data)) {
      assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("secrets.properties", "sagdok-systems.properties", "tls.p12", "tls.pem");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void only_the_owner_may_read_that_key() throws Exception {
    ServerKey.in(data, Secrets.in(data.resolve("secrets.properties")));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("tls.p12")))).isEqualTo("rw-------");
  }

  @Test
  void secrets_are_long_all_different_and_stay() throws IOException {
    var file = data.resolve("secrets.properties");
    var first = Secrets.in(file);
    var made = new HashSet<String>();
    for (var i = 0; i < 20; i++) {
      made.add(first.of("name" + i));
    }
    assertThat(made).hasSize(20).allSatisfy(secret -> assertThat(secret).hasSizeGreaterThanOrEqualTo(20));
    assertThat(Secrets.in(file).of("name7")).isEqualTo(first.of("name7"));
  }

  @Test
  void no_password_lies_among_the_users_in_the_clear() throws IOException {
    var users = Users.in(data, Secrets.in(data.resolve("secrets.properties")));
    users.writeManagement(data);
    var text = Files.readString(users.passwords()) + Files.readString(data.resolve("mgmt-users.properties"));
    assertThat(users.generated()).hasSize(3).allSatisfy((name, password) -> assertThat(text).contains(name + "=").doesNotContain(password));
  }

  @Test
  void users_added_by_hand_stay() throws IOException {
    var secrets = Secrets.in(data.resolve("secrets.properties"));
    var users = Users.in(data, secrets);
    Files.writeString(users.passwords(), "colleague=0123");
    Users.in(data, secrets);
    assertThat(Files.readString(users.passwords())).isEqualTo("colleague=0123");
  }
}
