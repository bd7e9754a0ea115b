package dk.sagdok.web.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createExternalDocumentation;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createRequestBody;

import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Samling;
import dk.sagdok.register.Fil;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** The files of an object type, where it has any, and how large ones are sent. */
final class Filmodel {
  private Filmodel() {}

  static void add(Paths paths, ObjektType type) {
    type.samlinger().forEach(ydre -> ydre.samlinger().forEach(indre -> indre.grupper().stream().filter(g -> g.filfelt().isPresent())
        .forEach(gruppe -> plads(paths, type, gruppe, List.of(ydre, indre)))));
    if (harFiler(type)) {
      var get = hent(RestModel.operation(type, "Hent en fil, som et objekt henviser til", "filUnderDigest", "200", "Filen", Skemaer.text()))
          .addParameter(createParameter().name("digest").in(In.PATH).required(true).schema(Skemaer.text().pattern("^" + Fil.DIGEST + "$")).description("Det, der står efter store:"));
      paths.addPathItem(RestModel.path(type, "/{digest}"), createPathItem().GET(get));
    }
  }

  private static void plads(Paths paths, ObjektType type, Gruppe gruppe, List<Samling> samlinger) {
    var get = hent(RestModel.operation(type, "Hent filen, som den var på de ønskede tider", "hentFil", "200", "Filen", Skemaer.text()));
    Stream.of("virkningstid", "registreringstid", "modtagettid").forEach(n -> get.addParameter(RestModel.query(n, Skemaer.moment(), null)));
    Afslag.add(get.getResponses(), 410);
    var put = RestModel.vilkaar(RestModel.operation(type, "Send en fil; delen henviser til den fra virkningfra", "sendFil", "200", "Registreret", Skemaer.ref("Kvittering")))
        .requestBody(createRequestBody().required(true).content(binaer()))
        .addParameter(RestModel.query("virkningfra", Skemaer.moment(), null).required(true)).addParameter(RestModel.query("virkningtil", Skemaer.moment(), null))
        .addParameter(RestModel.query("note", Skemaer.text(), null))
        .addParameter(RestModel.header("Content-Digest", "sha-256=:<Base64>:; 400, hvis indholdet er et andet. Repr-Digest forstås også"));
    Afslag.add(put.getResponses(), Afslag.SKRIVNING);
    Afslag.add(put.getResponses(), 404, 410);
    var sti = new StringBuilder("/{uuid}");
    for (Samling samling : samlinger) {
      sti.append('/').append(Samling.kort(samling.kode())).append("/{").append(samling.noegle().kode()).append('}');
    }
    var tekst = RestModel.operation(type, "Kan filens tekst findes endnu?", "filtekst", "200", "Hvor langt den er", Skemaer.tekststand(gruppe.filfelt().orElseThrow()));
    Stream.of("virkningstid", "registreringstid", "modtagettid").forEach(n -> tekst.addParameter(RestModel.query(n, Skemaer.moment(), null)));
    Afslag.add(tekst.getResponses(), 404, 410);
    for (Operation operation : List.of(get, put, tekst)) {
      operation.addParameter(RestModel.uuid());
      samlinger.forEach(s -> operation.addParameter(navn(s)));
    }
    sti.append('/').append(gruppe.filfelt().orElseThrow().kode());
    paths.addPathItem(RestModel.path(type, sti.toString()), createPathItem().GET(get).PUT(put));
    paths.addPathItem(RestModel.path(type, sti + "/tekst"), createPathItem().GET(tekst));
  }

  private static Parameter navn(Samling samling) {
    return createParameter().name(samling.noegle().kode()).in(In.PATH).required(true).schema(Skemaer.text());
  }

  private static Operation hent(Operation get) {
    get.getResponses().addAPIResponse("200", createAPIResponse().description("Filen, med den medietype som delen oplyser").content(binaer()));
    get.getResponses().addAPIResponse("206", createAPIResponse().description("Det ønskede stykke").content(binaer()));
    get.getResponses().addAPIResponse("304", createAPIResponse().description("Uændret"));
    get.getResponses().addAPIResponse("416", createAPIResponse().description("Stykket findes ikke"));
    Afslag.add(get.getResponses(), 404, 412);
    return get.addParameter(RestModel.header("Range", "Ét stykke: bytes=0-999")).addParameter(RestModel.header("If-Range", "ETag fra en tidligere læsning"))
        .addParameter(RestModel.header("If-None-Match", "ETag fra en tidligere læsning"));
  }

  static void formular(ObjektType type, Operation operation) {
    if (harFiler(type)) {
      formular(operation);
    }
  }

  /** A write may bring its files along. */
  static Operation formular(Operation operation) {
    operation.getRequestBody().getContent().addMediaType("multipart/form-data", createMediaType().schema(Skemaer.of(SchemaType.OBJECT).required(List.of("json"))
        .addProperty("json", Skemaer.text().description("Indholdet; field:<felt> henviser til filen i det felt")).additionalPropertiesSchema(Skemaer.text().format("binary"))));
    return operation;
  }

  private static boolean harFiler(ObjektType type) {
    return type.grupper().values().stream().anyMatch(g -> g.filfelt().isPresent());
  }

  private static Content binaer() {
    return createContent().addMediaType("*/*", createMediaType().schema(Skemaer.text().format("binary")));
  }

  static void tus(Paths paths) {
    var id = createParameter().name("id").in(In.PATH).required(true).schema(Skemaer.uuid());
    var stykke = createContent().addMediaType("application/offset+octet-stream", createMediaType().schema(Skemaer.text().format("binary")));
    paths.addPathItem(RestModel.ROOT + "/filer/tus", createPathItem().POST(tus("Begynd at sende en stor fil", "begyndTus", "201", "Begyndt; Location siger hvor").addParameter(length())));
    paths.addPathItem(RestModel.ROOT + "/filer/tus/{id}", createPathItem()
        .HEAD(tus("Hvor langt er den nået?", "statusTus", "200", "Upload-Offset; når alt er modtaget også Sagdok-Fil").addParameter(id))
        .PATCH(tus("Send et stykke", "fortsaetTus", "204", "Modtaget; efter det sidste stykke siger Sagdok-Fil, hvad delen skal henvise til").addParameter(id)
            .addParameter(RestModel.header("Upload-Offset", "Hvor stykket begynder").required(true))
            .addParameter(RestModel.header("Upload-Checksum", "sha1 eller sha256, et mellemrum og stykkets kontrolsum i Base64; 460, hvis det har en anden")).requestBody(createRequestBody().required(true).content(stykke)))
        .DELETE(tus("Opgiv", "opgivTus", "204", "Opgivet").addParameter(id)));
  }

  private static Parameter length() {
    return RestModel.header("Upload-Length", "Filens størrelse i oktetter").required(true);
  }

  private static Operation tus(String summary, String id, String status, String description) {
    var operation = createOperation().summary(summary).operationId(id).addTag("filer").responses(createAPIResponses().addAPIResponse(status, createAPIResponse().description(description)))
        .externalDocs(createExternalDocumentation().description("Protokollen").url("https://tus.io/protocols/resumable-upload"))
        .addParameter(RestModel.header("Tus-Resumable", "1.0.0").required(true));
    Afslag.add(operation.getResponses(), 400, 401, 403, 404, 409, 412, 413, 503);
    operation.getResponses().addAPIResponse("423", createAPIResponse().description("En anden anmodning skriver til filen; prøv igen, når den er slut"));
    return operation;
  }
}
