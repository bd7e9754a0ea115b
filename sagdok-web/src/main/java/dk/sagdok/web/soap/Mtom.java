package dk.sagdok.web.soap;

import dk.sagdok.register.Fejl;
import dk.sagdok.register.Fil;
import dk.sagdok.register.Filer;
import dk.sagdok.register.RegisterException;
import dk.sagdok.web.codec.Multipart;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * A message with files beside it (MTOM, and SOAP with attachments): every part that the message refers to is stored as it arrives, and the message goes on with the names of
 * the stored files in it. The message is the first part; a part that it does not refer to is refused.
 */
final class Mtom {
  private static final Set<String> TJENESTER = Set.of("/soap/dokument");
  private static final Pattern PARAMETER = Pattern.compile("(?i);\\s*(type|start-info|charset)=(?:\"([^\"]*)\"|([^;\\s]*))");
  private final Filer filer;
  private final int max;

  /** @param max octets of the message itself */
  Mtom(Filer filer, int max) {
    this.filer = filer;
    this.max = max;
  }

  static boolean er(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/related") && TJENESTER.contains(request.getServletPath());
  }

  /** @throws RegisterException when it cannot be taken apart, or a part not be stored */
  HttpServletRequest pakketUd(HttpServletRequest request) throws IOException {
    try {
      var dele = new Multipart(request.getInputStream(), request.getContentType());
      var rod = dele.naeste().orElseThrow(() -> forkert("har ingen dele"));
      byte[] xml = rod.indhold().readNBytes(max + 1);
      if (xml.length > max) {
        throw new RegisterException(Fejl.FOR_STORT, "SOAP-dele", "", "Beskeden er større end " + max + " oktetter uden de vedhæftede filer");
      }
      String rodtype = rod.hoved("Content-Type").orElse("text/xml");
      String charset = parameter(rodtype, "charset").orElseGet(() -> Tegnsaet.of(xml));
      return new Udpakket(request, medietype(request.getContentType(), rodtype), indsat(xml, charset, dele));
    } catch (IllegalArgumentException e) {
      throw forkert("kan ikke deles: " + e.getMessage());
    }
  }

  private byte[] indsat(byte[] xml, String charset, Multipart dele) throws IOException {
    try {
      var ventet = Vedhaeftet.dele(xml, charset);
      var gemte = gem(dele, ventet);
      if (!gemte.keySet().containsAll(ventet)) {
        throw forkert("henviser til dele, som ikke er med");
      }
      return Vedhaeftet.gemte(xml, charset, gemte);
    } catch (XMLStreamException e) {
      throw forkert("har en første del, som ikke kan læses som XML");
    }
  }

  private Map<String, Fil> gem(Multipart dele, Set<String> ventet) throws IOException {
    var gemte = new LinkedHashMap<String, Fil>();
    for (var del = dele.naeste(); del.isPresent(); del = dele.naeste()) {
      String navn = del.get().hoved("Content-ID").map(id -> id.replaceAll("^<|>$", "")).orElseThrow(() -> forkert("har en del uden Content-ID"));
      if (!ventet.contains(navn) || gemte.containsKey(navn)) {
        throw forkert("har en del, som den ikke henviser til, eller to af samme navn");
      }
      if (del.get().hoved("Content-Transfer-Encoding").filter(e -> !Set.of("binary", "8bit", "7bit").contains(e.toLowerCase(Locale.ROOT))).isPresent()) {
        throw forkert("har en del med en Content-Transfer-Encoding, som ikke læses; brug binary");
      }
      gemte.put(navn, filer.modtag(del.get().indhold(), null));
    }
    return gemte;
  }

  /** Of the envelope: XOP says it in a parameter. */
  private static String medietype(String type, String rodtype) {
    boolean xop = rodtype.toLowerCase(Locale.ROOT).startsWith("application/xop+xml");
    String envelope = xop ? parameter(rodtype, "type").or(() -> parameter(type, "start-info")).orElse("text/xml") : rodtype;
    return envelope.split(";", 2)[0].strip().toLowerCase(Locale.ROOT) + ";charset=UTF-8";
  }

  private static Optional<String> parameter(String type, String navn) {
    return PARAMETER.matcher(type).results().filter(m -> m.group(1).equalsIgnoreCase(navn)).map(m -> m.group(2) == null ? m.group(3) : m.group(2)).filter(v -> !v.isBlank()).findFirst();
  }

  private static RegisterException forkert(String hvad) {
    return new RegisterException(Fejl.UGYLDIGT_INPUT, "SOAP-dele", "", "Beskeden " + hvad);
  }
}
