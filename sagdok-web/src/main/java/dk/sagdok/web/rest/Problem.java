package dk.sagdok.web.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.RegisterException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An error answer: problem details (RFC 9457) with the member that clients of the wire format look for. */
final class Problem {
  static final String PROBLEM_JSON = "application/problem+json";
  private static final int RETRY_AFTER = 5;
  private final ObjectNode body = JsonNodeFactory.instance.objectNode();
  private final int status;
  private String allow;

  private Problem(int status, String title, String detail) {
    this.status = status;
    body.put("type", "about:blank").put("title", title).put("status", status).put("detail", detail);
  }

  static Problem of(int status, String title, String detail) {
    var problem = new Problem(status, title, detail);
    problem.body.put("message", detail);
    return problem;
  }

  static Problem of(RegisterException e) {
    return of(e, FejlStatus.of(e.fejl()).status());
  }

  static Problem of(RegisterException e, int status) {
    var problem = of(status, FejlStatus.of(e.fejl()).title(), e.getMessage());
    problem.body.put("type", "urn:sagdok:fejl:" + e.fejl().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    problem.body.set("aarsager", reasons(e.aarsager()));
    return problem;
  }

  /** No route: the wire format says error and text here, and not message. */
  static Problem noRoute() {
    var problem = new Problem(404, "Ikke fundet", "Stien findes ikke");
    problem.body.put("error", 404).put("text", "404 Not Found: Stien findes ikke. Kontroller stavemåden og at uuid har 36 tegn.");
    return problem;
  }

  /** No content to write: the wire format says only that there is no uuid. */
  static Problem noContent(String detail) {
    var problem = new Problem(400, "Intet indhold", detail);
    problem.body.putNull("uuid");
    return problem;
  }

  Problem allowing(String methods) {
    this.allow = methods;
    return this;
  }

  Problem with(String name, String value) {
    body.put(name, value);
    return this;
  }

  /** From where there is no JAX-RS yet. */
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    body.put("instance", request.getRequestURI());
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_JSON);
    if (igen()) {
      response.setIntHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }
    response.getOutputStream().write(bytes());
  }

  /** It may go better in a while. */
  private boolean igen() {
    return status == 503 || status == 429;
  }

  private byte[] bytes() {
    return (body + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** As application/json unless the caller asks for problem+json by name: clients of the wire format look at the media type. */
  Response response(HttpHeaders headers, UriInfo uri) {
    body.put("instance", uri.getRequestUri().getRawPath());
    boolean asked = headers.getRequestHeaders().getOrDefault(HttpHeaders.ACCEPT, List.of()).stream().anyMatch(a -> a.contains(PROBLEM_JSON));
    var response = Response.status(status).type(asked ? PROBLEM_JSON : MediaType.APPLICATION_JSON)
        .entity(bytes());
    if (allow != null) {
      response.header(HttpHeaders.ALLOW, allow);
    }
    if (igen()) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }
    return response.build();
  }

  static ArrayNode reasons(List<Aarsag> aarsager) {
    var array = JsonNodeFactory.instance.arrayNode();
    for (Aarsag a : aarsager) {
      array.addObject().put("regel", a.regel()).put("sti", a.sti()).put("vaerdi", a.vaerdi()).put("forklaring", a.forklaring());
    }
    return array;
  }

  /** What a check without writing says of an input that would be written. */
  static ObjectNode advarsler(List<Aarsag> advarsler) {
    var node = JsonNodeFactory.instance.objectNode().put("gyldig", true);
    node.set("advarsler", reasons(advarsler));
    return node;
  }
}
