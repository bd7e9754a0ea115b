package dk.sagdok.web.rest;

import dk.sagdok.web.operation.Fejlnummer;
import dk.sagdok.web.operation.Problem;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;

/** Every exception becomes an answer here, and only here. */
@Provider
public class FejlMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = System.getLogger(FejlMapper.class.getName());
  @Context
  private HttpHeaders headers;
  @Context
  private UriInfo uri;
  @Context
  private Request request;

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 400) { // so RESTEasy answers OPTIONS
      return web.getResponse();
    }
    var answer = Problemsvar.of(problem(thrown), headers, uri);
    Problem.find(NotAllowedException.class, thrown).ifPresent(e -> answer.header(HttpHeaders.ALLOW, e.getResponse().getHeaderString(HttpHeaders.ALLOW)));
    return answer.build();
  }

  private Problem problem(Throwable thrown) {
    return Problem.of(thrown).or(() -> Problem.find(WebApplicationException.class, thrown).map(FejlMapper::web)).orElseGet(() -> unexpected(thrown));
  }

  private static Problem web(WebApplicationException e) {
    int status = e.getResponse().getStatus();
    if (e instanceof NotFoundException) {
      return Problem.noRoute();
    }
    return switch (status) {
      case 403 -> Problem.ikkeTilladt();
      case 405 -> Problem.of(405, "Metoden er ikke tilladt", "Metoden kan ikke bruges på denne sti");
      case 415 -> Problem.of(415, "Indholdet kan ikke læses", "Content-Encoding kendes ikke; send indholdet ukomprimeret");
      default -> Problem.of(status, "Anmodningen kan ikke behandles", "Anmodningen kan ikke behandles");
    };
  }

  private Problem unexpected(Throwable thrown) {
    return Problem.uventet(Fejlnummer.log(LOG, request.getMethod() + " " + uri.getPath(), thrown));
  }
}
