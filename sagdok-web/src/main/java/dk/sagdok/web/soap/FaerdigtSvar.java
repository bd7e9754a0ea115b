package dk.sagdok.web.soap;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.transform.stream.StreamSource;

/** An answer whose XML is written already. */
final class FaerdigtSvar extends StreamSource {
  private final String xml;

  FaerdigtSvar(String xml) {
    super(new StringReader(xml));
    this.xml = xml;
  }

  byte[] utf8() {
    return xml.getBytes(StandardCharsets.UTF_8);
  }
}
