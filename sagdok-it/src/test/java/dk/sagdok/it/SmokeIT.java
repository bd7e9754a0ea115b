package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmokeIT {

  @Test
  void nothing_is_open_without_login() {
    assertThat(Http.get("/sag", "Authorization", Http.NO_LOGIN).statusCode()).isEqualTo(401);
  }

  @Test
  void a_wrong_password_is_no_login() {
    assertThat(Http.get("/sag", "Authorization", Http.basic("admin", "wrong")).statusCode()).isEqualTo(401);
  }

  @Test
  void a_login_opens() {
    assertThat(Http.get("/sag").statusCode()).isNotIn(401, 403, 500);
  }

  @Test
  void it_is_ready() {
    assertThat(Http.get(Server.run().health()).body()).contains("\"status\":\"UP\"");
  }
}
