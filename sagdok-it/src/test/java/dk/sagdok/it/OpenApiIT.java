package dk.sagdok.it;

import static dk.sagdok.it.Sager.json;
import static dk.sagdok.it.Sager.opret;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The OpenAPI document is right in form, complete, and true of the server that serves it. */
class OpenApiIT {
  private static final List<String> READ = List.of("200", "400", "401", "403", "406", "503");
  private static final List<String> WRITE = List.of("400", "401", "403", "412", "413", "415", "422", "503");
  /** What each operation can answer besides what every read or write can. */
  private static final Map<String, List<String>> STATUSES = Map.of("opret", List.of("201"), "importer", List.of("200", "404", "409"), "ret", List.of("200", "404"),
      "slet", List.of("202", "404"), "laes", List.of("304", "404", "410"), "forskel", List.of("404"), "registreringer", List.of("404"), "sagerFor", List.of("404"));
  private static String text;
  private static JsonNode document;

  private static JsonNode document() {
    if (document == null) {
      var answer = Http.get(URI.create(Server.run().url()).resolve("openapi.json").toString());
      assertThat(answer.statusCode()).isEqualTo(200);
      text = answer.body();
      document = json(answer);
    }
    return document;
  }

  @Test
  void a_validator_finds_nothing_wrong() {
    document();
    var options = new ParseOptions();
    options.setResolve(true);
    var result = new OpenAPIV3Parser().readContents(text, null, options);
    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getPaths()).isNotEmpty();
    assertThat(new OpenAPIV3Parser().readContents(text.replaceFirst("\"in\"", "\"inn\""), null, options).getMessages()).as("it would have said so").isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void every_operation_lists_what_it_can_answer_and_what_it_can_be_asked(String id, JsonNode operation) {
    if (operation.at("/tags/0").asText().equals("filer")) { // answered as their protocol says
      assertThat(names(operation.get("responses"))).contains("401", "403");
      return;
    }
    boolean write = operation.has("requestBody") && !List.of("indstillinger", "fjernelser", "abonnenter").contains(operation.at("/tags/0").asText());
    var statuses = names(operation.get("responses"));
    assertThat(statuses).containsAll(write ? WRITE : READ).containsAll(STATUSES.getOrDefault(id.replaceFirst("(Sag|Dokument)$", ""), List.of()));
    var parameters = new ArrayList<String>();
    operation.path("parameters").forEach(p -> parameters.add(p.get("in").asText() + " " + p.get("name").asText()));
    assertThat(parameters).doesNotHaveDuplicates();
    assertThat(parameters).containsAll(write ? List.of("header Idempotency-Key", "query valider") : List.of());
    assertThat(parameters.contains("header If-Match")).as("several operations have one ventetVersion each").isEqualTo(write && !id.equals("transaktion"));
  }

  @Test
  void every_refusal_is_a_problem() {
    document().at("/components/responses").properties().stream().filter(e -> !e.getKey().equals("Afslag401")).forEach(e ->
        assertThat(e.getValue().at("/content/application~1json/schema/$ref").asText()).as(e.getKey()).isEqualTo("#/components/schemas/Problem"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sag", "dokument"})
  void a_search_can_be_asked_by_every_parameter_that_the_server_knows(String type) {
    var refusal = json(Http.get("/" + type + "/" + type + "?findesikke=1")).get("message").asText();
    var known = new HashSet<>(List.of(refusal.substring(refusal.indexOf("Her kendes ") + 11).split(", ")));
    document().at("/paths").properties().stream().filter(e -> e.getKey().endsWith("/" + type + "/" + type)).flatMap(e -> Stream.of(e.getValue().at("/get/parameters")))
        .forEach(parameters -> parameters.forEach(p -> known.remove(p.get("name").asText())));
    assertThat(known).isEmpty();
    assertThat(document().toString()).contains("\"journalnotat.titel\"", "\"journaldokument.offentlighedundtaget.hjemmel\"", "\"journalpostkode\"");
  }

  @Test
  void a_list_of_elements_is_described_with_its_own_schema_for_reading_and_writing() {
    var schemas = document().at("/components/schemas");
    for (var whole : List.of("/Dokument", "/DokumentRettelse", "/DokumentHistorik/properties/registreringer/items")) {
      assertThat(schemas.at(whole + "/properties/varianter/items/$ref").asText()).as(whole).isEqualTo("#/components/schemas/dokument.varianter");
    }
    var variant = schemas.get("dokument.varianter");
    assertThat(variant.at("/required")).extracting(JsonNode::asText).containsExactly("varianttekst");
    assertThat(variant.at("/properties/egenskaber/items/$ref").asText()).isEqualTo("#/components/schemas/dokument.varianter.egenskaber");
    assertThat(variant.at("/properties/dele/items/$ref").asText()).isEqualTo("#/components/schemas/dokument.varianter.dele");
    var del = schemas.get("dokument.varianter.dele").get("properties");
    assertThat(names(del)).containsExactlyInAnyOrder("deltekst", "egenskaber", "relationer");
    assertThat(del.at("/relationer/properties/underredigeringaf/items/$ref").asText()).isEqualTo("#/components/schemas/dokument.varianter.dele.underredigeringaf");
    assertThat(names(schemas.at("/dokument.varianter.dele.egenskaber/properties"))).contains("indeks", "indhold", "lokation", "mimetype", "virkning");
    assertThat(schemas.at("/dokument.bilag/properties").has("indeks")).isFalse();
    assertThat(schemas.at("/Sag/properties").has("varianter")).isFalse();
  }

  @Test
  void lengths_and_code_lists_are_those_of_the_description() {
    var egenskaber = document().at("/components/schemas/sag.sagegenskaber/properties");
    assertThat(egenskaber.at("/titel/maxLength").asInt()).isEqualTo(255);
    assertThat(document().at("/components/schemas/sag.sagfremdrift/properties/fremdrift/enum")).extracting(JsonNode::asText)
        .containsExactly("Opstaaet", "Oplyst", "Afgjort", "Bestilt", "Udfoert", "Afsluttet");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @MethodSource("examples")
  void every_example_is_accepted(String method, String path, String name, JsonNode body) {
    var uuid = method.equals("put") ? UUID.randomUUID().toString() : path.contains("/dokument/") ? Dokumenter.opret() : opret();
    var answer = Http.call(method.toUpperCase(), URI.create(Server.run().url()).resolve(path.replace("{uuid}", uuid)) + "?valider=true", body.toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).get("gyldig").asBoolean()).isTrue();
  }

  static Stream<Arguments> operations() {
    return paths().flatMap(path -> path.getValue().properties().stream()).filter(e -> e.getValue().has("operationId"))
        .map(e -> Arguments.of(e.getValue().get("operationId").asText(), e.getValue()));
  }

  static Stream<Arguments> examples() {
    return paths().flatMap(path -> path.getValue().properties().stream().filter(e -> e.getValue().has("requestBody"))
        .flatMap(e -> e.getValue().at("/requestBody/content/application~1json/examples").properties().stream()
            .map(x -> Arguments.of(e.getKey(), path.getKey(), x.getKey(), x.getValue().get("value")))));
  }

  private static Stream<Map.Entry<String, JsonNode>> paths() {
    return document().at("/paths").properties().stream();
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
