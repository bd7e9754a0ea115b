package dk.sagdok.web.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;

import dk.sagdok.web.rest.Haendelsesparametre;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The haendelser by number, as a stream, and the state to begin with. */
final class Haendelsesmodel {
  private static final String STI = RestModel.ROOT + "/haendelser";
  private static final String EFTER = "Løbenummeret på den seneste, du har fået";

  private Haendelsesmodel() {}

  static void add(Paths paths) {
    paths.addPathItem(STI, createPathItem().GET(sider()));
    paths.addPathItem(STI + "/stroem", createPathItem().GET(stroem()));
    paths.addPathItem(STI + "/tilstand", createPathItem().GET(tilstand()));
  }

  private static Operation sider() {
    return valg(operation("haendelser", "Hændelserne i rækkefølge", "Hændelser", former()))
        .addParameter(RestModel.query("efter", Skemaer.of(SchemaType.INTEGER), EFTER))
        .addParameter(RestModel.query("antal", Skemaer.of(SchemaType.INTEGER), "Højst så mange (1-1000, ellers 100)"))
        .addParameter(RestModel.query("vent", Skemaer.of(SchemaType.INTEGER), "Sekunder at vente på den næste, højst 30"));
  }

  private static Content former() {
    var samling = Skemaer.list(Skemaer.of(SchemaType.OBJECT).description("En CloudEvent 1.0 med hændelsen i data; hvor der fortsættes, står i Link: rel=next"));
    return RestModel.json(Skemaer.haendelser()).addMediaType("application/cloudevents-batch+json", createMediaType().schema(samling));
  }

  private static Operation stroem() {
    var stroem = createContent().addMediaType("text/event-stream", createMediaType().schema(Skemaer.text()));
    var get = valg(operation("stroemAfHaendelser", "Hændelserne, efterhånden som de kommer (server-sent events)", "id er løbenummeret, data er hændelsen; et id uden data er et livstegn", stroem))
        .addParameter(RestModel.query("efter", Skemaer.of(SchemaType.INTEGER), EFTER)).addParameter(RestModel.header("Last-Event-ID", "Går forud for efter; browsere sender det selv"));
    Afslag.add(get.getResponses(), 429);
    return get;
  }

  private static Operation tilstand() {
    var side = Skemaer.of(SchemaType.OBJECT).addProperty("til", Skemaer.of(SchemaType.INTEGER).description("Følg hændelserne efter dette nummer, når alle sider er hentet"))
        .addProperty("objekter", Skemaer.list(Skemaer.of(SchemaType.OBJECT).description("Som en hændelse, der åbnede alt, hvad der gælder i objektet")));
    return operation("tilstand", "Alle objekter, som de var ved ét løbenummer, ordnet efter uuid; næste side står i Link: rel=next", "Objekter", RestModel.json(side))
        .addParameter(RestModel.query("objekttype", Skemaer.text(), "Kun objekter af denne type"))
        .addParameter(RestModel.query("til", Skemaer.of(SchemaType.INTEGER), "Nummeret, som den første side oplyste"))
        .addParameter(RestModel.query("efter", Skemaer.uuid(), "Side: efter denne uuid"))
        .addParameter(RestModel.query("antal", Skemaer.of(SchemaType.INTEGER), "Højst så mange (1-1000, ellers 100)"));
  }

  private static Operation operation(String id, String summary, String svar, Content indhold) {
    var operation = createOperation().summary(summary).operationId(id).addTag("haendelser")
        .responses(createAPIResponses().addAPIResponse("200", createAPIResponse().description(svar).content(indhold)));
    Afslag.add(operation.getResponses(), Afslag.LAESNING);
    Afslag.add(operation.getResponses(), 410);
    return operation;
  }

  private static Operation valg(Operation operation) {
    operation.addParameter(RestModel.query(Haendelsesparametre.ABONNENT, Skemaer.text().pattern("[A-Za-z0-9._-]{1,64}"), "Dit navn, så driften kan se, hvor langt du er kommet"));
    Haendelsesparametre.VALG.forEach(v -> operation.addParameter(RestModel.query(v, Skemaer.text(), "Kun hændelser med en af disse værdier (gentag, eller adskil med komma)")));
    return operation;
  }
}
