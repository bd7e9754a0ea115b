package dk.sagdok.web.soap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * What messages are let in: of a media type of SOAP, not compressed, and not too large. One that says itself that it is too large is refused at once,
 * another when the limit is met.
 */
@WebFilter("/soap/*")
public class Graense extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final int MAX = 10 * 1024 * 1024;
  private static final Set<String> MEDIETYPER = Set.of("text/xml", "application/soap+xml", "application/xml");

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    if (!request.getMethod().equals("POST")) {
      chain.doFilter(request, response);
    } else if (request.getContentLengthLong() > MAX) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (coded(request) || !MEDIETYPER.contains(mediatype(request))) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    } else {
      chain.doFilter(new Indgang(request, MAX), response);
    }
  }

  /** A small compressed message can be a very large one. */
  private static boolean coded(HttpServletRequest request) {
    String coding = request.getHeader("Content-Encoding");
    return coding != null && !coding.strip().equalsIgnoreCase("identity");
  }

  private static String mediatype(HttpServletRequest request) {
    return request.getContentType() == null ? "" : request.getContentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
