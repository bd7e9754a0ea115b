package dk.sagdok.web.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Efterproevning;
import dk.sagdok.register.Efterproevning.Skade;
import dk.sagdok.register.Efterproevning.Skridt;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import dk.sagdok.web.operation.Parametre;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the register is whole, a step at a time, for administrators. */
@Path("efterproevning")
@RequestScoped
public class EfterproevningResource {
  private static final Pattern KENDT = Pattern.compile("(\\d{1,18}):(\\p{XDigit}{64})");
  @Inject
  Efterproevning efterproevning;
  @BeanParam
  Kald kald;

  @GET
  public Response proev() {
    var parametre = kald.parametre(Set.of("fra", "kendt"));
    var kendt = parametre.one("kendt");
    return svar(kendt == null ? efterproevning.proev(parametre.one("fra")) : new Skridt(0, 0, kendt(kendt), null));
  }

  private List<Skade> kendt(String kendt) {
    Matcher matcher = KENDT.matcher(kendt);
    if (!matcher.matches()) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, List.of(new Aarsag("PARAMETER", "kendt", Parametre.shortened(kendt),
          "kendt er et løbenummer, et kolon og de 64 hexadecimale cifre fra hændelsens kaede")));
    }
    return efterproevning.kendt(Long.parseLong(matcher.group(1)), matcher.group(2));
  }

  private static Response svar(Skridt skridt) {
    return Svar.json(out -> {
      out.writeStartObject();
      out.writeNumberField("haendelser", skridt.haendelser());
      out.writeNumberField("registreringer", skridt.registreringer());
      out.writeArrayFieldStart("skader");
      for (Skade skade : skridt.skader()) {
        write(out, skade);
      }
      out.writeEndArray();
      if (skridt.naeste() != null) {
        out.writeStringField("naeste", skridt.naeste());
      }
      out.writeEndObject();
    }).build();
  }

  private static void write(JsonGenerator out, Skade skade) throws IOException {
    out.writeStartObject();
    out.writeStringField("slags", skade.slags().name().toLowerCase(Locale.ROOT));
    out.writeStringField("tabel", skade.slags().tabel());
    if (skade.objekt() != null) {
      out.writeStringField("objekt", skade.objekt().toString());
    }
    if (skade.nr() != null) {
      out.writeNumberField("nr", skade.nr());
    }
    if (skade.loebenummer() != null) {
      out.writeNumberField("loebenummer", skade.loebenummer());
    }
    out.writeStringField("forklaring", skade.slags().forklaring());
    out.writeEndObject();
  }
}
