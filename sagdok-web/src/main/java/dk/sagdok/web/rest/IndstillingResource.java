package dk.sagdok.web.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.register.Opsaetning;
import dk.sagdok.register.Opsaetning.Indstilling;
import dk.sagdok.web.codec.IndstillingReader;
import dk.sagdok.web.codec.Tidspunkter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Set;

/** The settings that an administrator changes while the register runs. */
@Path("indstillinger")
@RequestScoped
public class IndstillingResource {
  @Inject
  Opsaetning opsaetning;
  @BeanParam
  Kald kald;

  @GET
  public Response alle() {
    kald.parametre(Set.of());
    return Svar.liste("indstillinger", opsaetning.alle(), IndstillingResource::write).build();
  }

  @GET
  @Path("{navn}")
  public Response laes(@PathParam("navn") String navn) {
    kald.parametre(Set.of());
    return svar(opsaetning.laes(navn));
  }

  @PUT
  @Path("{navn}")
  public Response saet(@PathParam("navn") String navn) {
    kald.parametre(Set.of());
    return svar(opsaetning.saet(navn, IndstillingReader.vaerdi(Krop.required(kald.request).json())));
  }

  private static Response svar(Indstilling indstilling) {
    return Svar.json(out -> write(out, indstilling)).build();
  }

  private static void write(JsonGenerator out, Indstilling indstilling) throws IOException {
    out.writeStartObject();
    out.writeStringField("navn", indstilling.navn());
    out.writeStringField("vaerdi", indstilling.vaerdi());
    out.writeStringField("tilladt", indstilling.tilladt());
    out.writeArrayFieldStart("skift");
    for (var skift : indstilling.skift()) {
      out.writeStartObject();
      out.writeStringField("vaerdi", skift.vaerdi());
      out.writeStringField("bruger", skift.bruger());
      out.writeStringField("tidspunkt", Tidspunkter.iso(skift.tidspunkt()));
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
