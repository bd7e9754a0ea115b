package dk.sagdok.web.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createRequestBody;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Removal for good. */
final class FjernelseModel {
  static final String STI = "/fjernelser";
  private static final String BESKRIVELSE = "Kun for rollen administrator. Objekterne er væk med alle deres registreringer, og med dem de dokumenter, som kun de holder, medmindre efterladhenviste er true. "
      + "Alt eller intet. Registret gemmer hvem, hvornår, hvorfor og hvor mange, men ikke hvilke; begrundelsen må derfor ikke sige det. Hændelserne beholder deres nummer, men siger kun fjernet.";

  private FjernelseModel() {}

  static PathItem path() {
    var fjern = operation("Fjern for altid", "fjern", "De fjernede objekter", Skemaer.of(SchemaType.OBJECT).addProperty("fjernet", Skemaer.list(objekt())));
    Afslag.add(fjern.getResponses(), 404, 413);
    return createPathItem().POST(fjern.requestBody(createRequestBody().required(true).content(RestModel.json(input()))))
        .GET(operation("Hvad der er fjernet, nyeste først", "fjernelser", "Hvem, hvornår, hvorfor og hvor mange af hver slags", Skemaer.of(SchemaType.OBJECT).addProperty("fjernelser", Skemaer.list(fjernelse())))
            .addParameter(RestModel.query("antal", Skemaer.of(SchemaType.INTEGER), "Højst 1000, som også er standard")));
  }

  private static Operation operation(String summary, String id, String description, Schema svar) {
    var responses = createAPIResponses().addAPIResponse("200", createAPIResponse().description(description).content(RestModel.json(svar)));
    Afslag.add(responses, Afslag.LAESNING);
    return createOperation().summary(summary).operationId(id).addTag("fjernelser").description(BESKRIVELSE).responses(responses);
  }

  private static Schema input() {
    return Skemaer.of(SchemaType.OBJECT).required(List.of("objekter", "begrundelse")).additionalPropertiesBoolean(false).addProperty("objekter", Skemaer.list(objekt()).minItems(1))
        .addProperty("efterladhenviste", Skemaer.of(SchemaType.BOOLEAN)).addProperty("begrundelse", Skemaer.text().maxLength(1024));
  }

  private static Schema objekt() {
    return Skemaer.of(SchemaType.OBJECT).required(List.of("objekttype", "uuid")).addProperty("objekttype", Skemaer.text().enumeration(Objekttyper.ALLE.stream().<Object>map(ObjektType::kode).toList()))
        .addProperty("uuid", Skemaer.uuid());
  }

  private static Schema fjernelse() {
    return Skemaer.of(SchemaType.OBJECT).addProperty("tidspunkt", Skemaer.text()).addProperty("bruger", Skemaer.text()).addProperty("begrundelse", Skemaer.text())
        .addProperty("antal", Skemaer.of(SchemaType.OBJECT).additionalPropertiesSchema(Skemaer.of(SchemaType.INTEGER)));
  }
}
