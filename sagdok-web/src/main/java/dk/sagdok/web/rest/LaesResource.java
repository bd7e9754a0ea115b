package dk.sagdok.web.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Medtaget;
import dk.sagdok.register.Register;
import dk.sagdok.register.RegisterException;
import dk.sagdok.web.codec.FeltlisteWriter;
import dk.sagdok.web.codec.ObjektWriter;
import dk.sagdok.web.codec.RegistreringWriter;
import dk.sagdok.web.codec.SkemaWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Laes and what belongs to one object, and the descriptions of the type. */
@Path(Typer.STI)
@RequestScoped
public class LaesResource {
  private static final Set<String> LAES = with("konsolider", Medtagning.MEDTAG, Medtagning.EFTER);
  private static final int REGISTRERINGER_MAX = 1000;
  @Inject
  Register register;
  @BeanParam
  Kald kald;

  @GET
  @Path("{uuid: " + Typer.UUID_LAENGDE + "}")
  public Response laes() {
    var objektType = kald.objektType();
    var parametre = kald.parametre(LAES);
    var fundet = new Opslag(register, objektType, parametre).read(List.of(kald.objekt()));
    var billede = fundet.objekter().stream().findFirst().orElseThrow(() -> ikkeFundet(objektType, kald.uuid));
    if (billede.slettet()) {
      throw slettet();
    }
    return new TaggedAnswer(billede.registreringer().get(0).registrering().nr(), out -> objekt(out, objektType, kald.uuid, billede, fundet.medtaget())).to(kald.headers);
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
      throw ikkeFundet(objektType, kald.uuid);
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

  private static void objekt(JsonGenerator out, ObjektType type, String uuid, Billede billede, Medtaget medtaget) throws IOException {
    out.writeStartObject();
    out.writeArrayFieldStart(uuid);
    new ObjektWriter(type).write(out, billede);
    out.writeEndArray();
    Medtagning.write(out, medtaget);
    out.writeEndObject();
  }

  static RegisterException slettet() {
    return new RegisterException(Fejl.SLETTET, "SLETTET", "", "This object has been deleted. Objektet er slettet; tidligere registreringer "
        + "kan læses med registreretfra og registrerettil");
  }

  static RegisterException ikkeFundet(ObjektType type, String uuid) {
    return new RegisterException(Fejl.IKKE_FUNDET, "IKKE-FUNDET", "", "No " + type.navn() + " with ID " + uuid + " found. Objektet findes ikke, eller det var "
        + "ikke registreret på det tidspunkt, der spørges om");
  }

  static Set<String> with(String... more) {
    var names = new HashSet<>(Tidsparametre.NAVNE);
    names.addAll(List.of(more));
    return Set.copyOf(names);
  }
}
