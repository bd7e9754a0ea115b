package dk.sagdok.web.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** The name that a file is offered under (RFC 6266): whatever strangers have called it, it names a file in the folder that the reader chooses, and its ending tells its type. */
final class Filnavn {
  private static final int LAENGST = 100;

  private Filnavn() {}

  /**
   * Always to be saved, never to be opened within the pages of the register.
   *
   * @param endelser of the type: the name keeps the one it has, else gets the first
   */
  static String disposition(String navn, List<String> endelser) {
    String rent = rent(navn);
    String helt = endelser.stream().anyMatch(rent.toLowerCase(Locale.ROOT)::endsWith) ? rent : rent + endelser.stream().findFirst().orElse("");
    String ascii = Normalizer.normalize(helt, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replaceAll("[^\\x20-\\x7E]", "_").replaceAll("[%\"\\\\]", "_");
    String utf8 = URLEncoder.encode(helt, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + utf8;
  }

  /** Without what leads to other folders, ends lines, or turns the direction of writing. */
  private static String rent(String navn) {
    String rent = Normalizer.normalize(navn, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "").replaceAll("[/\\\\:*?\"<>|]", "_")
        .replaceAll("^[.\\s]+|[.\\s]+$", "");
    String kort = rent.codePointCount(0, rent.length()) > LAENGST ? rent.substring(0, rent.offsetByCodePoints(0, LAENGST)) : rent;
    return kort.isBlank() ? "fil" : kort;
  }
}
