package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SOAP clients of others, that know nothing but the WSDL: all eight operations on a case, which is then looked at by REST. */
class SoapKlientIT {
  private static final Path SCRIPTS = Path.of("src/test/resources/soap").toAbsolutePath();
  private static final Path WORK = Path.of("target/soap-klient").toAbsolutePath();
  private static final List<String> OPERATIONS = List.of("importer", "laes", "list", "opret", "passiver", "ret", "slet", "soeg");

  @ParameterizedTest
  @MethodSource("kontrakter")
  void zeep(Soap kontrakt) throws IOException {
    proev(kontrakt, "ZEEP-", Map.of(), python(), SCRIPTS.resolve("klient.py").toString());
  }

  @Test
  void zeep_with_many_objects_in_one_call() throws IOException {
    var answer = Program.run(Map.of(), python(), SCRIPTS.resolve("indeks.py").toString(), Soap.INDEKS.adresse() + "?wsdl", "admin", Server.run().users().get("admin"), "ZEEP-" + Soap.noegle());
    assertThat(answer.ok()).as(answer.said()).isTrue();
    var said = Sager.JSON.readTree(answer.said().lines().reduce((a, b) -> b).orElseThrow());
    assertThat(said.get("operations")).extracting(JsonNode::asText).containsExactly("fjern", "fremsoeg", "importer", "opdater");
    assertThat(List.of("importer", "opdater", "fjern")).extracting(o -> said.get(o).toString())
        .containsExactly("[[20,\"Sag\",true],[20,\"Dokument\",true]]", "[[20,\"Sag\",true]]", "[[20,\"Sag\",true],[20,\"Dokument\",true]]");
    assertThat(said.get("antal").toString()).isEqualTo("{\"sager\":1,\"dokumenter\":1,\"journalnotater\":0}");
    assertThat(List.of("titel", "brev", "fremsoeg", "igen")).extracting(o -> said.get(o).asText()).containsExactly("Ny", "Brev", "20", "44");
  }

  private static String python() {
    var python = List.of("/usr/bin/python3", "python3").stream().filter(p -> Program.run(Map.of(), p, "-c", "import zeep").ok()).findFirst();
    Program.orSkip(python.isPresent(), "zeep: no Python has it (Debian: apt-get install python3-zeep)");
    return python.get();
  }

  @Test
  void soap_of_npm() throws IOException {
    Files.createDirectories(WORK);
    if (!Files.exists(WORK.resolve("node_modules/soap"))) {
      var npm = Program.run(Map.of(), "npm", "install", "--no-audit", "--no-fund", "--prefix", WORK.toString(), "soap@1.13.0");
      Program.orSkip(npm.ok(), "soap of npm: it cannot be fetched, or there is no Node: " + npm.said());
    }
    proev(Soap.SAG, "NODE-", Map.of("NODE_PATH", WORK.resolve("node_modules").toString()), "node", SCRIPTS.resolve("klient.js").toString());
  }

  private static void proev(Soap kontrakt, String prefix, Map<String, String> environment, String... command) throws IOException {
    var noegle = prefix + Soap.noegle();
    var answer = Program.run(environment, java.util.stream.Stream.concat(java.util.Arrays.stream(command),
        java.util.stream.Stream.of(kontrakt.adresse() + "?wsdl", "skriver", Server.run().users().get("skriver"), noegle)).toArray(String[]::new));
    assertThat(answer.ok()).as(answer.said()).isTrue();
    var said = Sager.JSON.readTree(answer.said().lines().reduce((a, b) -> b).orElseThrow());
    assertThat(said.get("operations")).extracting(JsonNode::asText).containsExactlyElementsOf(OPERATIONS);
    assertThat(List.of("opret", "ret", "passiver", "importer", "slet")).allSatisfy(o -> assertThat(said.get(o).asInt()).as(o).isEqualTo(20));
    assertThat(said.get("ukendt").asInt()).isEqualTo(44);
    assertThat(said.at("/titel/0").asText()).isEqualTo("Ændret");
    assertThat(said.at("/soeg/0").asText()).isEqualTo(said.get("uuid").asText());
    assertThat(said.get("list").asInt()).isEqualTo(1);
    var registreringer = Http.get("/sag/sag/" + said.get("uuid").asText() + "/registreringer").body();
    assertThat(Sager.JSON.readTree(registreringer).at("/registreringer").findValuesAsText("livscykluskode")).containsExactly("Slettet", "Importeret", "Passiveret", "Rettet", "Opstaaet");
    assertThat(registreringer).contains("\"transaktionsid\":\"" + noegle + "\"");
  }

  static List<Soap> kontrakter() {
    return List.of(Soap.SAG, Soap.SAG_1240);
  }
}
