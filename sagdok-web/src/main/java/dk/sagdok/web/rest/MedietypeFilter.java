package dk.sagdok.web.rest;

import dk.sagdok.register.Fil;
import dk.sagdok.web.operation.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A caller that takes no JSON is told so before anything is done. A Content-Type or Accept that cannot be read is hidden: RESTEasy would
 * answer it with HTML before it meets our own checks.
 */
@WebFilter(urlPatterns = "/rest/*", asyncSupported = true)
public class MedietypeFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  /** One media type; possessive, so that no header can make it try twice. */
  private static final Pattern READABLE = Pattern.compile("\\s*+[\\w!#$&^.+*-]++/[\\w!#$&^.+*-]++\\s*+(;.*+)?+");
  private static final String FEED = "/rest/haendelser";
  private static final Pattern FILE = Pattern.compile(".*/rest/(?:filer/.*|haendelser/stroem|[a-z]+/[a-z]+/(?:" + Fil.DIGEST + "|[^/]{36}/[a-z]+/[^/]+/[a-z]+/[^/]+/[a-z]+))/?");

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    Afsendelse.husk(request, response);
    String accept = accept(request);
    if (accept == null && readable(request.getContentType())) {
      chain.doFilter(request, response);
      return;
    }
    var wanted = accept == null || file(request) ? Optional.<Accept>empty() : Accept.parse(accept);
    if (wanted.isPresent() && !wanted.get().json() && !batch(request, wanted.get())) {
      Problemsvar.send(Problem.of(406, "Formatet kan ikke leveres", "Accept tillader ikke application/json, som er den eneste form, der svares i"), request, response);
    } else {
      chain.doFilter(new Hiding(request, !readable(request.getContentType()), wanted.isEmpty()), response);
    }
  }

  /** A file is of whatever type it is, and a stream is no JSON; an upload is answered without content. */
  private static boolean file(HttpServletRequest request) {
    return FILE.matcher(request.getRequestURI()).matches();
  }

  /** Haendelser by number have a form beside JSON of our own. */
  private static boolean batch(HttpServletRequest request, Accept wanted) {
    return request.getRequestURI().endsWith(FEED) && wanted.named(Haendelsesside.CLOUDEVENTS);
  }

  /** Null when it allows all that there is. */
  private static String accept(HttpServletRequest request) {
    var lines = Collections.list(request.getHeaders("Accept"));
    String accept = String.join(",", lines);
    return accept.isEmpty() || accept.equals("*/*") || accept.equals("application/json") ? null : accept;
  }

  private static boolean readable(String contentType) {
    return contentType == null || contentType.equals("application/json") || READABLE.matcher(contentType).matches();
  }

  private static final class Hiding extends HttpServletRequestWrapper {
    private final boolean contentType;
    private final boolean accept;

    Hiding(HttpServletRequest request, boolean contentType, boolean accept) {
      super(request);
      this.contentType = contentType;
      this.accept = accept;
    }

    private boolean hides(String name) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "content-type" -> contentType;
        case "accept" -> accept;
        default -> false;
      };
    }

    @Override
    public String getHeader(String name) {
      return hides(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return hides(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      return Collections.enumeration(Collections.list(super.getHeaderNames()).stream().filter(n -> !hides(n)).toList());
    }

    @Override
    public String getContentType() {
      return contentType ? null : super.getContentType();
    }
  }
}
