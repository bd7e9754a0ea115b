package dk.sagdok.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.register.RegisterException;
import dk.sagdok.web.codec.Multipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form is read the same however its octets come, and a broken one is never taken for a whole one. */
class MultipartTest {
  private static final String TYPE = "multipart/form-data; boundary=XX";
  private static final String FORM = "før\r\n--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nAAA\r\n--XY\r\n-\r\r\n-\r\n--XX  \r\n"
      + "Content-Type: text/plain\r\nContent-Disposition: form-data; name=\"b\"; filename=\"x\"\r\n\r\n\r\n--XX\r\ncontent-disposition: form-data; name=c\r\n\r\n--XX\r\n--XX--\r\nefter";

  @Test
  void however_its_octets_come_the_fields_are_the_same() {
    for (int step = 1; step <= FORM.length(); step++) {
      assertThat(fields(FORM, step)).as("in steps of " + step).containsExactly(Map.entry("a", "AAA\r\n--XY\r\n-\r\r\n-"), Map.entry("b", ""), Map.entry("c", "--XX"));
    }
  }

  @Test
  void a_form_that_breaks_off_anywhere_is_refused() {
    int end = FORM.indexOf("--XX--") + 4;
    IntStream.range(0, end).forEach(n -> assertThatThrownBy(() -> fields(FORM.substring(0, n), 7)).as("after " + n).isInstanceOf(RegisterException.class));
    assertThat(fields(FORM.substring(0, end + 2), 7)).hasSize(3);
  }

  @Test
  void large_contents_of_any_octets_come_through() throws IOException {
    var random = new Random(1);
    for (int i = 0; i < 50; i++) {
      byte[] content = new byte[random.nextInt(300_000)];
      for (int at = 0; at < content.length; at++) {
        content[at] = (byte) "\r\n-X".charAt(random.nextInt(4)); // nearly a delimiter, all the time
      }
      String text = new String(content, StandardCharsets.ISO_8859_1).replace("\r\n--XX", "\r\n--X-");
      assertThat(fields("--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + text + "\r\n--XX--", 4000)).containsEntry("a", text);
    }
  }

  @Test
  void read_octet_by_octet_it_is_the_same_and_what_is_not_read_is_passed_over() throws IOException {
    var form = new Multipart(stream(FORM, 5), TYPE);
    try (var a = form.naeste().orElseThrow().indhold()) {
      assertThat((char) a.read()).isEqualTo('A');
    }
    assertThat(form.naeste().orElseThrow().indhold().read()).isEqualTo(-1);
    assertThat(form.naeste().orElseThrow().navn()).isEqualTo("c");
    assertThat(form.naeste()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'form-data; name=\"a\"',a", "'form-data; filename=\"; name=b\"; name=\"a\"',a", "'form-data; filename=\"\\\"; name=b\"; name=\"a\"',a", "'form-data; NAME=a',a",
      "'form-data; name=\"a\\\"b\"','a\"b'", "'form-data; name=\"a%22b\"','a\"b'", "'form-data; name=\"æ ø\"',æ ø"})
  void names_are_read_as_they_are_meant(String disposition, String name) {
    assertThat(fields("--XX\r\nContent-Disposition: " + disposition + "\r\n\r\nx\r\n--XX--", 9)).containsOnlyKeys(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"form-data", "form-data; filename=\"a\"", "attachment; name=\"a\"", "form-data; name"})
  void a_field_without_a_name_is_refused(String disposition) {
    assertThatThrownBy(() -> fields("--XX\r\nContent-Disposition: " + disposition + "\r\n\r\nx\r\n--XX--", 9)).isInstanceOf(RegisterException.class);
  }

  @Test
  void headers_and_fields_have_a_limit() {
    assertThatThrownBy(() -> fields("--XX\r\nX: " + "x".repeat(20_000), 4000)).isInstanceOf(RegisterException.class);
    assertThatThrownBy(() -> fields("--XX\r\n" + "X: x\r\n".repeat(5000), 4000)).isInstanceOf(RegisterException.class);
    String part = "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n";
    assertThatThrownBy(() -> fields(part.repeat(1001) + "--XX--", 4000)).isInstanceOf(RegisterException.class);
    assertThat(fields(part.repeat(1000) + "--XX--", 4000)).containsKey("a");
  }

  private static Map<String, String> fields(String form, int step) {
    try {
      var fields = new LinkedHashMap<String, String>();
      var multipart = new Multipart(stream(form, step), TYPE);
      for (var part = multipart.naeste(); part.isPresent(); part = multipart.naeste()) {
        fields.put(part.get().navn(), new String(part.get().indhold().readAllBytes(), StandardCharsets.ISO_8859_1));
      }
      return fields;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Gives no more than so many octets at a time. */
  private static InputStream stream(String text, int step) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] bytes, int offset, int length) {
        return super.read(bytes, offset, Math.min(step, length));
      }
    };
  }
}
