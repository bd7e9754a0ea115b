package dk.sagdok.web.security;

import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.wss4j.common.cache.MemoryReplayCache;
import org.apache.wss4j.common.cache.ReplayCache;

/** A token with a nonce logs in once, and an assertion not as somebody else. Only those that have logged in are remembered, for as long as they could be used again, on this server. */
@WebFilter("/soap/*")
public class OnceOnly extends HttpFilter {
  /** Attribute of a request whose security header has been dealt with. */
  public static final String DEALT_WITH = "dk.sagdok.wsse";
  private static final long serialVersionUID = 1L;
  private final transient ReplayCache used = new MemoryReplayCache();

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    var token = ServletRequestContext.requireCurrent().getExchange().getAttachment(TokenHandler.TOKEN);
    if (token != null && token.asserted() && !"EXTERNAL".equals(request.getAuthType())) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED); // a certificate is not the login that was sent
      return;
    }
    if (token != null && token.nonce() != null && !isNew(token)) {
      new Refusal("InvalidSecurityToken", token.soap12(), "Nonce er brugt før").answer(response);
      return;
    }
    if (token != null) {
      request.setAttribute(DEALT_WITH, true);
    }
    chain.doFilter(request, response);
  }

  private boolean isNew(Token token) {
    String nonce = token.user() + ":" + token.nonce();
    synchronized (used) {
      if (used.contains(nonce)) {
        return false;
      }
      used.add(nonce, token.usable());
      return true;
    }
  }

  @Override
  public void destroy() {
    try {
      used.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
