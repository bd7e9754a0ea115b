package dk.sagdok.web.openapi;

import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** What a read brings along of what its objects point at. */
final class MedtagModel {
  private MedtagModel() {}

  static void parametre(Operation operation, ObjektType type) {
    var relationer = Objekttyper.henvisende(type).stream().map(Gruppe::kode).toList();
    operation.addParameter(RestModel.query("medtag", Skemaer.text().addExample(relationer.get(0)), "Relationer, hvis objekter tages med, set på samme virkningstid, registreringstid og "
            + "modtagettid; komma imellem: " + String.join(", ", relationer)))
        .addParameter(RestModel.query("medtagefter", Skemaer.uuid(), "Fortsæt medtagningen efter denne uuid: medtagefter fra et svar med flere: true"));
  }

  static Schema medtaget() {
    var schema = Skemaer.of(SchemaType.OBJECT).description("Kun når medtag er givet: objekterne, som der henvises til, højst 1000")
        .addProperty("flere", Skemaer.of(SchemaType.BOOLEAN)).addProperty("medtagefter", Skemaer.uuid().description("Kun når der er flere"))
        .addProperty("ikkemedtaget", Skemaer.list(Skemaer.of(SchemaType.OBJECT).addProperty("uuid", Skemaer.uuid()).addProperty("objekttype", Skemaer.text())
            .addProperty("grund", Skemaer.text().enumeration(List.of("slettet", "ikke fundet")))));
    Objekttyper.ALLE.forEach(t -> schema.addProperty(t.kode(), Skemaer.list(Skemaer.ref(t.navn() + "Historik"))));
    return schema;
  }
}
