package dk.sagdok.web.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TegnsaetTest {
  @ParameterizedTest
  @CsvSource({"<a/>,UTF-8,UTF-8", "<a/>,UTF-16,UTF-16", "<a/>,UTF-16LE,UTF-16LE", "<a/>,UTF-16BE,UTF-16BE",
      "<?xml version='1.0' encoding='ISO-8859-1'?><a/>,ISO-8859-1,ISO-8859-1", "<?xml version='1.0'?><a/>,UTF-8,UTF-8"})
  void the_text_tells_its_encoding(String xml, String written, String told) {
    assertThat(Tegnsaet.of(xml.getBytes(Charset.forName(written)))).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', value = {"text/xml|-", "text/xml;charset=utf-16|utf-16", "text/xml; Charset = \"ISO-8859-1\" ;x=y|ISO-8859-1", "text/xml;charset=|-",
      "application/soap+xml;action=\"charset=x;charset=y\"|-", "application/soap+xml;action=\"charset=x\";charset=UTF-8|UTF-8"})
  void the_type_tells_its_encoding_by_the_parameter_and_nothing_else(String type, String told) {
    assertThat(Tegnsaet.given(type).orElse(null)).isEqualTo(told);
  }

  @Test
  void an_encoding_that_nobody_knows_is_unknown() {
    assertThat(java.util.stream.Stream.of("UTF-7", "foo", "\"", "UTF-8").map(Tegnsaet::known)).containsExactly(false, false, false, true);
  }

  @Test
  void nothing_is_UTF_8() {
    assertThat(Tegnsaet.of(new byte[0])).isEqualTo("UTF-8");
  }
}
