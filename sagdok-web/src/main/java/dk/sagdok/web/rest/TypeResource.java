package dk.sagdok.web.rest;

import dk.sagdok.web.codec.FeltlisteWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;

/** The classes of a service; with us each has one. */
@Path("{type: [a-z]+}/classes")
@jakarta.enterprise.context.RequestScoped
public class TypeResource {
  @GET
  public Response klasser(@PathParam("type") String type, @Context UriInfo uri) {
    Kald.parametre(uri).refuseOthers(Set.of());
    var node = JsonNodeFactory.instance.objectNode();
    node.set(type, new FeltlisteWriter(Typer.of(type)).felter());
    return Svar.node(node).build();
  }
}
