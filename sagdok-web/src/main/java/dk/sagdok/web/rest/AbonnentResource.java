package dk.sagdok.web.rest;

import dk.sagdok.register.Abonnementer;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import dk.sagdok.web.codec.AbonnementWriter;
import dk.sagdok.web.codec.OrdreReader;
import dk.sagdok.web.operation.Parametre;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** The subscribers, what they could not take, and what is done about them, for administrators. */
@Path("abonnenter")
@RequestScoped
public class AbonnentResource {
  private static final int ANTAL = 100;
  private static final int MEST = 1000;
  @Inject
  Abonnementer abonnementer;
  @BeanParam
  Kald kald;

  @GET
  public Response overblik() {
    kald.parametre(Set.of());
    var overblik = abonnementer.overblik();
    return Svar.json(out -> new AbonnementWriter(out).overblik(overblik)).build();
  }

  @GET
  @Path("fejl")
  public Response fejlbeskeder() {
    var parametre = kald.parametre(Set.of("abonnent", "antal"));
    return Svar.liste("beskeder", abonnementer.fejlbeskeder(parametre.one("abonnent"), antal(parametre)), (out, besked) -> new AbonnementWriter(out).fejlbesked(besked)).build();
  }

  @GET
  @Path("handlinger")
  public Response udfoerte() {
    var parametre = kald.parametre(Set.of("antal"));
    return Svar.liste("handlinger", abonnementer.udfoerte(antal(parametre)), (out, udfoert) -> new AbonnementWriter(out).udfoert(udfoert)).build();
  }

  @POST
  @Path("handlinger")
  public Response udfoer() {
    kald.parametre(Set.of());
    kunJson();
    var udfoert = abonnementer.udfoer(OrdreReader.read(Krop.required(kald.request).json()));
    return Svar.json(out -> new AbonnementWriter(out).udfoert(udfoert)).build();
  }

  /** A form can be sent from any page that an administrator's browser shows. */
  private void kunJson() {
    if (!Krop.type(kald.request).startsWith("application/json")) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, "HTTP-indhold", "", "Content-Type skal være application/json");
    }
  }

  private static int antal(Parametre parametre) {
    Integer antal = parametre.number("antal", 1, MEST);
    return antal == null ? ANTAL : antal;
  }
}
