package dk.sagdok.web.rest;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Haendelsesudgang;
import dk.sagdok.register.Haendelsesudgang.Tilstandsside;
import dk.sagdok.web.operation.Parameterfejl;
import dk.sagdok.web.operation.Parametre;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything there is, for one who begins to follow the haendelser: all pages show the register as it was at one number, to follow from. */
@Path("haendelser/tilstand")
@RequestScoped
public class TilstandResource {
  private static final int ANTAL = 100;
  private static final int MEST = 1000;
  @Inject
  Haendelsesudgang udgang;
  @BeanParam
  Kald kald;

  @GET
  public Response tilstand() {
    var parametre = kald.parametre(Set.of("objekttype", "til", "efter", "antal"));
    var fejl = new Parameterfejl();
    var typer = fejl.read(parametre, () -> Haendelsesparametre.objekttyper(parametre));
    var til = fejl.read(parametre, () -> parametre.one("til") == null ? null : (Long) Haendelsesparametre.efter("til", parametre.one("til")));
    var efter = fejl.read(parametre, () -> parametre.uuid("efter"));
    Integer antal = fejl.read(parametre, () -> parametre.number("antal", 1, MEST));
    if (efter != null && til == null) {
      fejl.read(parametre, () -> {
        throw Parametre.ugyldig("til", "til skal gives sammen med efter: det nummer, som den første side oplyste. Følg Link: rel=next");
      });
    }
    fejl.throwIfAny();
    return svar(udgang.tilstand(typer.isEmpty() ? alle() : typer, til, efter, antal == null ? ANTAL : antal));
  }

  private static Set<String> alle() {
    return Objekttyper.ALLE.stream().map(ObjektType::kode).collect(Collectors.toSet());
  }

  private Response svar(Tilstandsside side) {
    var svar = Svar.json(out -> {
      out.writeStartObject();
      out.writeNumberField("til", side.til());
      out.writeArrayFieldStart("objekter");
      for (String objekt : side.objekter()) {
        out.writeRawValue(objekt);
      }
      out.writeEndArray();
      out.writeEndObject();
    });
    return side.flere() ? svar.links(next(side)).build() : svar.build();
  }

  private Link next(Tilstandsside side) {
    return Link.fromUriBuilder(kald.uri.getRequestUriBuilder().replaceQueryParam("til", side.til()).replaceQueryParam("efter", side.sidste())).rel("next").build();
  }
}
