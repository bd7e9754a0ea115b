package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that answers asks for a login first, but for liveness; and what each role may do. */
class AccessIT {

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/index.html", "/snitflade.js", "/openapi.json", "/webjars/swagger-ui/", "/problem", "/nothing-here",
      "/health", "/health/", "/health/ready", "/health/live/", "/health/live/x",
      "/soap", "/soap/", "/soap/sag", "/soap/sag?wsdl", "/soap/xsd/Sag.xsd",
      "/rest", "/rest/", "/rest/sag", "/rest/sag/sag", "/rest/sag/sag/fields", "/rest/sag/sag/schema", "/rest/haendelser", "/rest/abonnenter", "/rest/abonnenter/handlinger", "/rest/transaktion", "/rest/nothing"})
  void the_application_asks_for_a_login(String path) {
    assertThat(Http.get(application() + path, "Authorization", Http.NO_LOGIN).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
  void so_it_does_for_every_method(String method) {
    assertThat(Http.send(method, "/sag/sag", "{}", "Authorization", Http.NO_LOGIN).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/WEB-INF/web.xml", "/META-INF/MANIFEST.MF"})
  void its_insides_do_not_exist(String path) {
    assertThat(Http.get(application() + path, "Authorization", Http.NO_LOGIN).statusCode()).isEqualTo(404);
  }

  @Test
  void liveness_is_open_and_can_only_be_asked() {
    assertThat(Http.get(application() + "/health/live", "Authorization", Http.NO_LOGIN).body()).contains("\"UP\"");
    assertThat(Http.send("POST", application() + "/health/live", "", "Authorization", Http.NO_LOGIN).statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/openapi", "/welcome-content", "/wildfly-services", "/sagdok-web", "/health", "/metrics", "/management"})
  void nothing_lies_beside_the_application(String path) {
    var answer = Http.get(Server.run().url().replace("/sagdok/rest", path), "Authorization", Http.NO_LOGIN);
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/management", "/management-upload", "/health", "/health/live", "/health/ready", "/health/started", "/metrics"})
  void the_management_port_asks_for_its_login(String path) {
    assertThat(Http.get(Server.run().management() + path, "Authorization", Http.NO_LOGIN).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/console", "/console/index.html", "/error/index.html", "/prometheus", "/openapi"})
  void and_has_nothing_to_look_at(String path) {
    assertThat(Http.get(Server.run().management() + path, "Authorization", Http.NO_LOGIN).statusCode()).isEqualTo(404);
  }

  @Test
  void what_a_role_does_not_allow_is_no_fault_of_the_server_and_does_not_fill_its_log() throws IOException {
    Path log = Server.run().log();
    long foer = Files.readString(log).lines().count();
    for (int i = 0; i < 10; i++) {
      assertThat(Http.post("/sag/sag", Sager.sag(Sager.noegle(), ""), "Authorization", Http.login("laeser")).statusCode()).isEqualTo(403);
    }
    assertThat(Files.readString(log).lines().skip(foer)).noneMatch(l -> l.contains("EJBAccessException"));
  }

  @ParameterizedTest
  @CsvSource({"laeser,403", "skriver,201", "admin,201"})
  void who_may_register(String user, int status) {
    var answer = Http.post("/sag/sag", Sager.sag(Sager.noegle(), ""), "Authorization", Http.login(user));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"PUT,laeser", "PATCH,laeser", "DELETE,laeser"})
  void a_reader_changes_nothing(String method, String user) {
    var sag = Sager.opret();
    var answer = Http.send(method, "/sag/sag/" + sag, Sager.sag(Sager.noegle(), ""), "Authorization", Http.login(user));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(Sager.json(answer).get("message").asText()).isNotBlank();
    assertThat(Sager.versioner(sag)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"laeser", "skriver", "admin"})
  void everyone_may_read(String user) {
    assertThat(Http.get("/sag/sag/" + Sager.opret(), "Authorization", Http.login(user)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"laeser", "skriver"})
  void only_the_admin_reaches_the_management_port(String user) {
    assertThat(Http.get(Server.run().management() + "/management", "Authorization", Http.login(user)).statusCode()).isEqualTo(401);
  }

  @Test
  void the_explorer_and_what_it_loads_come_from_the_application_itself() {
    var page = Http.get(application() + "/").body();
    assertThat(page).doesNotContain("//").contains("swagger-ui.css");
    java.util.regex.Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page.replace("https://", "")).results()
        .forEach(link -> assertThat(Http.get(application() + "/" + link.group(1)).statusCode()).as(link.group(1)).isEqualTo(200));
    assertThat(Http.get(application() + "/snitflade.js").body()).contains("'openapi.json'");
    assertThat(Sager.json(Http.get(application() + "/openapi.json")).at("/paths/~1sagdok~1rest~1sag~1sag/post/operationId").asText()).isEqualTo("opretSag");
  }

  static String application() {
    return Server.run().url().replaceFirst("/rest$", "");
  }
}
