package dk.sagdok.web.rest;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.web.operation.Parametre;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a request says before its body: which type, which object, which parameters. */
public class Kald {
  @PathParam("type")
  String type;
  @PathParam("samme")
  String samme;
  @PathParam("uuid")
  String uuid;
  @Context
  UriInfo uri;
  @Context
  HttpHeaders headers;
  @Context
  HttpServletRequest request;

  ObjektType objektType() {
    return Typer.of(type, samme);
  }

  UUID objekt() {
    return Typer.uuid(uuid);
  }

  /** The same question from there on. */
  Link next(Object efter) {
    return Link.fromUriBuilder(uri.getRequestUriBuilder().replaceQueryParam("foersteresultat").replaceQueryParam("efter", efter)).rel("next").build();
  }

  static Parametre parametre(UriInfo uri) {
    try {
      return Parametre.of(uri.getQueryParameters());
    } catch (IllegalArgumentException e) {
      throw Parametre.ugyldig("", "Forespørgslens parametre kan ikke afkodes");
    }
  }

  /** The same where there is no JAX-RS. */
  static Parametre parametre(HttpServletRequest request) {
    return Parametre.of(request.getParameterMap().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))));
  }

  Parametre parametre(Set<String> known) {
    var parametre = parametre(uri);
    parametre.refuseOthers(known);
    return parametre;
  }
}
