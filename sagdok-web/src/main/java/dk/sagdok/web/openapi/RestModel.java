package dk.sagdok.web.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createExample;
import static org.eclipse.microprofile.openapi.OASFactory.createExternalDocumentation;
import static org.eclipse.microprofile.openapi.OASFactory.createInfo;
import static org.eclipse.microprofile.openapi.OASFactory.createLicense;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createOpenAPI;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createPaths;
import static org.eclipse.microprofile.openapi.OASFactory.createRequestBody;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.objekttype.Tilbagehenvisning;
import dk.sagdok.web.operation.Soegefelter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The whole description: the paths of every object type and of the haendelser. */
public class RestModel implements OASModelReader {
  static final String ROOT = "/sagdok/rest";
  private static final String KONSOLIDER = "Givet (og ikke false): perioder, der følger hinanden og kun er forskellige i aktør og note, vises som én";

  @Override
  public OpenAPI buildModel() {
    var components = createComponents().addSecurityScheme("login", createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
    Afslag.define(components);
    var skemaer = new Skemaer(components);
    var paths = createPaths();
    for (ObjektType type : Objekttyper.ALLE) {
      skemaer.add(type);
      collection(paths, type);
      object(paths, type);
      about(paths, type);
      Filmodel.add(paths, type);
      Fritekstmodel.add(paths, type);
    }
    paths.addPathItem(ROOT + TransaktionModel.STI, TransaktionModel.path());
    paths.addPathItem(ROOT + FjernelseModel.STI, FjernelseModel.path());
    paths.addPathItem(ROOT + EfterproevningModel.STI, EfterproevningModel.path());
    Filmodel.tus(paths);
    Haendelsesmodel.add(paths);
    AbonnentModel.add(paths);
    indstillinger(paths);
    return createOpenAPI().openapi("3.1.0").info(createInfo().title("Sagdok").version("0.1").license(createLicense().name("MPL-2.0").identifier("MPL-2.0"))
        .description("Bitemporalt register over OIO-objekter. Alt, hvad der ændres, beholdes på to tidsakser: virkningstid og registreringstid."))
        .externalDocs(createExternalDocumentation().description("Prøv snitfladen").url("/sagdok/"))
        .components(components).paths(paths).addSecurityRequirement(createSecurityRequirement().addScheme("login"));
  }

  private static void collection(Paths paths, ObjektType type) {
    var get = operation(type, "Fremsøg eller list " + type.navn(), "soeg", "200", "Fundne uuid'er, eller hele objekter når kun uuid og tid er givet",
        results(type));
    Afslag.add(get.getResponses(), 413);
    betingelser(get, type);
    for (String name : List.of("list", "konsolider")) {
      get.addParameter(query(name, Skemaer.text(), null));
    }
    Fritekstmodel.parameter(get, type);
    MedtagModel.parametre(get, type);
    get.addParameter(query("maximalantalresultater", Skemaer.of(SchemaType.INTEGER), null));
    var post = skriv(operation(type, "Opret " + type.navn(), "opret", "201", "Oprettet", Skemaer.ref("Kvittering")), Skemaer.ref(type.navn()),
        Map.of("opret", Eksempler.helt(type)));
    Filmodel.formular(type, post);
    paths.addPathItem(path(type, ""), createPathItem().GET(get).POST(post));
  }

  /** What an object that is looked for can be asked to be, and where in the answer to begin. */
  static void betingelser(Operation get, ObjektType type) {
    get.addParameter(query("uuid", Skemaer.list(Skemaer.uuid()), "Netop disse objekter"));
    tider(get);
    Soegefelter.of(type).names().forEach(n -> get.addParameter(query(n, Skemaer.felt(Soegefelter.of(type).get(n).felt()).title(null), "% er vilkårlig tekst i tekstfelter")));
    Soegefelter.of(type).relationNames().forEach(n -> get.addParameter(query(n, Skemaer.text(), "uuid eller urn; " + n + ":objekttype snævrer ind")));
    for (String name : List.of("bvn", "vilkaarligattr", "vilkaarligrel", "livscykluskode", "brugerref", "notetekst", "efter")) {
      get.addParameter(query(name, Skemaer.text(), null));
    }
    get.addParameter(query("foersteresultat", Skemaer.of(SchemaType.INTEGER), null));
  }

  private static void object(Paths paths, ObjektType type) {
    var get = operation(type, "Læs " + type.navn(), "laes", "200", "Objektet", Skemaer.laest(type)).addParameter(uuid())
        .addParameter(header("If-None-Match", "ETag fra en tidligere læsning; 304, hvis svaret er det samme"))
        .addParameter(query("konsolider", Skemaer.text(), KONSOLIDER));
    get.getResponses().addAPIResponse("304", createAPIResponse().description("Uændret siden den læsning, hvis ETag står i If-None-Match"));
    Afslag.add(get.getResponses(), 404, 410);
    tider(get);
    MedtagModel.parametre(get, type);
    var put = skriv(operation(type, "Importer eller erstat " + type.navn(), "importer", "200", "Registreret", Skemaer.ref("Kvittering")),
        Skemaer.enAf(Skemaer.ref(type.navn()), Skemaer.ref(type.navn() + "Historik")), Map.of("erstat", Eksempler.helt(type), "historik", Eksempler.historik(type)));
    Afslag.add(put.getResponses(), 409);
    put.addParameter(header("If-None-Match", "*: objektet må ikke findes i forvejen"));
    var patch = skriv(operation(type, "Ret eller passiver " + type.navn(), "ret", "200", "Registreret", Skemaer.ref("Kvittering")), Skemaer.ref(type.navn() + "Rettelse"),
        Map.of("ret", Eksempler.rettelse(type), "passiver", Eksempler.passivering()));
    List.of(put, patch).forEach(o -> Filmodel.formular(type, o));
    var delete = skriv(operation(type, "Slet " + type.navn(), "slet", "202", "Slettet", Skemaer.ref("Kvittering")), Skemaer.note(), Map.of("slet", Map.of("note", "Oprettet ved en fejl")));
    delete.getRequestBody().required(false);
    List.of(put, patch, delete).forEach(o -> Afslag.add(o.getResponses(), 404));
    List.of(put, patch, delete).forEach(o -> o.addParameter(uuid()));
    paths.addPathItem(path(type, "/{uuid}"), createPathItem().GET(get).PUT(put).PATCH(patch).DELETE(delete));
  }

  private static void about(Paths paths, ObjektType type) {
    var registreringer = operation(type, "Registreringerne, nyeste først", "registreringer", "200", "Hvem, hvornår og hvorfor", Skemaer.of(SchemaType.OBJECT))
        .addParameter(uuid()).addParameter(query("foer", Skemaer.of(SchemaType.INTEGER), "Kun registreringer med lavere nr"))
        .addParameter(query("antal", Skemaer.of(SchemaType.INTEGER), null));
    var forskel = operation(type, "Forskellen på to registreringer", "forskel", "200", "Rækker, der kun gælder i den ene", Skemaer.of(SchemaType.OBJECT))
        .addParameter(uuid()).addParameter(query("fra", Skemaer.of(SchemaType.INTEGER), null).required(true))
        .addParameter(query("til", Skemaer.of(SchemaType.INTEGER), null).required(true));
    List.of(registreringer, forskel).forEach(o -> Afslag.add(o.getResponses(), 404));
    paths.addPathItem(path(type, "/{uuid}/registreringer"), createPathItem().GET(registreringer));
    paths.addPathItem(path(type, "/{uuid}/forskel"), createPathItem().GET(forskel));
    type.tilbagehenvisninger().forEach(t -> paths.addPathItem(path(type, "/{uuid}/" + t.kode()), createPathItem().GET(tilbagehenvisning(type, t))));
    paths.addPathItem(path(type, "/fields"), createPathItem().GET(operation(type, "Feltlister", "felter", "200", "Felterne", Skemaer.of(SchemaType.OBJECT))));
    paths.addPathItem(ROOT + "/" + type.kode() + "/classes",
        createPathItem().GET(operation(type, "Feltlister for tjenestens klasser", "klasser", "200", "Felterne", Skemaer.of(SchemaType.OBJECT))));
    paths.addPathItem(path(type, "/schema"), createPathItem().GET(operation(type, "JSON-skema", "skema", "200", "Skemaet", Skemaer.of(SchemaType.OBJECT))));
  }

  private static Operation tilbagehenvisning(ObjektType type, Tilbagehenvisning t) {
    var svar = Skemaer.of(SchemaType.OBJECT).addProperty(t.kode(), Skemaer.list(Skemaer.ref(Skemaer.name(t.ejer(), t.relation()))));
    var get = operation(type, t.objekttype() + " med objektet som " + t.relation() + ", ordnet efter uuid", t.kode() + "For", "200",
        "Posterne; uuid og objekttype er dem, der henviser", svar).addParameter(uuid()).addParameter(query("efter", Skemaer.uuid(), "Side: efter denne uuid; se Link: rel=next"))
        .addParameter(query("antal", Skemaer.of(SchemaType.INTEGER), "Højst så mange, der henviser (1-1000, ellers 100); hver med alle sine poster"));
    tider(get);
    Afslag.add(get.getResponses(), 404);
    return get;
  }

  private static void indstillinger(Paths paths) {
    var navn = createParameter().name("navn").in(In.PATH).required(true).schema(Skemaer.text()).description("sagdok.kombit, sagdok.henvist.findes, sagdok.henvist.bevares, sagdok.haendelser.dage, sagdok.abonnenter.graense, sagdok.abonnent.graense. og en abonnents navn, eller sagdok.itsystem. og en brugers navn");
    paths.addPathItem(ROOT + "/indstillinger", createPathItem().GET(indstilling("Alle indstillinger", "indstillinger")));
    paths.addPathItem(ROOT + "/indstillinger/{navn}", createPathItem().GET(indstilling("Læs en indstilling, og hvem der har skiftet den", "laesIndstilling").addParameter(navn))
        .PUT(indstilling("Skift en indstilling; gælder straks her og inden fem sekunder på andre servere", "saetIndstilling").addParameter(navn).requestBody(
            createRequestBody().required(true).content(json(Skemaer.of(SchemaType.OBJECT).required(List.of("vaerdi")).addProperty("vaerdi", Skemaer.text().addExample("report")))))));
  }

  private static Operation indstilling(String summary, String id) {
    var operation = createOperation().summary(summary).operationId(id).addTag("indstillinger").description("Kun for rollen administrator").responses(createAPIResponses()
        .addAPIResponse("200", createAPIResponse().description("Værdien, det tilladte og skiftene").content(json(Skemaer.of(SchemaType.OBJECT)))));
    Afslag.add(operation.getResponses(), Afslag.LAESNING);
    return operation;
  }

  static String path(ObjektType type, String rest) {
    return ROOT + "/" + type.kode() + "/" + type.kode() + rest;
  }

  static Operation operation(ObjektType type, String summary, String id, String status, String description, Schema answer) {
    var responses = createAPIResponses().addAPIResponse(status, createAPIResponse().description(description).content(json(answer)));
    Afslag.add(responses, Afslag.LAESNING);
    return createOperation().summary(summary).operationId(id + type.navn()).addTag(type.navn()).responses(responses);
  }

  private static Operation skriv(Operation operation, Schema body, Map<String, Object> eksempler) {
    var media = createMediaType().schema(body);
    eksempler.forEach((name, value) -> media.addExample(name, createExample().value(value)));
    Afslag.add(operation.getResponses(), Afslag.SKRIVNING);
    return vilkaar(operation.requestBody(createRequestBody().required(true).content(createContent().addMediaType("application/json", media))));
  }

  static Operation vilkaar(Operation operation) {
    return operation
        .addParameter(header("If-Match", "ETag fra en læsning af den seneste registrering; 412 og intet skrevet, hvis der er kommet en ny"))
        .addParameter(header("Idempotency-Key", "Samme nøgle giver samme svar i 24 timer, og der skrives kun én gang"))
        .addParameter(header("X-Transaktions-Id", "Følger med registreringen og hændelsen")).addParameter(query("valider", Skemaer.of(SchemaType.BOOLEAN), "Prøv uden at skrive"));
  }

  private static void tider(Operation operation) {
    for (String name : List.of("virkningstid", "virkningfra", "virkningtil", "registreringstid", "registreretfra", "registrerettil", "modtagettid",
        "modtagetfra", "modtagettil")) {
      operation.addParameter(query(name, Skemaer.moment(), null));
    }
  }

  private static Schema results(ObjektType type) {
    return Skemaer.of(SchemaType.OBJECT).addProperty("results", Skemaer.list(Skemaer.list(Skemaer.enAf(Skemaer.uuid(), Skemaer.ref(type.navn() + "Historik")))))
        .addProperty("medtaget", MedtagModel.medtaget());
  }

  static Parameter header(String name, String description) {
    return createParameter().name(name).in(In.HEADER).schema(Skemaer.text()).description(description);
  }

  static Parameter query(String name, Schema schema, String description) {
    return createParameter().name(name).in(In.QUERY).schema(schema).description(description);
  }

  static Parameter uuid() {
    return createParameter().name("uuid").in(In.PATH).required(true).schema(Skemaer.uuid());
  }

  static Content json(Schema schema) {
    return createContent().addMediaType("application/json", createMediaType().schema(schema));
  }
}
