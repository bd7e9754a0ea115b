package dk.sagdok.web.soap;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedInputStream;
import java.io.IOException;

/** A request of limited size, whose encoding is what its XML says where the Content-Type says none. */
final class Indgang extends HttpServletRequestWrapper {
  private final Limited in;
  private final String charset;
  private final String type;

  Indgang(HttpServletRequest request, int max) throws IOException {
    super(request);
    in = new Limited(request.getInputStream(), max);
    String given = request.getContentType();
    charset = Tegnsaet.given(given).orElse(Tegnsaet.of(in.beginning()));
    int media = given.indexOf(';') < 0 ? given.length() : given.indexOf(';');
    type = given.substring(0, media).strip() + ";charset=" + charset + given.substring(media); // CXF takes the first that looks like one
  }

  @Override
  public ServletInputStream getInputStream() {
    return in;
  }

  @Override
  public String getContentType() {
    return type;
  }

  @Override
  public String getHeader(String name) {
    return name.equalsIgnoreCase("Content-Type") ? type : super.getHeader(name);
  }

  @Override
  public String getCharacterEncoding() {
    return charset;
  }

  private static final class Limited extends ServletInputStream {
    private final ServletInputStream source;
    private final BufferedInputStream in;
    private int left;

    private Limited(ServletInputStream source, int max) {
      this.source = source;
      this.in = new BufferedInputStream(source);
      this.left = max;
    }

    private byte[] beginning() throws IOException {
      in.mark(Tegnsaet.LOOK);
      byte[] first = in.readNBytes(Tegnsaet.LOOK);
      in.reset();
      return first;
    }

    @Override
    public int read() throws IOException {
      return counted(in.read(), 1);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = in.read(bytes, from, length);
      return counted(n, n);
    }

    private int counted(int result, int n) throws IOException {
      left -= result < 0 ? 0 : n;
      if (left < 0) {
        throw new IOException("Beskeden er større end tilladt");
      }
      return result;
    }

    @Override
    public boolean isFinished() {
      return source.isFinished();
    }

    @Override
    public boolean isReady() {
      return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      source.setReadListener(listener);
    }
  }
}
