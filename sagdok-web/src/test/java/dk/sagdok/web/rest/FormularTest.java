package dk.sagdok.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FormularTest {
  private static final String TYPE = "multipart/form-data; boundary=XX";

  @Test
  void the_field_json_is_found_among_the_parts() {
    assertThat(multipart("--XX\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"json\"\r\n\r\n--\r\n--XX\r\n"
        + "Content-Disposition: form-data; name=\"json\"\r\n\r\n{\"a\":\"æ\"}\r\n--XX--\r\n")).isEqualTo("{\"a\":\"æ\"}");
  }

  @Test
  void another_field_is_not_taken_for_it() {
    assertThat(multipart("--XX\r\nContent-Disposition: form-data; name=\"andet\"\r\n\r\n{}\r\n--XX--\r\n")).isEmpty();
  }

  @Test
  void an_urlencoded_field_is_utf_8() {
    assertThat(new String(Formular.urlencoded("x=1&json=%7B%22a%22%3A%22%C3%A6+%22%7D".getBytes(StandardCharsets.US_ASCII), "json"), StandardCharsets.UTF_8))
        .isEqualTo("{\"a\":\"æ \"}");
  }

  private static String multipart(String body) {
    return new String(Formular.multipart(body.getBytes(StandardCharsets.UTF_8), TYPE, "json"), StandardCharsets.UTF_8);
  }
}
