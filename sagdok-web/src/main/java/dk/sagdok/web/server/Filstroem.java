package dk.sagdok.web.server;

import io.undertow.io.BufferWritableOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;

/** Sends whole files by the kernel, without a way through the program. */
public final class Filstroem {
  private Filstroem() {}

  /** Whether an answer's own stream, one that nobody has put another around, can take files. */
  public static boolean tager(OutputStream svar) {
    return svar instanceof BufferWritableOutputStream;
  }

  /** All of the file, whatever its position, to a stream that {@link #tager} it; the headers must be on their way. */
  public static void send(FileChannel fil, OutputStream svar) throws IOException {
    ((BufferWritableOutputStream) svar).transferFrom(fil);
  }
}
