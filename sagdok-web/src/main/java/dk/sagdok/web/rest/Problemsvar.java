package dk.sagdok.web.rest;

import dk.sagdok.web.operation.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;

/** A problem as an answer of HTTP. */
final class Problemsvar {
  private static final int RETRY_AFTER = 5;

  private Problemsvar() {}

  /** From where there is no JAX-RS yet. */
  static void send(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_JSON);
    if (problem.igen()) {
      response.setIntHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }
    response.getOutputStream().write(problem.bytes(request.getRequestURI()));
  }

  /** As application/json unless the caller asks for problem+json by name: clients of the wire format look at the media type. */
  static Response.ResponseBuilder of(Problem problem, HttpHeaders headers, UriInfo uri) {
    boolean asked = headers.getRequestHeaders().getOrDefault(HttpHeaders.ACCEPT, List.of()).stream().anyMatch(a -> a.contains(Problem.PROBLEM_JSON));
    var response = Response.status(problem.status()).type(asked ? Problem.PROBLEM_JSON : MediaType.APPLICATION_JSON).entity(problem.bytes(uri.getRequestUri().getRawPath()));
    return problem.igen() ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER) : response;
  }
}
