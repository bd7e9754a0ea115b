package dk.sagdok.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Whoever sends a login is known by that or not at all: a wrong one is not made good by a certificate, which may be another's. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class OneLogin extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    if (request.getHeader("Authorization") != null && HttpServletRequest.CLIENT_CERT_AUTH.equals(request.getAuthType())) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      chain.doFilter(request, response);
    }
  }
}
