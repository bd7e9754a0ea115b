package dk.sagdok.web.rest;

import dk.sagdok.web.operation.Skriver;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * An answer under a strong tag made of its own bytes: whatever made the bytes differ (a virkning that began by itself, another question, a
 * new version of the program), the tag differs. It is written out in memory first; one too large for that goes out as it is written,
 * under a tag that is never given again.
 */
final class TaggedAnswer {
  static final int MOST = 1 << 20;
  private final int nr;
  private final Skriver skriver;

  /** @param nr of the newest registrering shown */
  TaggedAnswer(int nr, Skriver skriver) {
    this.nr = nr;
    this.skriver = skriver;
  }

  Response to(HttpHeaders request) {
    var written = new Written();
    if (!written.holds(skriver)) {
      return tagged(Svar.json(skriver), new Etag(false, nr + "-s" + Long.toHexString(System.nanoTime())));
    }
    var tag = new Etag(false, nr + "-" + written.digest());
    return tagged(known(tag, request) ? Response.notModified() : Response.ok(written.toByteArray(), MediaType.APPLICATION_JSON), tag);
  }

  private static Response tagged(Response.ResponseBuilder response, Etag tag) {
    return response.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
  }

  /** An If-None-Match that cannot be read knows nothing. */
  private static boolean known(Etag tag, HttpHeaders request) {
    List<String> given = request.getRequestHeaders().getOrDefault(HttpHeaders.IF_NONE_MATCH, List.of());
    String header = String.join(",", given);
    return !given.isEmpty() && (header.strip().equals("*") || Etag.list(header).filter(tag::among).isPresent());
  }

  private static final class Written extends ByteArrayOutputStream {
    Written() {
      super(4096);
    }

    boolean holds(Skriver skriver) {
      try {
        skriver.til(this);
        return true;
      } catch (TooLarge e) {
        return false;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      if (count + length > MOST) {
        throw new TooLarge();
      }
      super.write(bytes, from, length);
    }

    /** Two polynomials, 64 bits; both run at memory speed. */
    String digest() {
      return digest(new CRC32C()) + digest(new CRC32());
    }

    private String digest(Checksum sum) {
      sum.update(buf, 0, count);
      return HexFormat.of().toHexDigits((int) sum.getValue());
    }
  }

  private static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super(null, null, false, false);
    }
  }
}
