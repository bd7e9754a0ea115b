package dk.sagdok.web.codec;

import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parts of a message (multipart, RFC 2046; a form is RFC 7578) as they arrive, in one buffer, however large a part is. */
public final class Multipart {
  private static final int BUFFER = 1 << 16;
  private static final int HEADERS_MAX = 8192;
  private static final int PARTS_MAX = 1000;
  private static final Pattern BOUNDARY = Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))");
  private static final Pattern DISPOSITION = Pattern.compile("(?im)^content-disposition:[ \\t]*form-data\\b(.*)$");
  private static final Pattern PARAMETER = Pattern.compile("\\G\\s*+;\\s*+([^\\s=;]++)\\s*+=\\s*+(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^;\\s]*+))");

  private final InputStream in;
  private final byte[] delimiter;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  /** Up to here the buffer holds no delimiter, nor the beginning of one. */
  private int sure;
  private int parts;

  /** A part; its content must be read before the next one is asked for, or is passed over. */
  public record Del(String hoveder, InputStream indhold) {
    /** The name of a field of a form. */
    public String navn() {
      return Multipart.navn(hoveder);
    }

    public Optional<String> hoved(String navn) {
      Matcher linje = Pattern.compile("(?im)^" + Pattern.quote(navn) + ":[ \\t]*(.*)$").matcher(hoveder);
      return linje.find() ? Optional.of(linje.group(1).strip()) : Optional.empty();
    }
  }

  /** @throws IllegalArgumentException when the type names no boundary */
  public Multipart(InputStream in, String contentType) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw new IllegalArgumentException("Content-Type " + contentType.split(";", 2)[0].strip() + " mangler boundary");
    }
    this.in = in;
    this.delimiter = ("\r\n--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1))).getBytes(StandardCharsets.ISO_8859_1);
    buffer[to++] = '\r'; // the first delimiter begins the body
    buffer[to++] = '\n';
  }

  /** Empty after the last. */
  public Optional<Del> naeste() throws IOException {
    skip();
    from += delimiter.length;
    String end = line(HEADERS_MAX);
    if (end.startsWith("--")) {
      return Optional.empty();
    }
    if (!end.isBlank() || ++parts > PARTS_MAX) {
      throw forkert(parts > PARTS_MAX ? "har flere end " + PARTS_MAX + " dele" : "har en grænse, der ikke slutter linjen");
    }
    return Optional.of(new Del(headers(), new Body()));
  }

  private void skip() throws IOException {
    for (int n = ahead(); n > 0; n = ahead()) {
      from += n;
    }
  }

  private String headers() throws IOException {
    var headers = new StringBuilder();
    for (String line = line(HEADERS_MAX); !line.isEmpty(); line = line(HEADERS_MAX - headers.length())) {
      headers.append(line).append('\n');
    }
    return headers.toString();
  }

  private static String navn(String headers) {
    Matcher disposition = DISPOSITION.matcher(headers);
    if (disposition.find()) {
      Matcher parameter = PARAMETER.matcher(disposition.group(1));
      while (parameter.find()) {
        if (parameter.group(1).equalsIgnoreCase("name")) {
          return parameter.group(2) == null ? parameter.group(3) : parameter.group(2).replaceAll("\\\\(.)", "$1").replace("%22", "\"");
        }
      }
    }
    throw forkert("har en del uden navn (Content-Disposition: form-data; name=...)");
  }

  /** Up to CRLF, which is taken too. At the very end of the body nothing need follow. */
  private String line(int most) throws IOException {
    for (int length = 0; length <= most; length++) {
      while (from + length + 1 >= to) {
        if (!fill()) {
          return last();
        }
      }
      if (buffer[from + length] == '\r' && buffer[from + length + 1] == '\n') {
        String line = new String(buffer, from, length, StandardCharsets.UTF_8);
        from += length + 2;
        sure = from;
        return line;
      }
    }
    throw forkert("har for lange hoveder i en del");
  }

  private String last() {
    String rest = new String(buffer, from, to - from, StandardCharsets.UTF_8);
    if (!rest.startsWith("--")) {
      throw forkert("slutter midt i en del");
    }
    from = to;
    return rest;
  }

  /** How many octets of the content there are before anything else must be read; 0 when its delimiter comes next. */
  private int ahead() throws IOException {
    while (from >= sure) {
      sure = scan();
      if (sure > from) {
        break;
      }
      if (to - from >= delimiter.length) {
        return 0;
      }
      if (!fill()) {
        throw forkert("slutter midt i en del");
      }
    }
    return sure - from;
  }

  /** The first place where a delimiter lies or may begin. */
  private int scan() {
    for (int at = from; at < to; at++) {
      if (buffer[at] == '\r' && mayBegin(at)) {
        return at;
      }
    }
    return to;
  }

  private boolean mayBegin(int at) {
    for (int i = 1; i < delimiter.length && at + i < to; i++) {
      if (buffer[at + i] != delimiter[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean fill() throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    sure = 0;
    int n = in.read(buffer, to, buffer.length - to);
    to += Math.max(n, 0);
    return n >= 0;
  }

  private static RegisterException forkert(String hvad) {
    return new RegisterException(Fejl.UGYLDIGT_INPUT, "HTTP-formular", "", "Anmodningen " + hvad);
  }

  private final class Body extends InputStream {
    @Override
    public int read() throws IOException {
      return ahead() == 0 ? -1 : buffer[from++] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = Math.min(ahead(), length);
      System.arraycopy(buffer, from, bytes, offset, n);
      from += n;
      return n == 0 && length > 0 ? -1 : n;
    }
  }
}
