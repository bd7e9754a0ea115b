package dk.sagdok.it;

import static dk.sagdok.it.Fildokumenter.bytes;
import static dk.sagdok.it.Fildokumenter.dokument;
import static dk.sagdok.it.Fildokumenter.form;
import static dk.sagdok.it.Fildokumenter.opret;
import static dk.sagdok.it.Fildokumenter.send;
import static dk.sagdok.it.Fildokumenter.sti;
import static dk.sagdok.it.Fildokumenter.uuid;
import static dk.sagdok.it.Fildokumenter.varianter;
import static dk.sagdok.it.Sager.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents are found by the text of their files, whoever sent them and whatever the files do to those who read them. */
class FritekstIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String TXT = "text/plain;charset=utf-8";
  /** A word that no other test has. */
  private final String eget = ord();

  @Test
  void a_file_sent_to_a_part_is_found_by_its_words_and_the_part_is_told() throws Exception {
    var dokument = uuid(Http.post("/dokument/dokument", dokument(varianter("ingen fil", "image/png"))));
    send(sti(dokument, "Klage") + "?virkningfra=2010-01-01", bytes(eget + " Vi har modtaget klagen over støjen fra naboens varmepumpe"), TXT);
    Afvent.at(PATIENCE, () -> finder(eget).contains(dokument));
    assertThat(finder("klager støj " + eget)).containsExactly(dokument);
    assertThat(finder(eget + " -klage")).isEmpty();
    assertThat(finder(eget, "deltekst=Klage&mimetype=text%25")).containsExactly(dokument);
    assertThat(finder(eget, "deltekst=Kap.%201")).as("another part").isEmpty();
    assertThat(finder(eget, "virkningstid=2009-01-01")).isEmpty();
    var sted = json(Http.get("/dokument/dokument/fundsteder?fritekst=" + eget + "%20varmepumper")).get("results");
    assertThat(sted).hasSize(1);
    assertThat(sted.get(0).get("uuid").asText()).isEqualTo(dokument);
    assertThat(sted.get(0).get("varianttekst").asText()).isEqualTo("Original");
    assertThat(sted.get(0).get("deltekst").asText()).isEqualTo("Klage");
    assertThat(sted.get(0).get("indhold").asText()).startsWith("store:");
    assertThat(sted.get(0).get("uddrag").asText()).contains("**varmepumpe**");
    assertThat(stand(dokument, "Klage").get("tilstand").asText()).isEqualTo("hel");
  }

  @Test
  void a_file_that_is_exchanged_is_found_at_the_times_when_it_was_there() throws Exception {
    var dokument = opret(bytes(eget + " gammel udgave"), TXT);
    Afvent.at(PATIENCE, () -> finder(eget + " gammel").contains(dokument));
    String kendt = Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
    assertThat(form("PATCH", "/dokument/dokument/" + dokument, "{" + varianter("Kap. 1", "field:fil", "text/plain", "2010-01-01") + "}", bytes(eget + " ny udgave")).statusCode()).isEqualTo(200);
    Afvent.at(PATIENCE, () -> finder(eget + " ny").contains(dokument));
    assertThat(finder(eget + " gammel")).isEmpty();
    assertThat(finder(eget + " gammel", "registreringstid=" + kendt)).containsExactly(dokument);
    assertThat(finder(eget + " ny", "registreringstid=" + kendt)).isEmpty();
    assertThat(json(Http.get("/dokument/dokument/fundsteder?fritekst=" + eget + "&registreringstid=" + kendt)).at("/results/0/uddrag").asText()).isEqualTo("**" + eget + "** gammel udgave");
    Http.delete("/dokument/dokument/" + dokument);
    assertThat(finder(eget)).isEmpty();
    assertThat(finder(eget + " gammel", "registreringstid=" + kendt)).containsExactly(dokument);
  }

  @Test
  void every_kind_of_file_is_read() throws Exception {
    var filer = List.of(Tekstfiler.pdf(eget + " på Ærø"), Tekstfiler.docx(eget + " på Ærø", 1), Tekstfiler.odt(eget + " på Ærø"), Tekstfiler.html(eget + " på Ærø"),
        Tekstfiler.eml("Se bilaget", Tekstfiler.pdf(eget + " på Ærø")));
    var dokumenter = filer.stream().map(f -> opret(f, null)).toList();
    Afvent.at(PATIENCE, () -> finder("\"" + eget + " på ærø\"").containsAll(dokumenter));
    String foerste = json(Http.get("/dokument/dokument/fundsteder?fritekst=" + eget + "&maximalantalresultater=2")).toString();
    assertThat(dokumenter.stream().sorted().limit(2)).allSatisfy(d -> assertThat(foerste).contains(d));
    assertThat(dokumenter.stream().sorted().skip(2)).allSatisfy(d -> assertThat(foerste).doesNotContain(d));
  }

  static Stream<Arguments> fjendtlige() {
    byte[] pdf = Tekstfiler.pdf("halv");
    byte[] docx = Tekstfiler.docx("hel", 1);
    return Stream.of(Arguments.of("a part of a pdf", Arrays.copyOf(pdf, 60)), Arguments.of("half of a docx", Arrays.copyOf(docx, docx.length / 2)),
        Arguments.of("a bomb", Tekstfiler.docx("          ", 6_000_000)),
        Arguments.of("an entity of its own", Tekstfiler.odt("&a;")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fjendtlige")
  void what_cannot_be_read_says_why_and_harms_nobody(String navn, byte[] fil) throws Exception {
    var dokument = opret(fil, null);
    var anden = opret(bytes(eget), TXT);
    Afvent.at(PATIENCE, () -> finder(eget).contains(anden));
    Afvent.at(PATIENCE, () -> {
      assertThat(Http.get("/dokument/dokument/" + anden).statusCode()).isEqualTo(200);
      return stand(dokument, "Kap. 1").has("aarsag");
    });
    assertThat(stand(dokument, "Kap. 1").get("tilstand").asText()).as("one that ended the process is tried again").isIn("fejlet", "venter");
    assertThat(stand(dokument, "Kap. 1").get("aarsag").asText()).startsWith("Filen ");
  }

  @Test
  void when_the_process_that_reads_is_killed_every_file_is_still_read() throws Exception {
    List<String> dokumenter = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      dokumenter.add(opret(Tekstfiler.pdf(eget + " nr " + i), "application/pdf"));
    }
    Afvent.at(PATIENCE, () -> laeseprocesser().findAny().isPresent());
    laeseprocesser().forEach(ProcessHandle::destroyForcibly);
    dokumenter.add(opret(bytes(eget), TXT));
    Afvent.at(PATIENCE, () -> finder(eget).containsAll(dokumenter));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?fritekst=og", "?fritekst=", "/fundsteder", "/fundsteder?fritekst=hus&list=1", "/fundsteder?fritekst=hus&maximalantalresultater=101"})
  void a_question_that_cannot_be_answered_is_refused(String question) {
    assertThat(Http.get("/dokument/dokument" + question).statusCode()).isEqualTo(400);
  }

  @Test
  void only_those_who_may_read_documents_may_ask_and_only_of_what_has_files() {
    assertThat(Http.get("/dokument/dokument/fundsteder?fritekst=hus", "Authorization", Http.NO_LOGIN).statusCode()).isEqualTo(401);
    assertThat(Http.get("/dokument/dokument/fundsteder?fritekst=hus", "Authorization", Http.login("laeser")).statusCode()).isEqualTo(200);
    assertThat(Http.get("/sag/sag/fundsteder?fritekst=hus").statusCode()).isEqualTo(404);
    assertThat(Http.get("/sag/sag?fritekst=hus").statusCode()).isEqualTo(400);
    var dokument = uuid(Http.post("/dokument/dokument", dokument(varianter("ingen fil", "image/png"))));
    assertThat(Http.get(sti(dokument) + "/tekst").statusCode()).isEqualTo(404);
  }

  private static Stream<ProcessHandle> laeseprocesser() throws IOException {
    long server = Long.parseLong(Files.readString(Server.data().resolve("wildfly.pid")).strip());
    return ProcessHandle.of(server).orElseThrow().descendants().filter(p -> p.info().commandLine().orElse("").contains("Tekstproces"));
  }

  private static JsonNode stand(String dokument, String del) {
    HttpResponse<String> answer = Http.get(sti(dokument, del) + "/tekst");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private static List<String> finder(String fritekst, String... andet) {
    var answer = Http.get("/dokument/dokument?fritekst=" + URLEncoder.encode(fritekst, StandardCharsets.UTF_8) + (andet.length == 0 ? "" : "&" + andet[0]));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    List<String> uuids = new ArrayList<>();
    json(answer).at("/results/0").forEach(u -> uuids.add(u.asText()));
    return uuids;
  }

  private static String ord() {
    return "zq" + UUID.randomUUID().toString().chars().filter(c -> c != '-').mapToObj(c -> String.valueOf((char) ('a' + Character.digit(c, 16)))).reduce("", String::concat) + "q";
  }
}
