package dk.sagdok.web.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;

import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.web.rest.FundstedResource;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Search in the text of files, for types that have any. */
final class Fritekstmodel {
  private static final String SPROG = "Ord i teksten af en fil, som objektet henviser til, i enhver dansk bøjning: alle ordene; \"ordene i denne rækkefølge\"; or; -uden dette ord."
      + " Andre betingelser om delen (mimetype, deltekst) gælder den samme del";

  private Fritekstmodel() {}

  static void parameter(Operation operation, ObjektType type) {
    type.filgruppe().ifPresent(g -> operation.addParameter(RestModel.query("fritekst", Skemaer.text(), SPROG)));
  }

  static void add(Paths paths, ObjektType type) {
    type.filgruppe().ifPresent(g -> paths.addPathItem(RestModel.path(type, "/fundsteder"), createPathItem().GET(fundsteder(type, g))));
  }

  private static Operation fundsteder(ObjektType type, Gruppe gruppe) {
    var get = RestModel.operation(type, "Hvor i filerne ordene står; samme betingelser som en søgning", "fundsteder", "200", "Delene, med uddrag; ordene står mellem to stjerner",
        Skemaer.of(SchemaType.OBJECT).required(List.of("results")).addProperty("results", Skemaer.list(sted(type, gruppe))));
    Afslag.add(get.getResponses(), 413);
    get.addParameter(RestModel.query("fritekst", Skemaer.text(), SPROG).required(true));
    RestModel.betingelser(get, type);
    return get.addParameter(RestModel.query("maximalantalresultater", Skemaer.of(SchemaType.INTEGER), "Objekter pr. side, 1-100, ellers 20; næste side står i Link"));
  }

  private static Schema sted(ObjektType type, Gruppe gruppe) {
    var sted = Skemaer.of(SchemaType.OBJECT).addProperty("uuid", Skemaer.uuid());
    for (Felt navn : FundstedResource.navnefelter(type, gruppe)) {
      sted.addProperty(navn.kode(), Skemaer.text());
    }
    return sted.addProperty(gruppe.filfelt().orElseThrow().kode(), Skemaer.text().addExample("store:9f86d081…")).addProperty("uddrag", Skemaer.text().addExample("Ansøgning om **byggetilladelse**"));
  }
}
