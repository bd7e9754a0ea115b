package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server refuses before a door is reached is a problem in Danish, too; never a page, never a stack trace. */
class ProblemIT {
  private static final byte[] ELEVEN_MB = new byte[11_000_000];

  static {
    Arrays.fill(ELEVEN_MB, (byte) ' ');
  }

  @Test
  void no_login_is_a_problem_that_says_how_to_log_in() {
    var answer = Http.get("/sag/sag", "Authorization", Http.NO_LOGIN);
    assertProblem(answer, 401);
    assertThat(answer.headers().allValues("WWW-Authenticate")).contains("Bearer", "Basic realm=\"sagdok\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic AAAA", "Basic !", "Bearer x.y.z", "Bearer", "Digest username=\"admin\"", "Nonsense"})
  void so_is_a_login_that_is_none(String authorization) {
    assertProblem(Http.get("/sag/sag", "Authorization", authorization), 401);
  }

  @ParameterizedTest
  @CsvSource({"GET,/nothing-here,404", "GET,/health,404", "GET,/problem,404", "POST,/,405", "POST,/health/ready,405", "DELETE,/openapi.json,405"})
  void so_is_a_path_or_method_that_does_not_exist(String method, String path, int status) {
    assertProblem(Http.send(method, AccessIT.application() + path, (String) null), status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/sag/nothing", "/sag/sag/x/y/z"})
  void a_route_that_the_door_does_not_know_is_none_either(String path) {
    assertRefused(Http.get(path), 404);
  }

  @Test
  void a_body_with_a_length_beyond_the_limit_is_too_large() {
    assertRefused(Http.send("POST", "/sag/sag", BodyPublishers.ofByteArray(ELEVEN_MB)), 413);
  }

  @Test
  void so_is_one_that_does_not_say_how_long_it_is() {
    assertRefused(Http.send("POST", "/sag/sag", chunked()), 413);
  }

  private static BodyPublisher chunked() {
    return BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(ELEVEN_MB));
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertRefused(answer, status);
    assertThat(Sager.json(answer).get("message").asText()).isNotBlank();
  }

  private static void assertRefused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(Sager.json(answer).get("status").asInt()).isEqualTo(status);
    assertThat(answer.body()).doesNotContain("<", "\tat ", "Exception", "dk.sagdok");
  }
}
