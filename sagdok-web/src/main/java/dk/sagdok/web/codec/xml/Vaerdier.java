package dk.sagdok.web.codec.xml;

import dk.sagdok.objekttype.Felt;
import dk.sagdok.web.codec.Json;
import dk.sagdok.web.codec.Tidspunkter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;

/** The values of fields as the schema writes them. */
final class Vaerdier {
  /** What base64Binary holds that is no text is kept as a data URI. */
  private static final String DATA = "data:application/octet-stream;base64,";

  private Vaerdier() {}

  /** @throws DateTimeException and NumberFormatException for what the schema allows and the register cannot hold */
  static Object laest(Felt felt, String text) {
    return switch (felt.datatype()) {
      case BOOLEAN -> text.strip().equals("true") || text.strip().equals("1");
      case HELTAL -> Long.valueOf(text.strip());
      case DATO -> dato(text.strip());
      case TIDSPUNKT -> Tidspunkter.iso(Tidspunkter.parse(text.strip()));
      default -> text;
    };
  }

  private static String dato(String text) {
    return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text).toString();
  }

  static String afBase64(String text) {
    byte[] bytes = Base64.getMimeDecoder().decode(text);
    try {
      String tekst = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Json.storable(tekst) && !tekst.startsWith(DATA) ? tekst : data(bytes);
    } catch (CharacterCodingException e) {
      return data(bytes);
    }
  }

  static String somBase64(String tekst) {
    return tekst.startsWith(DATA) ? tekst.substring(DATA.length()) : Base64.getEncoder().encodeToString(tekst.getBytes(StandardCharsets.UTF_8));
  }

  private static String data(byte[] bytes) {
    return DATA + Base64.getEncoder().encodeToString(bytes);
  }
}
