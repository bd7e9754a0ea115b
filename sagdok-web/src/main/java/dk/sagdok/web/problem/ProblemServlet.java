package dk.sagdok.web.problem;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Problem details in Danish in the place of the server's own error pages. Says the status, and of the cause only what a refusal has said itself. */
@WebServlet("/problem")
public class ProblemServlet extends HttpServlet {
  /** Attribute of the request: what was wrong with it, to be told in the place of the usual words. */
  public static final String DETAIL = ProblemServlet.class.getName() + ".detail";
  private static final long serialVersionUID = 1L;

  /** For any method: the request that was refused keeps its own. */
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var status = status(request);
    response.setStatus(status);
    if (status == 401 && !response.containsHeader("WWW-Authenticate")) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"sagdok\"");
    }
    response.setContentType("application/problem+json");
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write((body(status, request) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A login that the server cannot even decode makes it throw before anybody is logged in: that is no fault of ours. */
  private static int status(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
    return status == 500 && request.getUserPrincipal() == null && request.getHeader("Authorization") != null ? 401 : status;
  }

  private static ObjectNode body(int status, HttpServletRequest request) {
    var refusal = Refusal.of(status);
    var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String given ? given : request.getRequestURI();
    var detail = request.getAttribute(DETAIL) instanceof String given ? given : refusal.detail();
    return JsonNodeFactory.instance.objectNode().put("type", "about:blank").put("title", refusal.title()).put("status", status)
        .put("detail", detail).put("message", detail).put("instance", path);
  }

  private record Refusal(String title, String detail) {
    static Refusal of(int status) {
      return switch (status) {
        case 401 -> new Refusal("Log ind", "Log ind med brugernavn og adgangskode (Basic) eller med et adgangstoken (Bearer)");
        case 403 -> new Refusal("Ikke tilladt", "Din bruger har ikke den rolle, som denne handling kræver");
        case 404 -> new Refusal("Ikke fundet", "Stien findes ikke");
        case 405 -> new Refusal("Metoden er ikke tilladt", "Metoden kan ikke bruges på denne sti");
        case 413 -> new Refusal("For stort", "Indholdet er for stort");
        case 503 -> new Refusal("Registret er utilgængeligt lige nu", "Prøv igen om lidt");
        default -> status < 500
            ? new Refusal("Anmodningen kan ikke behandles", "Anmodningen kan ikke behandles")
            : new Refusal("Uventet fejl", "Der skete en uventet fejl");
      };
    }
  }
}
