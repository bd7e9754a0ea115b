package dk.sagdok.web.health;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.sagdok.register.Abonnementer.Abonnent;
import dk.sagdok.register.Drift;
import dk.sagdok.web.codec.Json;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * {@code live}, open to anyone: the application is deployed; a database that is away is no reason to restart it.
 * {@code ready}, with a login: requests can be served, and every subscriber gets on. The broker does not count: haendelser wait in the database for it. Nor do
 * the files of documents, but it is told when they cannot be stored or read: only requests for them are refused then.
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
      List<String> stoppede = database ? stoppede() : List.of();
      answer(response, database && stoppede.isEmpty(), check("database", database), check("filer", drift.filesAnswer()), abonnenter(stoppede));
    }
  }

  private List<String> stoppede() {
    return drift.abonnenter().abonnenter().stream().filter(Abonnent::stoppet).map(Abonnent::navn).toList();
  }

  /** Says which of them stand still. */
  private static ObjectNode abonnenter(List<String> stoppede) {
    var check = check("abonnenter", stoppede.isEmpty());
    if (!stoppede.isEmpty()) {
      stoppede.forEach(check.putObject("data").putArray("stoppede")::add);
    }
    return check;
  }

  /** In the form of MicroProfile Health, which watchers know. */
  private static void answer(HttpServletResponse response, boolean up, ObjectNode... checks) throws IOException {
    response.setStatus(up ? 200 : 503);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json;charset=UTF-8");
    var body = Json.MAPPER.createObjectNode().put("status", word(up));
    body.putArray("checks").addAll(List.of(checks));
    response.getWriter().println(body);
  }

  private static ObjectNode check(String name, boolean up) {
    return Json.MAPPER.createObjectNode().put("name", name).put("status", word(up));
  }

  private static String word(boolean up) {
    return up ? "UP" : "DOWN";
  }
}
