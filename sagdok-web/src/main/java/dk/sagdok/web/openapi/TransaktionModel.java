package dk.sagdok.web.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createExample;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createRequestBody;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Several writes in one call. */
final class TransaktionModel {
  static final String STI = "/transaktion";
  private static final List<Object> OPERATIONER = List.of("opret", "importer", "erstat", "ret", "passiver", "slet");
  private static final String BESKRIVELSE = "Alle operationer skrives, eller ingen. De virker i rækkefølge: hver møder det, som de foregående har gjort, også ved det samme objekt. "
      + "Et objekt, der oprettes, kan få et navn (#brev), som uuid i alle operationers relationer kan henvise til, og uuid i senere operationer. "
      + "Højst 10.000 operationer og 10 MB. Afvises noget, fortælles alle grunde for alle operationer, med sti fra operationer[0].";

  private TransaktionModel() {}

  static PathItem path() {
    var media = createMediaType().schema(Skemaer.of(SchemaType.OBJECT).required(List.of("operationer")).additionalPropertiesBoolean(false)
        .addProperty("operationer", Skemaer.list(operation()).minItems(1).maxItems(10_000))).addExample("opret", createExample().value(eksempel()));
    var responses = createAPIResponses().addAPIResponse("200", createAPIResponse().description("Skrevet: et svar for hver operation i samme rækkefølge. "
        + "Headeren X-Transaktions-Id er den, som alle registreringer og hændelser har fået").content(RestModel.json(svar())));
    Afslag.add(responses, Afslag.SKRIVNING);
    Afslag.add(responses, 404, 406);
    return createPathItem().POST(Filmodel.formular(createOperation().summary("Flere skrivninger på én gang").description(BESKRIVELSE).operationId("transaktion").addTag("transaktion").responses(responses)
        .requestBody(createRequestBody().required(true).content(createContent().addMediaType("application/json", media)))
        .addParameter(RestModel.header("Idempotency-Key", "For hele kaldet: samme nøgle giver samme svar i 24 timer, og der skrives kun én gang"))
        .addParameter(RestModel.header("X-Transaktions-Id", "Følger med alle registreringer og hændelser; laves, hvis den ikke gives"))
        .addParameter(RestModel.query("valider", Skemaer.of(SchemaType.BOOLEAN), "Prøv uden at skrive"))));
  }

  private static Schema operation() {
    return Skemaer.of(SchemaType.OBJECT).required(List.of("operation", "objekttype"))
        .description("Foruden disse medlemmer det indhold, som operationen har alene: attributter, tilstande, relationer …, registreringer ved importer, kun note ved passiver og slet")
        .addProperty("operation", Skemaer.text().enumeration(OPERATIONER))
        .addProperty("objekttype", Skemaer.text().enumeration(Objekttyper.ALLE.stream().<Object>map(ObjektType::kode).toList()))
        .addProperty("uuid", Skemaer.text().description("Objektet, dog ikke ved opret: en UUID, eller navnet på et objekt, der er oprettet før i samme kald"))
        .addProperty("navn", Skemaer.text().pattern("^#").description("Kun ved opret, f.eks. #brev"))
        .addProperty("ventetVersion", Skemaer.of(SchemaType.INTEGER).description("Nummeret på den seneste registrering (tallet før bindestregen i ETag); er den en anden, skrives intet"));
  }

  private static Schema svar() {
    var operation = Skemaer.of(SchemaType.OBJECT).addProperty("uuid", Skemaer.uuid()).addProperty("navn", Skemaer.text())
        .addProperty("nr", Skemaer.of(SchemaType.INTEGER).description("Objektets seneste registrering efter operationen"))
        .addProperty("aendret", Skemaer.of(SchemaType.BOOLEAN)).addProperty("advarsler", Skemaer.list(Skemaer.of(SchemaType.OBJECT)));
    return Skemaer.of(SchemaType.OBJECT).addProperty("operationer", Skemaer.list(operation)).addProperty("transaktionsid", Skemaer.text());
  }

  /** One object of each type. */
  private static Map<String, Object> eksempel() {
    return Map.of("operationer", IntStream.range(0, Objekttyper.ALLE.size()).mapToObj(i -> opret(Objekttyper.ALLE.get(i), "#nr" + (i + 1))).toList());
  }

  private static Map<String, Object> opret(ObjektType type, String navn) {
    var operation = new LinkedHashMap<String, Object>();
    operation.put("operation", "opret");
    operation.put("objekttype", type.kode());
    operation.put("navn", navn);
    operation.putAll(Eksempler.helt(type));
    return operation;
  }
}
