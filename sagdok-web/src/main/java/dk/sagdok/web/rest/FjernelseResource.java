package dk.sagdok.web.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.register.Fjernelser;
import dk.sagdok.register.Fjernelser.Fjernelse;
import dk.sagdok.register.Medtaget.Maal;
import dk.sagdok.web.codec.FjernelseReader;
import dk.sagdok.web.codec.Tidspunkter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** Removal for good, and the account of it, for administrators. */
@Path("fjernelser")
@RequestScoped
public class FjernelseResource {
  private static final int MEST = 1000;
  @Inject
  Fjernelser fjernelser;
  @BeanParam
  Kald kald;

  @POST
  public Response fjern() {
    kald.parametre(Set.of());
    return Svar.liste("fjernet", fjernelser.fjern(FjernelseReader.read(Krop.required(kald.request).json())), FjernelseResource::write).build();
  }

  @GET
  public Response alle() {
    Integer antal = kald.parametre(Set.of("antal")).number("antal", 1, MEST);
    return Svar.liste("fjernelser", fjernelser.alle(antal == null ? MEST : antal), FjernelseResource::write).build();
  }

  private static void write(JsonGenerator out, Maal maal) throws IOException {
    out.writeStartObject();
    out.writeStringField("objekttype", maal.type());
    out.writeStringField("uuid", maal.objekt().toString());
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, Fjernelse fjernelse) throws IOException {
    out.writeStartObject();
    out.writeStringField("tidspunkt", Tidspunkter.iso(fjernelse.tidspunkt()));
    out.writeStringField("bruger", fjernelse.bruger());
    out.writeStringField("begrundelse", fjernelse.begrundelse());
    out.writeObjectFieldStart("antal");
    for (Map.Entry<String, Integer> antal : fjernelse.antal().entrySet()) {
      out.writeNumberField(antal.getKey(), antal.getValue());
    }
    out.writeEndObject();
    out.writeEndObject();
  }
}
