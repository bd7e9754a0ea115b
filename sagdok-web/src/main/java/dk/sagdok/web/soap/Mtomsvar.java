package dk.sagdok.web.soap;

import dk.sagdok.register.Fil;
import dk.sagdok.register.Filer;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The answer to a message that came by MTOM: with the files that it refers to, which are written as they are read. What is no answer with files stays as it was. */
final class Mtomsvar extends HttpServletResponseWrapper {
  /** The rest are told by name. */
  private static final int FLEST = 100;
  private static final String ROD = "svar@sagdok";
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Filer filer;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final Map<String, Fil> filerne = new LinkedHashMap<>();

  Mtomsvar(HttpServletResponse response, Filer filer) {
    super(response);
    this.filer = filer;
  }

  /** Writes what has been said, and the files. */
  void send() throws IOException {
    byte[] svar = getStatus() == SC_OK ? medDele(body.toByteArray()) : body.toByteArray();
    if (filerne.isEmpty()) {
      super.getOutputStream().write(body.toByteArray());
      return;
    }
    String type = getContentType().split(";", 2)[0].strip();
    String boundary = "sagdok-" + HexFormat.of().formatHex(random());
    super.setContentType("multipart/related; type=\"application/xop+xml\"; start=\"<" + ROD + ">\"; start-info=\"" + type + "\"; boundary=\"" + boundary + "\"");
    var ud = super.getOutputStream();
    del(ud, boundary, "application/xop+xml; charset=UTF-8; type=\"" + type + "\"", ROD);
    ud.write(svar);
    for (var fil : filerne.values()) {
      del(ud, boundary, fil.medietype(), navn(fil.digest()));
      try (var indhold = filer.laes(fil, 0)) {
        indhold.transferTo(ud);
      }
    }
    ud.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] random() {
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static void del(OutputStream ud, String boundary, String type, String id) throws IOException {
    ud.write(("\r\n--" + boundary + "\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <" + id + ">\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private byte[] medDele(byte[] svar) {
    try {
      return Vedhaeftet.sendte(svar, this::del);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** @return null when there is no such file, or there are too many */
  private String del(String digest) {
    if (!filerne.containsKey(digest) && filerne.size() < FLEST) {
      filer.find(digest).ifPresent(fil -> filerne.put(digest, fil));
    }
    return filerne.containsKey(digest) ? navn(digest) : null;
  }

  private static String navn(String digest) {
    return digest + "@sagdok";
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new ServletOutputStream() {
      @Override
      public void write(int b) {
        body.write(b);
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        body.write(bytes, from, length);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }

  @Override
  public void flushBuffer() {
    // all of it is written at the end
  }

  @Override
  public void setContentLength(int length) {
    // of what is written at the end
  }

  @Override
  public void setContentLengthLong(long length) {
    // of what is written at the end
  }
}
