package dk.sagdok.web.rest;

import dk.sagdok.register.Register;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;

/** The haendelser in order, for whoever was away; waits a little for the next when asked to. */
@Path("haendelser")
@RequestScoped
public class HaendelseResource {
  private static final int ANTAL = 100;
  @Inject
  Register register;
  @BeanParam
  Kald kald;

  @GET
  public Response haendelser() {
    var parametre = kald.parametre(Set.of("efter", "antal", "vent"));
    long efter = efter(parametre.one("efter"));
    Integer antal = parametre.number("antal", 1, 1000);
    Integer vent = parametre.number("vent", 0, 30);
    var haendelser = register.haendelser(efter, antal == null ? ANTAL : antal, Duration.ofSeconds(vent == null ? 0 : vent));
    return Svar.json(out -> {
      out.writeStartObject();
      out.writeArrayFieldStart("haendelser");
      for (var haendelse : haendelser) {
        out.writeRawValue(haendelse.json());
      }
      out.writeEndArray();
      out.writeNumberField("sidste", haendelser.isEmpty() ? efter : haendelser.get(haendelser.size() - 1).loebenummer());
      out.writeEndObject();
    }).build();
  }

  private static long efter(String text) {
    if (text == null) {
      return 0;
    }
    if (!text.matches("\\d{1,18}")) {
      throw Parametre.ugyldig("efter", text, "efter skal være løbenummeret på den seneste hændelse, du har fået, eller 0");
    }
    return Long.parseLong(text);
  }
}
