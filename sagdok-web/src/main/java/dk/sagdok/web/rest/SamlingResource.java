package dk.sagdok.web.rest;

import dk.sagdok.register.Register;
import dk.sagdok.web.operation.Fremsoegning;
import dk.sagdok.web.operation.Parametre;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** List and Soeg. */
@Path(Typer.STI)
@RequestScoped
public class SamlingResource {
  @Inject
  Register register;
  @BeanParam
  Kald kald;

  @GET
  public Response samling() {
    var fundet = new Fremsoegning(register, kald.objektType()).samling(parametre());
    var response = Svar.json(fundet.indhold());
    return fundet.naeste() == null ? response.build() : response.links(kald.next(fundet.naeste())).build();
  }

  private Parametre parametre() {
    var parametre = Kald.parametre(kald.uri);
    return kald.request.getContentLengthLong() > 0 ? parametre.with(Krop.optional(kald.request).json()) : parametre;
  }
}
