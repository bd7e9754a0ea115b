package dk.sagdok.web.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Samling;
import dk.sagdok.register.Fundsted;
import dk.sagdok.register.Register;
import dk.sagdok.register.Soeg;
import dk.sagdok.web.operation.Medtagning;
import dk.sagdok.web.operation.Parametre;
import dk.sagdok.web.operation.Soegeparametre;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Where a search in the text of files met what it was about: the same search, answered with elements and excerpts. */
@Path(Typer.STI)
@RequestScoped
public class FundstedResource {
  private static final Set<String> OM_SVARET = Set.of("list", "konsolider", Medtagning.MEDTAG, Medtagning.EFTER);
  private static final int ANTAL = 20;
  private static final int MEST = 100;
  @Inject
  Register register;
  @BeanParam
  Kald kald;

  @GET
  @Path("fundsteder")
  public Response fundsteder() {
    var type = kald.objektType();
    var gruppe = type.filgruppe().orElseThrow(NotFoundException::new);
    var soeg = soeg(type);
    var fundne = register.soeg(soeg);
    var steder = fundne.objekter().isEmpty() ? List.<Fundsted>of() : register.fundsteder(soeg, fundne.objekter());
    var svar = Svar.liste("results", steder, (out, sted) -> skriv(out, type, gruppe, sted));
    return fundne.flere() ? svar.links(kald.next(fundne.objekter().get(fundne.objekter().size() - 1))).build() : svar.build();
  }

  private Soeg soeg(ObjektType type) {
    var parametre = Kald.parametre(kald.uri);
    OM_SVARET.stream().filter(parametre::has).forEach(navn -> {
      throw Parametre.ugyldig(navn, navn + " kan ikke bruges her: svaret er fundsteder, ikke objekter");
    });
    if (!parametre.has(Soegeparametre.FRITEKST)) {
      throw Parametre.ugyldig(Soegeparametre.FRITEKST, "fritekst mangler: hvilke ord skal findes i filernes tekst?");
    }
    Integer antal = parametre.number("maximalantalresultater", 1, MEST);
    var soeg = Soegeparametre.of(type, parametre);
    return new Soeg(type, soeg.tid(), soeg.betingelser(), soeg.fra(), antal == null ? ANTAL : antal, soeg.efter(), true);
  }

  private static void skriv(JsonGenerator out, ObjektType type, Gruppe gruppe, Fundsted sted) throws IOException {
    out.writeStartObject();
    out.writeStringField("uuid", sted.objekt().toString());
    var felter = navnefelter(type, gruppe);
    for (int i = 0; i < felter.size(); i++) {
      out.writeStringField(felter.get(i).kode(), sted.noegle().get(i));
    }
    out.writeStringField(gruppe.filfelt().orElseThrow().kode(), sted.henvisning());
    out.writeStringField("uddrag", sted.uddrag());
    out.writeEndObject();
  }

  /** The fields that name the elements a group lies in, outer ones first. */
  public static List<Felt> navnefelter(ObjektType type, Gruppe gruppe) {
    return type.alleSamlinger().stream().filter(s -> (gruppe.samling() + ".").startsWith(s.kode() + ".")).map(Samling::noegle).toList();
  }
}
