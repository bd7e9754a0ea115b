package dk.sagdok.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Filer;
import dk.sagdok.register.Kvittering;
import dk.sagdok.register.Register;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.web.operation.Skrivning;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Opret, Importer, Ret, Passiver and Slet, for every object type. */
@Path(Typer.STI)
@RequestScoped
public class SkrivResource {
  private static final Set<String> PARAMETRE = Set.of("valider");
  @Inject
  Register register;
  @Inject
  Filer filer;
  @BeanParam
  Kald kald;

  @POST
  public Response opret() {
    var type = kald.objektType();
    boolean valider = kunValider();
    var krop = medFiler();
    var kvittering = new Skrivning(register, type, Vilkaarene.of(kald.request, krop.raw(), valider)).opret(krop.json());
    String uuid = kvittering.objekt().toString();
    return valider ? gyldig(kvittering) : Svar.kvittering(201, kvittering, uuid, kald.uri.getAbsolutePathBuilder().path(uuid).build());
  }

  @PUT
  @Path("{uuid: " + Typer.UUID_LAENGDE + "}")
  public Response importer() {
    return skriv(200, this::medFiler, this::importer);
  }

  @PATCH
  @Path("{uuid: " + Typer.UUID_LAENGDE + "}")
  public Response ret() {
    return skriv(200, this::medFiler, Skrivning::ret);
  }

  @DELETE
  @Path("{uuid: " + Typer.UUID_LAENGDE + "}")
  public Response slet() {
    return skriv(202, () -> Krop.optional(kald.request), Skrivning::slet);
  }

  private Krop medFiler() {
    return new Filformular(List.of(kald.objektType()), filer).krop(kald.request);
  }

  /** A write to one object. */
  @FunctionalInterface
  private interface Udfoerelse {
    Kvittering udfoer(Skrivning skrivning, UUID objekt, JsonNode json);
  }

  private Response skriv(int status, Supplier<Krop> indhold, Udfoerelse udfoerelse) {
    var type = kald.objektType();
    boolean valider = kunValider();
    var krop = indhold.get();
    var kvittering = udfoerelse.udfoer(new Skrivning(register, type, Vilkaarene.of(kald.request, krop.raw(), valider)), kald.objekt(), krop.json());
    return valider ? gyldig(kvittering) : Svar.kvittering(status, kvittering, kald.uuid, null);
  }

  private Kvittering importer(Skrivning skrivning, UUID objekt, JsonNode json) {
    if (Vilkaarene.mustExist(kald.request) && register.laes(skrivning.type(), objekt, Tidsfilter.NU).filter(b -> !b.slettet()).isEmpty()) {
      throw new RegisterException(Fejl.VERSIONSKONFLIKT, "IF-MATCH", "", "If-Match: * passer ikke: objektet findes ikke");
    }
    return skrivning.importer(objekt, json);
  }

  private boolean kunValider() {
    return kald.parametre(PARAMETRE).truth("valider");
  }

  static Response gyldig(Kvittering kvittering) {
    return Svar.json(Skrivning.gyldig(kvittering)).build();
  }
}
