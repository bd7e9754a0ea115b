package dk.sagdok.web.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createRequestBody;

import dk.sagdok.web.codec.OrdreReader;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The operation of subscribers. */
final class AbonnentModel {
  private static final String STI = RestModel.ROOT + "/abonnenter";
  private static final String ORDRE = "pause holder abonnenten tilbage, genoptag slipper den; forfra sender alle hændelser fra nummer igen, til den alene; spring tager nummer ud af det, der venter; "
      + "genudsend sender det, den ikke kunne tage (eller kun nummer), til den igen; kasser smider det væk; afmeld fjerner abonnenten med det, der venter. Hver handling noteres, før den udføres.";

  private AbonnentModel() {}

  static void add(Paths paths) {
    paths.addPathItem(STI, createPathItem().GET(operation("Abonnenterne og dem, der sender til dem", "abonnenter", "", overblik())));
    paths.addPathItem(STI + "/fejl", createPathItem().GET(antal(operation("Beskeder, der ikke kunne afleveres, ældste først", "fejlbeskeder", "", liste("beskeder", fejlbesked())))
        .addParameter(RestModel.query("abonnent", Skemaer.text(), "Kun hvad denne ikke kunne tage"))));
    var udfoer = operation("Gør noget ved en abonnent", "udfoerHandling", ORDRE, udfoert())
        .requestBody(createRequestBody().required(true).content(RestModel.json(ordre().required(List.of("handling", "abonnent", "begrundelse")).additionalPropertiesBoolean(false))));
    Afslag.add(udfoer.getResponses(), 404, 410, 413);
    paths.addPathItem(STI + "/handlinger", createPathItem().POST(udfoer)
        .GET(antal(operation("Hvad der er gjort ved abonnenterne, nyeste først", "handlinger", "", liste("handlinger", udfoert())))));
  }

  private static Operation operation(String summary, String id, String beskrivelse, Schema svar) {
    var responses = createAPIResponses().addAPIResponse("200", createAPIResponse().description(summary).content(RestModel.json(svar)));
    Afslag.add(responses, Afslag.LAESNING);
    return createOperation().summary(summary).operationId(id).addTag("abonnenter").description(("Kun for rollen administrator. " + beskrivelse).strip()).responses(responses);
  }

  private static Operation antal(Operation operation) {
    return operation.addParameter(RestModel.query("antal", Skemaer.of(SchemaType.INTEGER), "Højst så mange (1-1000, ellers 100)"));
  }

  private static Schema liste(String navn, Schema element) {
    return Skemaer.of(SchemaType.OBJECT).addProperty(navn, Skemaer.list(element));
  }

  private static Schema overblik() {
    var relae = tal(Skemaer.of(SchemaType.OBJECT).addProperty("emne", Skemaer.text()), "sendt", "venter", "alder", "fejl");
    var fejl = tal(tekst("abonnent", "aarsag"), "antal");
    return Skemaer.of(SchemaType.OBJECT).addProperty("seneste", Skemaer.of(SchemaType.INTEGER).description("Det højeste løbenummer"))
        .addProperty("broker", Skemaer.of(SchemaType.BOOLEAN).description("Om brokeren svarer")).addProperty("relaeer", Skemaer.list(relae))
        .addProperty("abonnenter", Skemaer.list(abonnent())).addProperty("fejl", Skemaer.list(fejl));
  }

  private static Schema abonnent() {
    var abonnent = tal(tekst("abonnent", "adresse", "filter"), "venter", "ude", "forbindelser", "naeste", "alder", "kvitteret", "stille", "graense");
    return abonnent.addProperty("art", Skemaer.text().enumeration(List.of("koe", "http"))).addProperty("pause", Skemaer.of(SchemaType.BOOLEAN))
        .addProperty("stoppet", Skemaer.of(SchemaType.BOOLEAN).description("Har haft noget liggende uden at kvittere i mere end graense sekunder, og er ikke på pause"));
  }

  private static Schema fejlbesked() {
    return tal(tekst("abonnent", "adresse", "aarsag", "beskedId", "objekttype", "objektId", "livscykluskode", "indhold"), "nummer");
  }

  private static Schema ordre() {
    return tal(tekst("abonnent"), "nummer").addProperty("handling", Skemaer.text().enumeration(List.<Object>copyOf(OrdreReader.HANDLINGER)))
        .addProperty("begrundelse", Skemaer.text().maxLength(1024));
  }

  private static Schema udfoert() {
    return tal(ordre(), "antal").addProperty("tidspunkt", Skemaer.text()).addProperty("bruger", Skemaer.text());
  }

  private static Schema tekst(String... navne) {
    var schema = Skemaer.of(SchemaType.OBJECT);
    List.of(navne).forEach(n -> schema.addProperty(n, Skemaer.text()));
    return schema;
  }

  private static Schema tal(Schema schema, String... navne) {
    List.of(navne).forEach(n -> schema.addProperty(n, Skemaer.of(SchemaType.INTEGER)));
    return schema;
  }
}
