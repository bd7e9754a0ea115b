package dk.sagdok.web.rest;

import dk.sagdok.register.Deltransport;
import dk.sagdok.register.Deltransport.Overfoersel;
import dk.sagdok.register.Filer;
import dk.sagdok.web.operation.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Set;

/** Files that arrive piece by piece: the tus protocol 1.0.0 with creation, checksum, expiration and termination. */
@Path("filer/tus")
@RequestScoped
public class TusResource {
  @Inject
  Deltransport transport;
  @Inject
  Filer filer;
  @Context
  HttpServletRequest request;
  @Context
  HttpHeaders headers;
  @Context
  UriInfo uri;

  @OPTIONS
  public Response kan() {
    return Tus.kan(filer.stoerst());
  }

  @OPTIONS
  @Path("{id}")
  public Response kanHer() {
    return kan();
  }

  @POST
  public Response begynd() {
    return svar(tus -> {
      Overfoersel ny = transport.begynd(tus.laengde(), tus.metadata());
      return Tus.svar(201, ny).location(uri.getAbsolutePathBuilder().path(ny.id().toString()).build()).build();
    });
  }

  @HEAD
  @Path("{id}")
  public Response status(@PathParam("id") String id) {
    return svar(tus -> {
      Overfoersel overfoersel = transport.status(Typer.uuid(id));
      return Tus.svar(200, overfoersel).header("Upload-Length", overfoersel.stoerrelse()).header("Upload-Metadata", overfoersel.metadata()).build();
    });
  }

  @PATCH
  @Path("{id}")
  public Response fortsaet(@PathParam("id") String id) {
    return svar(tus -> Tus.svar(204, transport.fortsaet(Typer.uuid(id), tus.offset(), Krop.stream(request), tus.kontrolsum())).build());
  }

  @DELETE
  @Path("{id}")
  public Response opgiv(@PathParam("id") String id) {
    return svar(tus -> {
      transport.opgiv(Typer.uuid(id));
      return Tus.intet(204).build();
    });
  }

  /** For clients behind something that lets only GET and POST pass. */
  @POST
  @Path("{id}")
  public Response andet(@PathParam("id") String id) {
    return switch (String.valueOf(request.getHeader("X-HTTP-Method-Override")).toUpperCase(Locale.ROOT)) {
      case "PATCH" -> fortsaet(id);
      case "DELETE" -> opgiv(id);
      default -> Problemsvar.of(Problem.of(405, "Metoden er ikke tilladt", "POST kan her kun bruges med X-HTTP-Method-Override: PATCH eller DELETE"), headers, uri).build();
    };
  }

  @FunctionalInterface
  private interface Skridt {
    Response goer(Tus tus);
  }

  private Response svar(Skridt skridt) {
    return Tus.svar(request, headers, uri, tus -> {
      Kald.parametre(uri).refuseOthers(Set.of());
      return skridt.goer(tus);
    });
  }
}
