package dk.sagdok.web.soap;

import dk.sagdok.register.Fejl;
import dk.sagdok.register.Filer;
import dk.sagdok.register.RegisterException;
import dk.sagdok.web.problem.ProblemServlet;
import dk.sagdok.web.server.BodyLimit;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What messages are let in: of a media type of SOAP, not compressed, and not too large. One that says itself that it is too large is refused at once,
 * another when the limit is met. Files may come beside a message where {@link Mtom} says so.
 */
@WebFilter("/soap/*")
public class Graense extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final int MAX = 10 * 1024 * 1024;
  /** Before there is a message to answer. */
  private static final Map<Fejl, Integer> STATUS = Map.of(Fejl.FOR_STORT, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, Fejl.UTILGAENGELIG, HttpServletResponse.SC_SERVICE_UNAVAILABLE,
      Fejl.IKKE_TILLADT, HttpServletResponse.SC_FORBIDDEN);
  private static final Set<String> MEDIETYPER = Set.of("text/xml", "application/soap+xml", "application/xml");

  @Inject
  private transient Filer filer;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    if (!request.getMethod().equals("POST")) {
      chain.doFilter(request, response);
    } else if (Mtom.er(request) && !coded(request)) {
      medFiler(request, response, chain);
    } else if (request.getContentLengthLong() > MAX) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (coded(request) || !MEDIETYPER.contains(mediatype(request))) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    } else {
      BodyLimit.set(8L * MAX); // so that who sends a little too much still gets his answer
      laes(request, response, chain);
    }
  }

  private static void laes(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    var indgang = new Indgang(request, MAX);
    if (Tegnsaet.known(indgang.getCharacterEncoding())) {
      chain.doFilter(indgang, response);
    } else {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    }
  }

  private void medFiler(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    try {
      var udpakket = new Mtom(filer, MAX).pakketUd(request);
      if (!MEDIETYPER.contains(mediatype(udpakket))) {
        response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        return;
      }
      var svar = new Mtomsvar(response, filer);
      chain.doFilter(new Indgang(udpakket, MAX), svar);
      svar.send();
    } catch (RegisterException e) {
      request.setAttribute(ProblemServlet.DETAIL, e.getMessage());
      response.sendError(STATUS.getOrDefault(e.fejl(), HttpServletResponse.SC_BAD_REQUEST));
    } catch (EJBAccessException e) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
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
