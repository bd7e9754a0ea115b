package dk.sagdok.it;

import static dk.sagdok.it.Sager.json;
import static dk.sagdok.it.Sager.noegle;
import static dk.sagdok.it.Sager.opret;
import static dk.sagdok.it.Sager.sag;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong input of every kind: the answer names each rule that is broken and where, and says what would be right. */
class ForkertInputIT {
  private static final String UUID_EN = "11111111-1111-4111-8111-111111111111";
  private static final String PERIODE = "\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"infinity\"}";

  @ParameterizedTest(name = "{0} -> {1}")
  @MethodSource("oprettelser")
  void a_wrong_opret_is_refused(String forkert, List<String> ventet) {
    proev(Http.post("/sag/sag", forkert), ventet);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @MethodSource("oprettelser")
  void a_wrong_replacement_is_refused_in_the_same_way(String forkert, List<String> ventet) {
    proev(Http.put("/sag/sag/" + UUID.randomUUID(), forkert), ventet);
  }

  static Stream<Arguments> oprettelser() {
    var hel = sag("N", "");
    return Stream.of(
        fejl("[1]", "SKEMA-type "),
        fejl("\"tekst\"", "SKEMA-type "),
        fejl("{\"x\":", "SKEMA-json "),
        fejl("{\"note\":\"a\",\"note\":\"b\"}", "SKEMA-json "),
        fejl("{\"note\":1}", "SKEMA-type note", "SKEMA-kraevet attributter.sagegenskaber", "SKEMA-kraevet tilstande.sagfremdrift"),
        fejl("{\"attributter\":[],\"tilstande\":1}", "SKEMA-type attributter", "SKEMA-type tilstande"),
        fejl(hel.replace("{\"attributter\"", "{\"note\":\"" + "n".repeat(65_537) + "\",\"attributter\""), "SKEMA-laengde note"),
        fejl(hel.replace("{\"attributter\"", "{\"andet\":1,\"attributter\""), "SKEMA-ukendt andet"),
        fejl(hel.replace("\"Titel\"", "5"), "SKEMA-type attributter.sagegenskaber[0].titel"),
        fejl(hel.replace("\"Titel\"", "null"), "SKEMA-type attributter.sagegenskaber[0].titel"),
        fejl(hel.replace("\"Titel\"", "\"\"").replace("\"B\"", "\"\""), "SKEMA-kraevet attributter.sagegenskaber[0].titel", "SKEMA-kraevet attributter.sagegenskaber[0].beskrivelse"),
        fejl(hel.replace("\"Titel\"", "\"  \""), "SKEMA-kraevet attributter.sagegenskaber[0].titel"),
        fejl(hel.replace("\"titel\":\"Titel\",", ""), "SKEMA-kraevet attributter.sagegenskaber[0].titel"),
        fejl(hel.replace("Titel", "a\\u0000b"), "SKEMA-tegn attributter.sagegenskaber[0].titel"),
        fejl(hel.replace("Titel", "a\\ud800b"), "SKEMA-tegn attributter.sagegenskaber[0].titel"),
        egenskab("\"afleveret\":\"ja\"", "SKEMA-type attributter.sagegenskaber[0].afleveret"),
        egenskab("\"findesikke\":1", "SKEMA-ukendt attributter.sagegenskaber[0].findesikke"),
        egenskab("\"offentlighedundtaget\":{\"hjemmel\":\"OFL\"}", "SKEMA-kraevet attributter.sagegenskaber[0].offentlighedundtaget.alternativtitel"),
        egenskab("\"offentlighedundtaget\":[]", "SKEMA-type attributter.sagegenskaber[0].offentlighedundtaget"),
        egenskab("\"offentlighedundtaget\":{\"hjemmel\":1,\"x\":2}", "SKEMA-ukendt attributter.sagegenskaber[0].offentlighedundtaget.x",
            "SKEMA-kraevet attributter.sagegenskaber[0].offentlighedundtaget.alternativtitel", "SKEMA-type attributter.sagegenskaber[0].offentlighedundtaget.hjemmel"),
        virkning("{}", "SKEMA-kraevet F.virkning.from", "SKEMA-kraevet F.virkning.to"),
        virkning("null", "SKEMA-kraevet F.virkning"),
        virkning("\"2010\"", "SKEMA-type F.virkning"),
        virkning("{\"from\":2010,\"to\":\"x\"}", "SKEMA-type F.virkning.from", "SKEMA-tidspunkt F.virkning.to"),
        virkning("{\"from\":\"2010-02-30\",\"to\":\"infinity\"}", "SKEMA-tidspunkt F.virkning.from"),
        virkning("{\"from\":\"2012-01-01\",\"to\":\"2010-01-01\"}", "SKEMA-periode F.virkning"),
        virkning("{\"from\":\"infinity\",\"to\":\"infinity\"}", "SKEMA-periode F.virkning"),
        virkning("{\"from\":\"2010-01-01\",\"to\":\"infinity\",\"til\":1}", "SKEMA-ukendt F.virkning.til"),
        virkning("{\"from\":\"2010-01-01\",\"to\":\"infinity\",\"to_included\":true,\"from_included\":false}", "SKEMA-graense F.virkning.from_included",
            "SKEMA-graense F.virkning.to_included"),
        virkning("{\"from\":\"2010-01-01\",\"to\":\"infinity\",\"aktoerref\":\"x\",\"aktoertypekode\":\"Kat\",\"notetekst\":1}", "SKEMA-uuid F.virkning.aktoerref",
            "SKEMA-kode F.virkning.aktoertypekode", "SKEMA-type F.virkning.notetekst"),
        fejl(hel.replace("Opstaaet", "Opstået"), "SKEMA-kode tilstande.sagfremdrift[0].fremdrift"),
        fejl(hel.replace("\"Opstaaet\"", "1"), "SKEMA-type tilstande.sagfremdrift[0].fremdrift"),
        fejl(hel.replace("\"sagfremdrift\":[", "\"sagfremdrift\":[{\"fremdrift\":\"Oplyst\"," + PERIODE + "},"), "OIO-overlap tilstande.sagfremdrift[1]"),
        relation("\"ukendt\":[]", "SKEMA-ukendt relationer.ukendt"),
        relation("\"ejer\":{}", "SKEMA-type relationer.ejer"),
        relation("\"ejer\":[1]", "SKEMA-type relationer.ejer[0]"),
        relation("\"ejer\":[{" + PERIODE + "}]", "SKEMA-kraevet relationer.ejer[0]"),
        relation("\"ejer\":[{\"uuid\":\"x\"," + PERIODE + "},{\"urn\":\"x\"," + PERIODE + "}]", "SKEMA-uuid relationer.ejer[0].uuid", "SKEMA-urn relationer.ejer[1].urn"),
        relation("\"ejer\":[{\"uuid\":\"" + UUID_EN + "\",\"urn\":\"urn:x:1\"," + PERIODE + "}]", "SKEMA-reference relationer.ejer[0]"),
        relation("\"ejer\":[{\"uuid\":\"" + UUID_EN + "\",\"indeks\":1," + PERIODE + "}]", "SKEMA-ukendt relationer.ejer[0].indeks"),
        relation("\"ejer\":[{\"uuid\":\"" + UUID_EN + "\",\"objekttype\":7," + PERIODE + "}]", "SKEMA-type relationer.ejer[0].objekttype"),
        relation("\"ejer\":[{\"uuid\":\"" + UUID_EN + "\"," + PERIODE + "},{\"urn\":\"urn:x:1\"," + PERIODE + "}],\"ansvarlig\":[{\"uuid\":\"" + UUID_EN + "\"," + PERIODE
            + "},{\"urn\":\"urn:x:1\"," + PERIODE + "}]", "OIO-overlap relationer.ejer[1]", "OIO-overlap relationer.ansvarlig[1]"),
        relation("\"andrebehandlere\":[{\"uuid\":\"" + UUID_EN + "\",\"indeks\":\"et\"," + PERIODE + "}]", "SKEMA-type relationer.andrebehandlere[0].indeks"),
        relation("\"journalpost\":[{\"uuid\":\"" + UUID_EN + "\"," + PERIODE + "}]", "SKEMA-kraevet relationer.journalpost[0].journalpostkode"),
        relation("\"journalpost\":[{\"uuid\":\"" + UUID_EN + "\",\"journalpostkode\":\"brev\"," + PERIODE + "}]", "SKEMA-kode relationer.journalpost[0].journalpostkode"),
        relation("\"journalpost\":[{\"uuid\":\"" + UUID_EN + "\",\"journalpostkode\":\"vedlagtdokument\",\"journalnotat\":{\"titel\":\"T\",\"notat\":\"N\",\"format\":\"f\"},"
            + PERIODE + "}]", "OIO-journalpost relationer.journalpost[indeks=1].journalnotat"));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @MethodSource("rettelser")
  void a_wrong_ret_is_refused(String forkert, List<String> ventet) {
    proev(Http.patch("/sag/sag/" + opret(), forkert), ventet);
  }

  static Stream<Arguments> rettelser() {
    return Stream.of(
        fejl("{\"livscyklus\":1}", "SKEMA-type livscyklus"),
        fejl("{\"uuid\":\"x\",\"id\":2}", "SKEMA-ukendt uuid", "SKEMA-ukendt id"),
        fejl("{\"attributter\":{\"sagegenskaber\":[{\"titel\":1}]}}", "SKEMA-kraevet attributter.sagegenskaber[0].virkning", "SKEMA-type attributter.sagegenskaber[0].titel"),
        fejl("{\"attributter\":{\"sagegenskaber\":[{\"titel\":\"x\",\"virkning\":{\"from\":\"2001-01-01\",\"to\":\"2002-01-01\"}}]}}",
            "SKEMA-kraevet attributter.sagegenskaber[0].brugervendtnoegle", "SKEMA-kraevet attributter.sagegenskaber[0].sagsnummer"),
        fejl("{\"tilstande\":{\"sagfremdrift\":[{" + PERIODE + "}]}}", "SKEMA-kraevet tilstande.sagfremdrift[0].fremdrift"),
        fejl("{\"relationer\":{\"andrebehandlere\":[{\"indeks\":0,\"uuid\":\"" + UUID_EN + "\"," + PERIODE + "}]}}", "SKEMA-type relationer.andrebehandlere[0].indeks"),
        fejl("{\"relationer\":{\"andrebehandlere\":[{\"indeks\":1,\"uuid\":\"" + UUID_EN + "\"," + PERIODE + "},{\"indeks\":1,\"urn\":\"urn:x\"," + PERIODE + "}]}}",
            "OIO-indeks relationer.andrebehandlere[1].indeks"));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @MethodSource("importer")
  void a_wrong_import_is_refused_where_it_is_wrong_in_the_order_of_the_request(String registreringer, List<String> ventet) {
    proev(Http.put("/sag/sag/" + UUID.randomUUID(), "{\"registreringer\":" + registreringer + "}"), ventet);
  }

  static Stream<Arguments> importer() {
    return Stream.of(
        fejl("1", "SKEMA-type registreringer"),
        fejl("[]", "SKEMA-type registreringer"),
        fejl("[1]", "SKEMA-type registreringer[0]"),
        fejl("[" + registrering("", sag("N", "")) + "," + registrering("\"livscykluskode\":\"Ny\",\"brugerref\":\"mig\",", sag("N", "")) + "]",
            "SKEMA-kraevet registreringer[0].fratidspunkt.tidsstempeldatotid", "SKEMA-kraevet registreringer[1].fratidspunkt.tidsstempeldatotid",
            "SKEMA-kode registreringer[1].livscykluskode", "SKEMA-uuid registreringer[1].brugerref"),
        fejl("[" + registrering(tid("2020-01-01"), sag("N", "")) + "," + registrering(tid("igår"), sag("N", "")) + "]", "SKEMA-tidspunkt registreringer[1].fratidspunkt.tidsstempeldatotid"),
        fejl("[" + registrering(tid("2999-01-01"), sag("N", "")) + "," + registrering(tid("2020-01-01") + "\"livscykluskode\":\"Rettet\",", sag("N", "")) + "]",
            "OIO-registreringstid registreringer[0].fratidspunkt", "OIO-livscyklus registreringer[1].livscykluskode"));
  }

  @Test
  void an_import_for_another_uuid_is_refused() {
    proev(Http.put("/sag/sag/" + UUID.randomUUID(), "{\"id\":\"" + UUID_EN + "\",\"registreringer\":[" + registrering("", sag("N", "")) + "]}"), List.of("SKEMA-id id"));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @MethodSource("spoergsmaal")
  void a_wrong_question_is_refused(String parametre, List<String> ventet) {
    proev(Http.get("/sag/sag?" + parametre), ventet);
  }

  static Stream<Arguments> spoergsmaal() {
    return Stream.of(
        fejl("ukendt=1&andet=2", "PARAMETER ukendt", "PARAMETER andet"),
        fejl("uuid=1", "PARAMETER uuid"),
        fejl("titel=x&uuid=1&afleveret=maaske&fremdrift=Slut&ejer=x&livscykluskode=Ny&brugerref=mig&vilkaarligrel=x", "PARAMETER uuid", "PARAMETER afleveret",
            "PARAMETER fremdrift", "PARAMETER ejer", "PARAMETER livscykluskode", "PARAMETER brugerref", "PARAMETER vilkaarligrel"),
        fejl("titel=x&foersteresultat=-1&maximalantalresultater=mange&efter=x", "PARAMETER foersteresultat", "PARAMETER maximalantalresultater", "PARAMETER efter"),
        fejl("titel=x&foersteresultat=1&foersteresultat=2", "PARAMETER foersteresultat"),
        fejl("titel=x&virkningstid=i+dag&registreringstid=x&modtagettid=infinity", "PARAMETER virkningstid", "PARAMETER registreringstid", "PARAMETER modtagettid"),
        fejl("titel=x&virkningfra=2012-01-01&virkningtil=2010-01-01&registreringstid=2010-01-01&registreretfra=2009-01-01", "PARAMETER virkningfra", "PARAMETER registreringstid"),
        fejl("titel=a%00b", "PARAMETER titel"));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @MethodSource("hoveder")
  void a_wrong_header_is_refused(String hoved, List<String> ventet, String vaerdi) {
    proev(Http.post("/sag/sag", sag(noegle(), ""), hoved, vaerdi), ventet);
  }

  static Stream<Arguments> hoveder() {
    return Stream.of(
        Arguments.of("Idempotency-Key", List.of("HTTP-HOVED Idempotency-Key"), "to ord"),
        Arguments.of("Idempotency-Key", List.of("HTTP-HOVED Idempotency-Key"), "k".repeat(256)),
        Arguments.of("X-Transaktions-Id", List.of("HTTP-HOVED X-Transaktions-Id"), "to ord"));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @MethodSource("parametre")
  void a_wrong_parameter_of_a_write_or_a_read_is_refused(String sti, List<String> ventet) {
    proev(Http.get("/sag/sag/" + opret() + sti), ventet);
  }

  static Stream<Arguments> parametre() {
    return Stream.of(
        fejl("?virkningstid=nu&registreringstid=x", "PARAMETER virkningstid", "PARAMETER registreringstid"),
        fejl("?x=1", "PARAMETER x"),
        fejl("/registreringer?antal=0", "PARAMETER antal"),
        fejl("/registreringer?foer=x", "PARAMETER foer"),
        fejl("/forskel?fra=1", "PARAMETER til"),
        fejl("/forskel?fra=x&til=1", "PARAMETER fra"));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @MethodSource("haendelser")
  void a_wrong_question_for_haendelser_is_refused(String parametre, List<String> ventet) {
    proev(Http.get("/haendelser?" + parametre), ventet);
  }

  static Stream<Arguments> haendelser() {
    return Stream.of(fejl("efter=x", "PARAMETER efter"), fejl("antal=0", "PARAMETER antal"), fejl("vent=31", "PARAMETER vent"), fejl("fra=1", "PARAMETER fra"),
        fejl("efter=x&antal=0&vent=31&emne=x", "PARAMETER efter", "PARAMETER antal", "PARAMETER vent", "PARAMETER emne"), fejl("foelsomhed=x", "PARAMETER foelsomhed"),
        fejl("objekttype=bruger", "PARAMETER objekttype"), fejl("livscyklus=x", "PARAMETER livscyklus"));
  }

  /** Every reason has its place, its value where something stood there, and a text that says what would be right. */
  private static void proev(HttpResponse<String> answer, List<String> ventet) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    var aarsager = json(answer).path("aarsager");
    assertThat(aarsager).as(answer.body()).extracting(a -> a.get("regel").asText() + " " + a.get("sti").asText()).containsExactlyInAnyOrderElementsOf(ventet);
    assertThat(aarsager).allSatisfy(a -> assertThat(a.get("forklaring").asText()).containsPattern("skal|må|kan|højst|kendes|skriv f.eks.|kun den ene"));
    assertThat(json(answer).get("message").asText()).isNotBlank();
    assertThat(aarsager).filteredOn(ForkertInputIT::harVaerdi).allSatisfy(a -> assertThat(a.get("vaerdi").isNull()).as(a.toString()).isFalse());
  }

  /** What is missing, what cannot be shown and the whole of the input have no value. */
  private static boolean harVaerdi(JsonNode aarsag) {
    return !List.of("SKEMA-kraevet", "SKEMA-tegn", "SKEMA-reference", "SKEMA-json", "HTTP-HOVED", "OIO-journalpost").contains(aarsag.get("regel").asText())
        && !aarsag.get("sti").asText().isEmpty() && !List.of("PARAMETER til", "PARAMETER titel").contains("PARAMETER " + aarsag.get("sti").asText());
  }

  private static Arguments fejl(String input, String... ventet) {
    return Arguments.of(input, List.of(ventet));
  }

  private static Arguments egenskab(String felt, String... ventet) {
    return fejl(sag("N", "," + felt, ""), ventet);
  }

  private static Arguments relation(String relation, String... ventet) {
    return fejl(sag("N", relation), ventet);
  }

  private static Arguments virkning(String virkning, String... ventet) {
    return fejl(sag("N", "").replaceFirst("\\{\"from\":[^}]*}", java.util.regex.Matcher.quoteReplacement(virkning)),
        Stream.of(ventet).map(v -> v.replace(" F.", " attributter.sagegenskaber[0].")).toArray(String[]::new));
  }

  private static String registrering(String hoved, String indhold) {
    return "{" + hoved + indhold.strip().substring(1);
  }

  private static String tid(String tid) {
    return "\"fratidspunkt\":{\"tidsstempeldatotid\":\"" + tid + "\"},";
  }
}
