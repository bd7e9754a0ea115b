package dk.sagdok.web.health;

import dk.sagdok.register.Drift;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code live}, open to anyone: the application is deployed; a database that is away is no reason to restart it.
 * {@code ready}, with a login: requests can be served. The broker does not count: haendelser wait in the database for it. Nor do the files
 * of documents, but it is told when they cannot be stored or read: only requests for them are refused then.
 */
@WebServlet({"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject
  private transient Drift drift;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getServletPath().endsWith("live")) {
      answer(response, true, check("sagdok", true));
    } else {
      boolean database = drift.databaseAnswers();
      answer(response, database, check("database", database) + "," + check("filer", drift.filesAnswer()));
    }
  }

  /** In the form of MicroProfile Health, which watchers know. */
  private static void answer(HttpServletResponse response, boolean up, String checks) throws IOException {
    response.setStatus(up ? 200 : 503);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json;charset=UTF-8");
    response.getWriter().println("{\"status\":\"%s\",\"checks\":[%s]}".formatted(word(up), checks));
  }

  private static String check(String name, boolean up) {
    return "{\"name\":\"%s\",\"status\":\"%s\"}".formatted(name, word(up));
  }

  private static String word(boolean up) {
    return up ? "UP" : "DOWN";
  }
}
