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

  @Test
  void nothing_is_UTF_8() {
    assertThat(Tegnsaet.of(new byte[0])).isEqualTo("UTF-8");
  }
}
