package dk.sagdok.web.rest;

import dk.sagdok.objekttype.Tilbagehenvisning;
import dk.sagdok.register.Register;
import dk.sagdok.register.Register.Henvisninger;
import dk.sagdok.web.codec.RegistreringWriter;
import dk.sagdok.web.operation.Laesning;
import dk.sagdok.web.operation.Parameterfejl;
import dk.sagdok.web.operation.Tidsparametre;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;

/** Who points at an object, by the relations that its type can be asked for from this side: the cases that hold a document. */
@Path(Typer.STI)
@RequestScoped
public class HenvisningResource {
  private static final Set<String> KENDTE = Laesning.with("efter", "antal");
  private static final int ANTAL = 100;
  private static final int MEST = 1000;
  @Inject
  Register register;
  @BeanParam
  Kald kald;

  @GET
  @Path("{uuid: " + Typer.UUID_LAENGDE + "}/{relation: [a-z]+}")
  public Response henvisninger(@PathParam("relation") String relation) {
    var type = kald.objektType();
    var tilbage = type.tilbagehenvisning(relation).orElseThrow(NotFoundException::new);
    var parametre = kald.parametre(KENDTE);
    var fejl = new Parameterfejl();
    var tid = fejl.read(parametre, () -> Tidsparametre.of(parametre));
    UUID efter = fejl.read(parametre, () -> parametre.uuid("efter"));
    Integer antal = fejl.read(parametre, () -> parametre.number("antal", 1, MEST));
    fejl.throwIfAny();
    return svar(tilbage, register.henvisninger(type, kald.objekt(), tilbage, tid, efter, antal == null ? ANTAL : antal));
  }

  private Response svar(Tilbagehenvisning tilbage, Henvisninger fundne) {
    var gruppe = tilbage.ejer().grupper().get(tilbage.relation());
    var svar = Svar.json(out -> {
      out.writeStartObject();
      RegistreringWriter.poster(out, tilbage.kode(), gruppe, fundne.raekker());
      out.writeEndObject();
    });
    return fundne.flere() ? svar.links(kald.next(fundne.raekker().get(fundne.raekker().size() - 1).reference())).build() : svar.build();
  }
}
