package dk.sagdok.filer.tekst;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** In the place of the real process; does what the file says. */
public final class Proeveproces {
  private Proeveproces() {}

  public static void main(String[] args) throws IOException {
    var ud = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    var ind = new DataInputStream(System.in);
    ud.writeByte(0);
    while (true) {
      String[] fil = Files.readString(Path.of(ind.readUTF())).split(" ", 2);
      switch (fil[0]) {
        case "sig" -> svar(ud, 0, fil[1]);
        case "afvis" -> svar(ud, 2, fil[1]);
        case "miljoe" -> svar(ud, 0, System.getenv().keySet() + " " + ProcessHandle.current().pid());
        case "doe" -> System.exit(17);
        case "halvt" -> {
          ud.writeByte(0);
          ud.writeInt(100);
          ud.write('x');
          System.exit(0);
        }
        case "vroevl" -> ud.write("Her er noget helt andet, end der blev spurgt om".getBytes(StandardCharsets.UTF_8));
        case "hukommelse" -> fyldHukommelsen();
        case "disk" -> fyldDisken();
        default -> haeng();
      }
    }
  }

  private static void svar(DataOutputStream ud, int slags, String tekst) throws IOException {
    byte[] utf8 = tekst.getBytes(StandardCharsets.UTF_8);
    ud.writeByte(slags);
    ud.writeInt(utf8.length);
    ud.write(utf8);
    ud.flush();
  }

  private static void fyldHukommelsen() {
    List<byte[]> alt = new ArrayList<>();
    while (true) {
      alt.add(new byte[1 << 20]);
    }
  }

  private static void fyldDisken() throws IOException {
    Path fil = Files.createTempFile("stor", null);
    Files.write(fil, new byte[20 << 20]);
    haeng();
  }

  private static void haeng() {
    while (true) {
      LockSupport.parkNanos(1_000_000_000L);
    }
  }
}
