package dk.sagdok.web.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;

import dk.sagdok.register.Efterproevning.Slags;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Whether the register is whole. */
final class EfterproevningModel {
  static final String STI = "/efterproevning";
  private static final String BESKRIVELSE = "Kun for rollen administrator. Hvert kald regner nogle tusinde hændelser eller registreringer efter mod deres kæde af digests; giv naeste som fra, til der ingen er. "
      + "Det må gerne ske, mens der skrives.";

  private EfterproevningModel() {}

  static PathItem path() {
    var svar = Skemaer.of(SchemaType.OBJECT).required(List.of("haendelser", "registreringer", "skader"))
        .addProperty("haendelser", Skemaer.of(SchemaType.INTEGER).description("Så mange er regnet efter i dette skridt"))
        .addProperty("registreringer", Skemaer.of(SchemaType.INTEGER).description("Så mange er regnet efter i dette skridt"))
        .addProperty("skader", Skemaer.list(skade()).description("Højst 100 af hver slags i hvert skridt")).addProperty("naeste", Skemaer.text().description("Mangler efter det sidste skridt"));
    var get = createOperation().summary("Er registret helt?").operationId("efterproevning").addTag("efterproevning").description(BESKRIVELSE)
        .responses(createAPIResponses().addAPIResponse("200", createAPIResponse().description("Hvad der er regnet efter, og hvad der ikke passer").content(RestModel.json(svar))))
        .addParameter(RestModel.query("fra", Skemaer.text(), "naeste fra det forrige svar"))
        .addParameter(RestModel.query("kendt", Skemaer.text(), "Et løbenummer, et kolon og den kaede, som hændelsen havde, da du fik den: er det den samme endnu?"));
    Afslag.add(get.getResponses(), Afslag.LAESNING);
    return createPathItem().GET(get);
  }

  private static Schema skade() {
    return Skemaer.of(SchemaType.OBJECT).required(List.of("slags", "tabel", "forklaring"))
        .addProperty("slags", Skemaer.text().enumeration(Arrays.stream(Slags.values()).<Object>map(s -> s.name().toLowerCase(Locale.ROOT)).toList()))
        .addProperty("tabel", Skemaer.text()).addProperty("objekt", Skemaer.uuid()).addProperty("nr", Skemaer.of(SchemaType.INTEGER))
        .addProperty("loebenummer", Skemaer.of(SchemaType.INTEGER)).addProperty("forklaring", Skemaer.text());
  }
}
