package dk.sagdok.web.rest;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Command;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Kvittering;
import dk.sagdok.register.Register;
import dk.sagdok.register.RegisterException;
import dk.sagdok.web.codec.KommandoReader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;

/** Opret, Importer, Ret, Passiver and Slet, for every object type. */
@Path(Typer.STI)
@RequestScoped
public class SkrivResource {
  private static final Set<String> PARAMETRE = Set.of("valider");
  @Inject
  Register register;
  @Context
  HttpServletRequest request;
  @Context
  UriInfo uri;

  @POST
  public Response opret(@PathParam("type") String type, @PathParam("samme") String samme) {
    var objektType = Typer.of(type, samme);
    boolean valider = kunValider();
    var krop = Krop.required(request);
    var ny = new KommandoReader(objektType).helt(krop.json());
    var kvittering = register.execute(new Command.Opret(objektType, Vilkaarene.of(request, krop.raw(), valider), ny.note(), ny.indhold()));
    if (valider) {
      return gyldig(kvittering);
    }
    String uuid = kvittering.objekt().toString();
    return Svar.kvittering(201, kvittering, uuid, uri.getBaseUriBuilder().path(type).path(samme).path(uuid).build());
  }

  @PUT
  @Path("{uuid: " + Typer.UUID_LAENGDE + "}")
  public Response importer(@PathParam("type") String type, @PathParam("samme") String samme, @PathParam("uuid") String uuid) {
    var objektType = Typer.of(type, samme);
    boolean valider = kunValider();
    var krop = Krop.required(request);
    return svar(200, importer(objektType, Typer.uuid(uuid), krop, Vilkaarene.of(request, krop.raw(), valider)), uuid, valider);
  }

  @PATCH
  @Path("{uuid: " + Typer.UUID_LAENGDE + "}")
  public Response ret(@PathParam("type") String type, @PathParam("samme") String samme, @PathParam("uuid") String uuid) {
    var objektType = Typer.of(type, samme);
    boolean valider = kunValider();
    var krop = Krop.required(request);
    return svar(200, register.execute(rettelse(objektType, Typer.uuid(uuid), krop, Vilkaarene.of(request, krop.raw(), valider))), uuid, valider);
  }

  @DELETE
  @Path("{uuid: " + Typer.UUID_LAENGDE + "}")
  public Response slet(@PathParam("type") String type, @PathParam("samme") String samme, @PathParam("uuid") String uuid) {
    var objektType = Typer.of(type, samme);
    boolean valider = kunValider();
    var krop = Krop.optional(request);
    String note = new KommandoReader(objektType).note(krop.json());
    var slet = new Command.Slet(objektType, Typer.uuid(uuid), Vilkaarene.of(request, krop.raw(), valider), note);
    return svar(202, register.execute(slet), uuid, valider);
  }

  private Kvittering importer(ObjektType type, UUID objekt, Krop krop, Command.Vilkaar vilkaar) {
    var reader = new KommandoReader(type);
    if (!reader.harHistorik(krop.json())) {
      var ny = reader.helt(krop.json());
      return register.execute(new Command.Erstat(type, objekt, vilkaar, ny.note(), ny.indhold()));
    }
    try {
      return register.execute(new Command.Importer(type, objekt, vilkaar, reader.historik(krop.json(), objekt)));
    } catch (RegisterException e) {
      throw e.fejl() == Fejl.ULOVLIG_LIVSCYKLUS ? new LevendeObjekt(e) : e;
    }
  }

  private static Command rettelse(ObjektType type, UUID objekt, Krop krop, Command.Vilkaar vilkaar) {
    var reader = new KommandoReader(type);
    if (reader.passiverer(krop.json())) {
      return new Command.Passiver(type, objekt, vilkaar, reader.note(krop.json()));
    }
    var ny = reader.rettelse(krop.json());
    return new Command.Ret(type, objekt, vilkaar, ny.note(), ny.indhold());
  }

  private boolean kunValider() {
    var parametre = Parametre.of(uri);
    parametre.refuseOthers(PARAMETRE);
    String valider = parametre.one("valider");
    if (valider != null && !valider.equals("true") && !valider.equals("false")) {
      throw Parametre.ugyldig("valider", valider, "valider skal være true eller false");
    }
    return "true".equals(valider);
  }

  private static Response svar(int status, Kvittering kvittering, String uuid, boolean valider) {
    return valider ? gyldig(kvittering) : Svar.kvittering(status, kvittering, uuid, null);
  }

  private static Response gyldig(Kvittering kvittering) {
    return Svar.node(Problem.advarsler(kvittering.advarsler())).build();
  }
}
