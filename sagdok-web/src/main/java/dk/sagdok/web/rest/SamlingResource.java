package dk.sagdok.web.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Fundne;
import dk.sagdok.register.Register;
import dk.sagdok.register.Soeg;
import dk.sagdok.web.codec.ObjektWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** List and Soeg: a question with nothing but uuids and times is a list, anything else a search. */
@Path(Typer.STI)
@RequestScoped
public class SamlingResource {
  private static final Set<String> LIST = LaesResource.with("uuid", "konsolider", Medtagning.MEDTAG, Medtagning.EFTER);
  @Inject
  Register register;
  @BeanParam
  Kald kald;

  @GET
  public Response samling() {
    var objektType = kald.objektType();
    var parametre = parametre();
    return LIST.containsAll(parametre.names()) ? list(objektType, parametre) : soeg(objektType, parametre);
  }

  private Parametre parametre() {
    var parametre = Parametre.of(kald.uri);
    return kald.request.getContentLengthLong() > 0 ? parametre.with(Krop.optional(kald.request).json()) : parametre;
  }

  private Response list(ObjektType type, Parametre parametre) {
    var uuids = new LinkedHashSet<UUID>();
    parametre.all("uuid").forEach(u -> uuids.add(Parametre.uuid("uuid", u)));
    if (uuids.size() > Opslag.MOST) {
      throw Parametre.ugyldig("uuid", "Der kan højst spørges om " + Opslag.MOST + " objekter på én gang");
    }
    return objekter(type, List.copyOf(uuids), parametre, null);
  }

  private Response soeg(ObjektType type, Parametre parametre) {
    var soeg = Soegeparametre.of(type, parametre);
    if (parametre.has(Medtagning.MEDTAG) && !parametre.has("list")) {
      throw Parametre.ugyldig(Medtagning.MEDTAG, "En søgning medtager kun noget, når den også beder om hele objekter: giv list");
    }
    var fundne = soeg.antal() != null && soeg.antal() == 0 ? new Fundne(List.of(), false) : register.soeg(soeg);
    Link next = next(fundne);
    if (parametre.has("list")) {
      return objekter(type, fundne.objekter(), parametre, next);
    }
    return linked(Svar.json(out -> uuider(out, fundne)), next);
  }

  private Response objekter(ObjektType type, List<UUID> uuids, Parametre parametre, Link next) {
    var fundet = new Opslag(register, type, parametre).read(uuids);
    var billeder = fundet.objekter().stream().filter(b -> !b.slettet()).toList();
    return linked(Svar.json(out -> {
      results(out);
      if (!billeder.isEmpty()) {
        new ObjektWriter(type).write(out, billeder);
      }
      out.writeEndArray();
      Medtagning.write(out, fundet.medtaget());
      out.writeEndObject();
    }), next);
  }

  private static void uuider(JsonGenerator out, Fundne fundne) throws IOException {
    results(out);
    out.writeStartArray();
    for (UUID uuid : fundne.objekter()) {
      out.writeString(uuid.toString());
    }
    out.writeEndArray();
    end(out);
  }

  private static void results(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeArrayFieldStart("results");
  }

  private static void end(JsonGenerator out) throws IOException {
    out.writeEndArray();
    out.writeEndObject();
  }

  private Link next(Fundne fundne) {
    return fundne.flere() && !fundne.objekter().isEmpty() ? kald.next(fundne.objekter().get(fundne.objekter().size() - 1)) : null;
  }

  private static Response linked(Response.ResponseBuilder response, Link next) {
    return next == null ? response.build() : response.links(next).build();
  }
}
