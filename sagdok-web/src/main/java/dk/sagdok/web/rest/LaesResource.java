package dk.sagdok.web.rest;

import dk.sagdok.register.Register;
import dk.sagdok.web.codec.FeltlisteWriter;
import dk.sagdok.web.codec.RegistreringWriter;
import dk.sagdok.web.codec.SkemaWriter;
import dk.sagdok.web.operation.Laesning;
import dk.sagdok.web.operation.Parametre;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** Laes and what belongs to one object, and the descriptions of the type. */
@Path(Typer.STI)
@RequestScoped
public class LaesResource {
  private static final int REGISTRERINGER_MAX = 1000;
  @Inject
  Register register;
  @BeanParam
  Kald kald;

  @GET
  @Path("{uuid: " + Typer.UUID_LAENGDE + "}")
  public Response laes() {
    var objektType = kald.objektType();
    var laest = new Laesning(register, objektType).laes(kald.objekt(), kald.uuid, Kald.parametre(kald.uri));
    return new TaggedAnswer(laest.nr(), laest.indhold()).to(kald.headers);
  }

  @GET
  @Path("{uuid: " + Typer.UUID_LAENGDE + "}/registreringer")
  public Response registreringer() {
    var objektType = kald.objektType();
    var parametre = kald.parametre(Set.of("foer", "antal"));
    Integer foer = parametre.number("foer", 1, Integer.MAX_VALUE);
    Integer antal = parametre.number("antal", 1, REGISTRERINGER_MAX);
    var fundne = register.registreringer(objektType, kald.objekt(), foer, antal == null ? 100 : antal);
    if (fundne.isEmpty() && foer == null) {
      throw Laesning.ikkeFundet(objektType, kald.uuid);
    }
    return Svar.liste("registreringer", fundne, RegistreringWriter::registrering).build();
  }

  @GET
  @Path("{uuid: " + Typer.UUID_LAENGDE + "}/forskel")
  public Response forskel() {
    var objektType = kald.objektType();
    var parametre = kald.parametre(Set.of("fra", "til"));
    Integer fra = parametre.number("fra", 0, Integer.MAX_VALUE);
    Integer til = parametre.number("til", 0, Integer.MAX_VALUE);
    if (fra == null || til == null) {
      throw Parametre.ugyldig(fra == null ? "fra" : "til", "Både fra og til skal gives: numrene på to registreringer");
    }
    var forskel = register.forskel(objektType, kald.objekt(), fra, til);
    return Svar.json(out -> {
      out.writeStartObject();
      out.writeNumberField("fra", fra);
      RegistreringWriter.raekker(out, "kunFra", forskel.kunFra());
      RegistreringWriter.raekker(out, "kunTil", forskel.kunTil());
      out.writeNumberField("til", til);
      out.writeEndObject();
    }).build();
  }

  @GET
  @Path("fields")
  public Response felter() {
    kald.parametre(Set.of());
    return Svar.node(new FeltlisteWriter(kald.objektType()).felter()).build();
  }

  @GET
  @Path("schema")
  public Response skema() {
    kald.parametre(Set.of());
    return Svar.node(new SkemaWriter(kald.objektType()).skema()).build();
  }
}
