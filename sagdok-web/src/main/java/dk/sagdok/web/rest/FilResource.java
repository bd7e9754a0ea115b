package dk.sagdok.web.rest;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Fil;
import dk.sagdok.register.Filer;
import dk.sagdok.register.Register;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.web.codec.Json;
import dk.sagdok.web.codec.Tidspunkter;
import dk.sagdok.web.operation.Laesning;
import dk.sagdok.web.operation.Tidsparametre;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The files of objects: read where they are referred to, at any time asked for; sent to where they are to be referred to. */
@Path(Typer.STI)
@RequestScoped
public class FilResource {
  private static final String PLADS = "{uuid: " + Typer.UUID_LAENGDE + "}/{ydre: [a-z]+}/{ydrenavn: [^/]+}/{indre: [a-z]+}/{indrenavn: [^/]+}/{felt: [a-z]+}";
  private static final Set<String> TIDER = Set.of("virkningstid", "registreringstid", "modtagettid");
  private static final Set<String> SENDES = Set.of("virkningfra", "virkningtil", "note", "valider");

  /** @param navn of the element that refers to it */
  private record Fundet(Fil fil, String medietype, String navn) {}

  @Inject
  Register register;
  @Inject
  Filer filer;
  @BeanParam
  Kald kald;
  @PathParam("ydre")
  String ydre;
  @PathParam("ydrenavn")
  String ydrenavn;
  @PathParam("indre")
  String indre;
  @PathParam("indrenavn")
  String indrenavn;
  @PathParam("felt")
  String felt;

  @GET
  @Path(PLADS)
  public Response laes() {
    var fundet = fundet(kald.objektType());
    return new Filsvar(filer, fundet.fil(), fundet.medietype(), fundet.navn()).to(kald.request);
  }

  /** Whether the text of the file can be found yet, or why not. */
  @GET
  @Path(PLADS + "/tekst")
  public Response tekst() {
    var fil = fundet(kald.objektType()).fil();
    var stand = filer.tekst(fil).orElseThrow(() -> ikkeFundet("Intet objekt henviser til filen"));
    return Svar.json(out -> {
      out.writeStartObject();
      out.writeStringField(felt, fil.henvisning());
      out.writeStringField("tilstand", stand.tilstand().name().toLowerCase(Locale.ROOT));
      out.writeNumberField("forsoeg", stand.forsoeg());
      if (stand.aarsag() != null) {
        out.writeStringField("aarsag", stand.aarsag());
      }
      if (stand.laest() != null) {
        out.writeStringField("laest", Tidspunkter.iso(stand.laest()));
      }
      out.writeEndObject();
    }).build();
  }

  private Fundet fundet(ObjektType type) {
    var plads = plads(type);
    var henvisning = filer.henvisning(type, kald.objekt(), plads.plads(), Tidsparametre.of(kald.parametre(TIDER)))
        .orElseThrow(() -> Laesning.ikkeFundet(type, kald.uuid));
    if (henvisning.slettet()) {
      throw Laesning.slettet();
    }
    if (henvisning.fil() == null) {
      throw ikkeFundet(henvisning.indhold() == null ? "Der er ingen fil (" + felt + ") i " + plads.navn() + " på det tidspunkt" : felt + " i " + plads.navn() + " er ikke en fil i registret");
    }
    return new Fundet(henvisning.fil(), henvisning.medietype(), plads.navn());
  }

  /** As the predecessor of the format had it: what stands after {@code store:} is a path. */
  @GET
  @Path("{digest: " + Fil.DIGEST + "}")
  public Response fil(@PathParam("digest") String digest) {
    kald.parametre(Set.of());
    var omtale = filer.omtalt(kald.objektType(), digest).orElseThrow(() -> ikkeFundet("Filen findes ikke, eller intet objekt henviser til den"));
    return new Filsvar(filer, omtale.fil(), omtale.medietype(), omtale.navn()).to(kald.request);
  }

  @PUT
  @Path(PLADS)
  public Response send() {
    var type = kald.objektType();
    var plads = plads(type);
    var parametre = kald.parametre(SENDES);
    var virkning = Tidsparametre.virkning(parametre);
    boolean valider = parametre.truth("valider");
    String digest = Digesthoved.sha256(kald.request);
    mustBeWhole();
    mustBeSendable(type, Vilkaarene.of(kald.request, new byte[0], valider));
    var fil = filer.modtag(Krop.stream(kald.request), digest);
    String medietype = kald.request.getContentType() == null ? fil.medietype() : Filsvar.medietype(kald.request.getContentType());
    byte[] aftryk = (kald.uri.getRequestUri().getRawQuery() + "\n" + medietype + "\n" + fil.digest()).getBytes(StandardCharsets.UTF_8);
    var kvittering = register.execute(new Command.Ret(type, kald.objekt(), Vilkaarene.of(kald.request, aftryk, valider), parametre.one("note"),
        plads.rettelse(virkning, fil, medietype)));
    var svar = valider ? SkrivResource.gyldig(kvittering) : Svar.kvittering(200, kvittering, kald.uuid, null);
    return Response.fromResponse(svar).header("Sagdok-Fil", fil.henvisning()).build();
  }

  /** Whoever goes on with an upload that broke off would have the rest of the file registered as the file. */
  private void mustBeWhole() {
    if (kald.request.getHeader("Content-Range") != null) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, "HTTP-HOVED", "Content-Range", "Et stykke af en fil kan ikke sendes med PUT: send hele filen uden Content-Range, eller send den stykke for stykke med tus (/filer/tus)");
    }
  }

  /** What would be refused anyway is refused before the file is on its way. */
  private void mustBeSendable(ObjektType type, Vilkaar vilkaar) {
    if (kald.request.getContentLengthLong() > filer.stoerst()) {
      throw new RegisterException(Fejl.FOR_STORT, "FIL-stoerrelse", "", "Filen er større end " + filer.stoerst() + " oktetter, som er det største, der tages imod");
    }
    int nyeste = levende(type).nyeste();
    if (vilkaar.ventetVersion() != null && vilkaar.ventetVersion() != nyeste && vilkaar.idempotensnoegle() == null) {
      throw new RegisterException(Fejl.VERSIONSKONFLIKT, "IF-MATCH", "", "Den seneste registrering er nr. " + nyeste + ", ikke " + vilkaar.ventetVersion());
    }
  }

  private Billede levende(ObjektType type) {
    var billede = register.laes(type, kald.objekt(), Tidsfilter.NU).orElseThrow(() -> Laesning.ikkeFundet(type, kald.uuid));
    if (billede.slettet()) {
      throw Laesning.slettet();
    }
    return billede;
  }

  private Filplads plads(ObjektType type) {
    for (String navn : List.of(ydrenavn, indrenavn)) {
      if (navn.isBlank() || !Json.storable(navn)) {
        throw new RegisterException(Fejl.UGYLDIGT_INPUT, "SKEMA-tegn", "", "Stien indeholder et navn, som er blankt eller ikke kan gemmes");
      }
    }
    return Filplads.of(type, ydre + "." + indre, felt, List.of(ydrenavn, indrenavn));
  }

  private static RegisterException ikkeFundet(String forklaring) {
    return new RegisterException(Fejl.IKKE_FUNDET, "FIL-ukendt", "", forklaring);
  }
}
