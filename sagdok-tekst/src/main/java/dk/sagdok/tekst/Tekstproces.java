package dk.sagdok.tekst;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Spoken to over standard input and output: says one octet 0 when it is ready. From then on the path of a file ({@code writeUTF}) is answered by one octet
 * ({@link Svar.Slags}), a length (int) and so many octets of UTF-8. One file at a time; ends when the input does, or when its parent does.
 */
public final class Tekstproces {
  private Tekstproces() {}

  /** @param args how many characters of a file's text are wanted */
  public static void main(String[] args) throws IOException {
    var ud = new DataOutputStream(new BufferedOutputStream(System.out));
    System.setOut(System.err);
    Afskaermning.opret();
    var udtraek = new Udtraek(Integer.parseInt(args[0]));
    ud.writeByte(0);
    ud.flush();
    svar(new DataInputStream(System.in), ud, udtraek);
  }

  private static void svar(DataInputStream ind, DataOutputStream ud, Udtraek udtraek) throws IOException {
    while (true) {
      Path fil;
      try {
        fil = Path.of(ind.readUTF());
      } catch (EOFException e) {
        return;
      }
      udtraek.af(fil).skriv(ud);
    }
  }
}
