package dk.sagdok.web.rest;

import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import jakarta.ejb.EJBAccessException;
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
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.stream.Stream;

/** Every exception becomes an answer here, and only here. */
@Provider
public class FejlMapper implements ExceptionMapper<Throwable> {
  static final String ROLLE = "Din bruger har ikke den rolle, som denne handling kræver";
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
    return problem(thrown).response(headers, uri);
  }

  private Problem problem(Throwable thrown) {
    if (thrown instanceof LevendeObjekt conflict) {
      return Problem.of(conflict.reason(), 409);
    }
    if (thrown instanceof IntetIndhold empty) {
      return Problem.noContent(empty.getMessage());
    }
    return find(RegisterException.class, thrown).map(Problem::of)
        .or(() -> find(EJBAccessException.class, thrown).map(e -> ikkeTilladt()))
        .or(() -> find(WebApplicationException.class, thrown).map(FejlMapper::web))
        .orElseGet(() -> unexpected(thrown));
  }

  private static <T extends Throwable> Optional<T> find(Class<T> type, Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause).limit(20).filter(type::isInstance).map(type::cast).findFirst();
  }

  private static Problem ikkeTilladt() {
    var status = FejlStatus.of(Fejl.IKKE_TILLADT);
    return Problem.of(status.status(), status.title(), ROLLE);
  }

  private static Problem web(WebApplicationException e) {
    int status = e.getResponse().getStatus();
    if (e instanceof NotFoundException) {
      return Problem.noRoute();
    }
    return switch (status) {
      case 403 -> ikkeTilladt();
      case 405 -> Problem.of(405, "Metoden er ikke tilladt", "Metoden kan ikke bruges på denne sti")
          .allowing(e.getResponse().getHeaderString(HttpHeaders.ALLOW));
      case 415 -> Problem.of(415, "Indholdet kan ikke læses", "Content-Encoding kendes ikke; send indholdet ukomprimeret");
      default -> Problem.of(status, "Anmodningen kan ikke behandles", "Anmodningen kan ikke behandles");
    };
  }

  private Problem unexpected(Throwable thrown) {
    String number = Long.toString(System.nanoTime(), 36);
    LOG.log(Level.ERROR, "Fejlnummer " + number + ": " + request.getMethod() + " " + uri.getPath(), thrown);
    return Problem.of(500, "Uventet fejl", "Der skete en uventet fejl. Oplys fejlnummer " + number + ", hvis du beder om hjælp.").with("fejlnummer", number);
  }
}
