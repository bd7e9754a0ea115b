package dk.sagdok.web.rest;

import dk.sagdok.web.server.Filstroem;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The octets of a file on their way out. A whole file of this machine is sent by the kernel, without a way through the program; a part of one, and what
 * lies in another store, goes through a buffer.
 *
 * @param antal how many octets of the content are to be sent
 * @param svar where the answer of the server itself goes, not that of RESTEasy, which knows no files
 */
record Afsendelse(InputStream indhold, long antal, OutputStream svar) implements StreamingOutput {
  private static final String SVAR = Afsendelse.class.getName();
  private static final int BUFFER = 1 << 16;
  private static final byte[] INTET = {};

  @FunctionalInterface
  private interface Skridt {
    void udfoer() throws IOException;
  }

  static Afsendelse af(InputStream indhold, long antal, ServletRequest request) {
    try {
      return new Afsendelse(indhold, antal, ((ServletResponse) request.getAttribute(SVAR)).getOutputStream());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where the answer to this request goes is kept with the request. */
  static void husk(ServletRequest request, ServletResponse response) {
    request.setAttribute(SVAR, response);
  }

  @Override
  public void write(OutputStream ud) throws IOException {
    try (indhold) {
      if (indhold instanceof FileInputStream fil && Filstroem.tager(svar) && fil.getChannel().position() == 0 && fil.getChannel().size() == antal) {
        send(() -> {
          ud.write(INTET); // RESTEasy sends the headers before the first octets that go through it
          Filstroem.send(fil.getChannel(), svar);
        });
      } else {
        kopier(ud);
      }
    }
  }

  private void kopier(OutputStream ud) throws IOException {
    byte[] buffer = new byte[BUFFER];
    boolean modtaget = true;
    for (long rest = antal; modtaget && rest > 0; ) {
      int n = indhold.read(buffer, 0, (int) Math.min(buffer.length, rest));
      if (n < 0) {
        throw new EOFException("the stored file is shorter than its row says");
      }
      modtaget = send(() -> ud.write(buffer, 0, n));
      rest -= n;
    }
  }

  /** False when the reader has gone away, which is nobody's fault. */
  private static boolean send(Skridt skridt) {
    try {
      skridt.udfoer();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
