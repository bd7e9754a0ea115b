package dk.sagdok.filer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;

/** Some octets of a file, to be read as often as it takes. */
record Filstykke(Path fil, long fra, long laengde) {
  InputStream indhold() {
    try {
      return new Afgraenset(Channels.newInputStream(FileChannel.open(fil, StandardOpenOption.READ).position(fra)), laengde);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the header Content-MD5 spells it: the receiver compares. */
  String md5() throws IOException {
    return Base64.getEncoder().encodeToString(Kontrolsummer.af(indhold(), Kontrolsummer.MD5));
  }

  /** Ends where the piece ends. */
  private static final class Afgraenset extends FilterInputStream {
    private long rest;

    Afgraenset(InputStream hele, long laengde) {
      super(hele);
      rest = laengde;
    }

    @Override
    public int read() throws IOException {
      byte[] en = new byte[1];
      return read(en, 0, 1) < 0 ? -1 : en[0] & 0xff;
    }

    @Override
    public int read(byte[] til, int plads, int antal) throws IOException {
      if (rest == 0 && antal > 0) {
        return -1;
      }
      int n = super.read(til, plads, (int) Math.min(antal, rest));
      rest -= Math.max(n, 0);
      return n;
    }

    @Override
    public long skip(long antal) throws IOException {
      long n = super.skip(Math.min(antal, rest));
      rest -= n;
      return n;
    }

    @Override
    public int available() throws IOException {
      return (int) Math.min(super.available(), rest);
    }
  }
}
