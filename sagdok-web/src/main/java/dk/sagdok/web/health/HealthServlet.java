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
 * {@code ready}, with a login: requests can be served. The broker does not count: haendelser wait in the database for it.
 */
@WebServlet({"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject
  private transient Drift drift;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getServletPath().endsWith("live")) {
      answer(response, "sagdok", true);
    } else {
      answer(response, "database", drift.databaseAnswers());
    }
  }

  /** In the form of MicroProfile Health, which watchers know. */
  private static void answer(HttpServletResponse response, String check, boolean up) throws IOException {
    response.setStatus(up ? 200 : 503);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json;charset=UTF-8");
    response.getWriter().println("{\"status\":\"%1$s\",\"checks\":[{\"name\":\"%2$s\",\"status\":\"%1$s\"}]}".formatted(up ? "UP" : "DOWN", check));
  }
}
