package dk.sagdok.web.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;

/** A Content-Type or Accept that cannot be read is hidden: RESTEasy would answer it with HTML before it meets our own checks. */
@WebFilter("/rest/*")
public class MedietypeFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  /** One media type; possessive, so that no header can make it try twice. */
  private static final Pattern READABLE = Pattern.compile("\\s*+[\\w!#$&^.+*-]++/[\\w!#$&^.+*-]++\\s*+(;.*+)?+");

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    chain.doFilter(readable(request, "Content-Type") && readable(request, "Accept") ? request : new Hiding(request), response);
  }

  private static boolean readable(HttpServletRequest request, String name) {
    String value = request.getHeader(name);
    return value == null || value.equals("*/*") || value.equals("application/json")
        || Arrays.stream(value.split(",", -1)).allMatch(type -> READABLE.matcher(type).matches());
  }

  private static final class Hiding extends HttpServletRequestWrapper {
    Hiding(HttpServletRequest request) {
      super(request);
    }

    private boolean hides(String name) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "content-type", "accept" -> !readable((HttpServletRequest) getRequest(), name);
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
      return hides("Content-Type") ? null : super.getContentType();
    }
  }
}
