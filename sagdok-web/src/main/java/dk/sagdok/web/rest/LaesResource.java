package dk.sagdok.web.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Register;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.web.codec.FeltlisteWriter;
import dk.sagdok.web.codec.ObjektWriter;
import dk.sagdok.web.codec.RegistreringWriter;
import dk.sagdok.web.codec.SkemaWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Laes and what belongs to one object, and the descriptions of the type. */
@Path(Typer.STI)
@RequestScoped
public class LaesResource {
  private static final Set<String> LAES = with("konsolider");
  private static final int REGISTRERINGER_MAX = 1000;
  @Inject
  Register register;
  @Context
  UriInfo uri;
  @Context
  HttpHeaders headers;

  @GET
  @Path("{uuid: " + Typer.UUID_LAENGDE + "}")
  public Response laes(@PathParam("type") String type, @PathParam("samme") String samme, @PathParam("uuid") String uuid) {
    var objektType = Typer.of(type, samme);
    var parametre = Parametre.of(uri);
    parametre.refuseOthers(LAES);
    var tid = Tidsparametre.of(parametre);
    var billede = register.laes(objektType, Typer.uuid(uuid), tid).orElseThrow(() -> ikkeFundet(objektType, uuid));
    if (slettet(billede)) {
      throw new RegisterException(Fejl.SLETTET, "SLETTET", "", "This object has been deleted. Objektet er slettet; tidligere registreringer "
          + "kan læses med registreretfra og registrerettil");
    }
    String etag = etag(tid, billede);
    return known(etag) ? Response.notModified().header(HttpHeaders.ETAG, etag).build()
        : Svar.json(out -> objekt(out, objektType, uuid, billede)).header(HttpHeaders.ETAG, etag).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
  }

  @GET
  @Path("{uuid: " + Typer.UUID_LAENGDE + "}/registreringer")
  public Response registreringer(@PathParam("type") String type, @PathParam("samme") String samme, @PathParam("uuid") String uuid) {
    var objektType = Typer.of(type, samme);
    var parametre = Parametre.of(uri);
    parametre.refuseOthers(Set.of("foer", "antal"));
    Integer foer = parametre.number("foer", 1, Integer.MAX_VALUE);
    Integer antal = parametre.number("antal", 1, REGISTRERINGER_MAX);
    var fundne = register.registreringer(objektType, Typer.uuid(uuid), foer, antal == null ? 100 : antal);
    if (fundne.isEmpty() && foer == null) {
      throw ikkeFundet(objektType, uuid);
    }
    return Svar.json(out -> {
      out.writeStartObject();
      out.writeArrayFieldStart("registreringer");
      for (var r : fundne) {
        RegistreringWriter.registrering(out, r);
      }
      out.writeEndArray();
      out.writeEndObject();
    }).build();
  }

  @GET
  @Path("{uuid: " + Typer.UUID_LAENGDE + "}/forskel")
  public Response forskel(@PathParam("type") String type, @PathParam("samme") String samme, @PathParam("uuid") String uuid) {
    var objektType = Typer.of(type, samme);
    var parametre = Parametre.of(uri);
    parametre.refuseOthers(Set.of("fra", "til"));
    Integer fra = parametre.number("fra", 0, Integer.MAX_VALUE);
    Integer til = parametre.number("til", 0, Integer.MAX_VALUE);
    if (fra == null || til == null) {
      throw Parametre.ugyldig(fra == null ? "fra" : "til", "Både fra og til skal gives: numrene på to registreringer");
    }
    var forskel = register.forskel(objektType, Typer.uuid(uuid), fra, til);
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
  public Response felter(@PathParam("type") String type, @PathParam("samme") String samme) {
    Parametre.of(uri).refuseOthers(Set.of());
    return Svar.node(new FeltlisteWriter(Typer.of(type, samme)).felter()).build();
  }

  @GET
  @Path("schema")
  public Response skema(@PathParam("type") String type, @PathParam("samme") String samme) {
    Parametre.of(uri).refuseOthers(Set.of());
    return Svar.node(new SkemaWriter(Typer.of(type, samme)).skema()).build();
  }

  private static void objekt(JsonGenerator out, ObjektType type, String uuid, Billede billede) throws IOException {
    out.writeStartObject();
    out.writeArrayFieldStart(uuid);
    new ObjektWriter(type).write(out, billede);
    out.writeEndArray();
    out.writeEndObject();
  }

  private static RegisterException ikkeFundet(ObjektType type, String uuid) {
    return new RegisterException(Fejl.IKKE_FUNDET, "IKKE-FUNDET", "", "No " + type.navn() + " with ID " + uuid + " found. Objektet findes ikke, eller det var "
        + "ikke registreret på det tidspunkt, der spørges om");
  }

  /** Deleted, so far as the question reaches. */
  static boolean slettet(Billede billede) {
    return billede.registreringer().stream().allMatch(v -> v.registrering().livscyklus() == Livscyklus.SLETTET);
  }

  private static String etag(Tidsfilter tid, Billede billede) {
    return (tid.equals(Tidsfilter.NU) ? "" : "W/") + '"' + billede.nyeste() + '"';
  }

  private boolean known(String etag) {
    List<String> given = headers.getRequestHeaders().getOrDefault(HttpHeaders.IF_NONE_MATCH, List.of());
    return given.stream().flatMap(h -> java.util.Arrays.stream(h.split(","))).map(String::strip)
        .anyMatch(t -> t.equals("*") || t.replaceFirst("^W/", "").equals(etag.replaceFirst("^W/", "")) && t.startsWith("W/") == etag.startsWith("W/"));
  }

  static Set<String> with(String... more) {
    var names = new HashSet<>(Tidsparametre.NAVNE);
    names.addAll(List.of(more));
    return Set.copyOf(names);
  }
}
