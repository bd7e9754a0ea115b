package dk.sagdok.web.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Filer;
import dk.sagdok.register.Kvittering;
import dk.sagdok.register.Kvitteringer;
import dk.sagdok.register.Register;
import dk.sagdok.web.codec.TransaktionReader;
import dk.sagdok.web.operation.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Several writes, to objects of any type, of which all are made or none. */
@Path("transaktion")
@RequestScoped
public class TransaktionResource {
  @Inject
  Register register;
  @Inject
  Filer filer;
  @BeanParam
  Kald kald;

  @POST
  public Response skriv() {
    boolean valider = kald.parametre(Set.of("valider")).truth("valider");
    var krop = new Filformular(Objekttyper.ALLE, filer).krop(kald.request);
    var vilkaar = Vilkaarene.afTransaktion(kald.request, krop.raw(), valider, register::nytId);
    var svar = register.execute(TransaktionReader.read(krop.json(), vilkaar, register::nytId));
    return valider ? Svar.node(Problem.advarsler(advarsler(svar))).build() : svar(svar, TransaktionReader.navne(krop.json()));
  }

  private static Response svar(Kvitteringer svar, List<String> navne) {
    var response = Svar.json(out -> {
      out.writeStartObject();
      out.writeArrayFieldStart("operationer");
      for (int i = 0; i < navne.size(); i++) {
        operation(out, navne.get(i), svar.alle().get(i));
      }
      out.writeEndArray();
      out.writeStringField("transaktionsid", svar.transaktion());
      out.writeEndObject();
    });
    Svar.headers(response, svar.aendret(), svar.gentaget(), advarsler(svar));
    return response.header(Vilkaarene.TRANSAKTION, svar.transaktion()).build();
  }

  private static void operation(JsonGenerator out, String navn, Kvittering kvittering) throws IOException {
    out.writeStartObject();
    out.writeFieldName("advarsler");
    out.writeTree(Problem.reasons(kvittering.advarsler()));
    out.writeBooleanField("aendret", kvittering.aendret());
    if (navn != null) {
      out.writeStringField("navn", navn);
    }
    out.writeNumberField("nr", kvittering.nr());
    out.writeStringField("uuid", kvittering.objekt().toString());
    out.writeEndObject();
  }

  private static List<Aarsag> advarsler(Kvitteringer svar) {
    return svar.alle().stream().flatMap(k -> k.advarsler().stream()).toList();
  }
}
