package dk.sagdok.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
  private static final String SECURITY = "<e:Envelope xmlns:e=\"" + SecurityHeader.SOAP_11 + "\"><e:Header><w:Security xmlns:w=\"" + SecurityHeader.WSSE + "\">%s</w:Security></e:Header><e:Body>";

  @Test
  void nobody_is_believed_who_has_not_been_named() {
    assertThatThrownBy(() -> in(SECURITY.formatted("<a:Assertion xmlns:a=\"" + Saml.NS + "\"/>"))).isInstanceOf(Refusal.class).hasMessage("Security-hovedet må kun indeholde UsernameToken og Timestamp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hej", "<a/>", "<a><b><c/></b></a>", "<!DOCTYPE a><a><Body/></a>"})
  void what_is_no_message_with_a_header_is_left_to_those_who_read_messages(String message) {
    assertThat(in(message)).isFalse();
  }

  @Test
  void a_header_that_has_not_come_whole_says_nothing() {
    var whole = SECURITY.formatted("");
    assertThat(in(whole)).isTrue();
    for (int n = 0; n < whole.length() - 1; n++) {
      assertThat(in(whole.substring(0, n))).as(whole.substring(0, n)).isFalse();
    }
  }

  private static boolean in(String message) {
    return Token.in("text/xml", message.getBytes(StandardCharsets.UTF_8), null).isPresent();
  }
}
