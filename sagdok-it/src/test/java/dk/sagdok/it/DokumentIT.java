package dk.sagdok.it;

import static dk.sagdok.it.Dokumenter.ALTID;
import static dk.sagdok.it.Dokumenter.STI;
import static dk.sagdok.it.Dokumenter.del;
import static dk.sagdok.it.Dokumenter.dokument;
import static dk.sagdok.it.Dokumenter.laes;
import static dk.sagdok.it.Dokumenter.navne;
import static dk.sagdok.it.Dokumenter.opret;
import static dk.sagdok.it.Dokumenter.ret;
import static dk.sagdok.it.Dokumenter.rettet;
import static dk.sagdok.it.Dokumenter.variant;
import static dk.sagdok.it.Dokumenter.varianter;
import static dk.sagdok.it.Dokumenter.virkning;
import static dk.sagdok.it.Sager.ALT;
import static dk.sagdok.it.Sager.EN;
import static dk.sagdok.it.Sager.TO;
import static dk.sagdok.it.Sager.json;
import static dk.sagdok.it.Sager.noegle;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.Session;
import java.util.List;
import java.util.UUID;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A Dokument as a caller sees it: every operation, and what is said of it in variants and parts. */
class DokumentIT {
  private static final String HISTORIK = ALT + "&registreretfra=-infinity&registrerettil=infinity";
  private static final String REDIGERES = "\"relationer\":{\"underredigeringaf\":[{\"uuid\":\"" + EN + "\"," + ALTID + "}]}";
  /** Two variants; the first with two parts, of which one is being edited. */
  private static final String TO_VARIANTER = varianter(
      variant("Original", "\"produktion\":true,\"arkivering\":false", del("Kap. 2", "\"indeks\":0,\"indhold\":\"to\""), del("Kap. 1", "\"indeks\":1,\"indhold\":\"et\"", REDIGERES)),
      variant("Offentlig", "\"offentliggoerelse\":true", del("Kap. 1", "\"indhold\":\"ekstrakt\"")));
  private static final String RELATIONER = "\"relationer\":{\"ejer\":[{\"uuid\":\"%s\",%s}],\"bilag\":[{\"uuid\":\"%s\",%s},{\"uuid\":\"%s\",%s}],\"parter\":[{\"urn\":\"urn:oio:cpr-nr:1\",%s}]}"
      .formatted(EN, ALTID, TO, ALTID, EN, ALTID, ALTID);

  @Test
  void a_document_lives_from_opret_to_slet_and_its_history_stays() {
    var dokument = opret("\"note\":\"Modtaget\"", TO_VARIANTER, RELATIONER);
    rettet(dokument, "{\"note\":\"Journaliseret\",\"tilstande\":{\"fremdrift\":[{\"fremdrift\":\"Endeligt\"," + virkning("2015-01-01", "infinity") + "}]}}");
    rettet(dokument, "{\"livscyklus\":\"Passiv\"}");
    assertThat(ret(dokument, "{\"varianter\":[]}").statusCode()).as("a passive one is not changed").isEqualTo(400);
    assertThat(Http.delete(STI + "/" + dokument).statusCode()).isEqualTo(202);
    assertThat(Http.get(STI + "/" + dokument).statusCode()).isEqualTo(410);
    assertThat(json(Http.get(STI + "?uuid=" + dokument)).get("results")).isEmpty();
    var registreringer = json(Http.get(STI + "/" + dokument + HISTORIK)).get(dokument).get(0).get("registreringer");
    assertThat(registreringer).extracting(r -> r.get("livscykluskode").asText()).containsExactly("Slettet", "Passiveret", "Rettet", "Opstaaet");
    for (var registrering : registreringer) {
      assertThat(registrering.get("varianter")).as(registrering.get("livscykluskode").asText()).isEqualTo(registreringer.get(3).get("varianter"));
      assertThat(registrering.get("relationer")).isEqualTo(registreringer.get(3).get("relationer"));
    }
    assertThat(json(Http.get(STI + "/" + dokument + "/registreringer")).get("registreringer")).extracting(r -> r.get("nr").asInt()).containsExactly(4, 3, 2, 1);
  }

  @Test
  void what_is_given_is_given_back_with_false_and_zero_and_elements_by_name() {
    var registrering = laes(opret(TO_VARIANTER, RELATIONER));
    assertThat(navne(registrering.get("varianter"), "varianttekst")).containsExactly("Offentlig", "Original");
    assertThat(navne(variant(registrering, "Original").get("dele"), "deltekst")).containsExactly("Kap. 1", "Kap. 2");
    assertThat(variant(registrering, "Original").at("/egenskaber/0/arkivering").toString()).isEqualTo("false");
    assertThat(variant(registrering, "Original").at("/egenskaber/0").has("delvisscannet")).isFalse();
    assertThat(del(registrering, "Original", "Kap. 2").at("/egenskaber/0/indeks").toString()).isEqualTo("0");
    assertThat(registrering.at("/attributter/dokumentegenskaber/0/minor").toString()).isEqualTo("0");
    assertThat(del(registrering, "Original", "Kap. 1").at("/relationer/underredigeringaf/0/uuid").asText()).isEqualTo(EN);
    assertThat(registrering.at("/relationer/bilag")).hasSize(2).allMatch(b -> !b.has("indeks"));
  }

  @Test
  void what_is_read_can_be_sent_back_and_changes_nothing() {
    var dokument = opret(TO_VARIANTER, RELATIONER);
    rettet(dokument, "{\"tilstande\":{\"fremdrift\":[{\"fremdrift\":\"Fordelt\"," + virkning("2015-01-01", "infinity") + "}]}}");
    var read = laes(dokument);
    var body = "{\"attributter\":%s,\"tilstande\":%s,\"relationer\":%s,\"varianter\":%s}".formatted(read.get("attributter"), read.get("tilstande"), read.get("relationer"), read.get("varianter"));
    assertThat(rettet(dokument, body).headers().firstValue("Sagdok-Aendret")).contains("nej");
    assertThat(Http.put(STI + "/" + dokument, body).statusCode()).isEqualTo(200);
    assertThat(laes(dokument).get("varianter")).isEqualTo(read.get("varianter"));
    var kopi = UUID.randomUUID().toString();
    var historik = json(Http.get(STI + "/" + dokument + HISTORIK)).get(dokument).get(0).get("registreringer").toString();
    var imported = Http.put(STI + "/" + kopi, "{\"registreringer\":" + historik + "}");
    assertThat(imported.statusCode()).as(imported.body()).isEqualTo(200);
    assertThat(laes(kopi).get("varianter")).isEqualTo(read.get("varianter"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"note\":\"x\",\"tilstande\":{\"dokumentfremdrift\":[{\"fremdrift\":\"Endeligt\",V}]}}", "{\"attributter\":{\"dokumentegenskaber\":[{\"titel\":\"Ny\",V}]}}",
      "{\"relationer\":{\"bilag\":[]}}", "{\"livscyklus\":\"Passiv\"}", "{\"note\":\"x\",\"varianter\":[{\"varianttekst\":\"Original\"}]}", "{\"note\":\"x\",\"varianter\":null}"})
  void a_change_without_varianter_keeps_every_variant_and_part(String body) {
    var dokument = opret(TO_VARIANTER, RELATIONER);
    var before = laes(dokument).get("varianter");
    rettet(dokument, body.replace("V", ALTID));
    assertThat(laes(dokument).get("varianter")).isEqualTo(before);
  }

  /** What is left: the variants, the parts of Original, the egenskaber of Original and those and the relations of its Kap. 1. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "[]                                                                                              |                    |                | 0 | 0 | 0",
      "[{'varianttekst':'Original','egenskaber':[]}]                                                   | Offentlig,Original | Kap. 1,Kap. 2  | 0 | 1 | 1",
      "[{'varianttekst':'Original','dele':[]}]                                                         | Offentlig,Original |                | 1 | 0 | 0",
      "[{'varianttekst':'Original','egenskaber':[],'dele':[]}]                                         | Offentlig          |                | 0 | 0 | 0",
      "[{'varianttekst':'Offentlig','egenskaber':[],'dele':[]}]                                        | Original           | Kap. 1,Kap. 2  | 1 | 1 | 1",
      "[{'varianttekst':'Original','dele':[{'deltekst':'Kap. 1','egenskaber':[]}]}]                    | Offentlig,Original | Kap. 1,Kap. 2  | 1 | 0 | 1",
      "[{'varianttekst':'Original','dele':[{'deltekst':'Kap. 1','relationer':{}}]}]                    | Offentlig,Original | Kap. 1,Kap. 2  | 1 | 1 | 0",
      "[{'varianttekst':'Original','dele':[{'deltekst':'Kap. 1','egenskaber':[],'relationer':[]}]}]    | Offentlig,Original | Kap. 2         | 1 | 0 | 0",
      "[{'varianttekst':'Ny','dele':[{'deltekst':'Kap. 1','egenskaber':[{'indhold':'x',V}]}]}]         | Ny,Offentlig,Original | Kap. 1,Kap. 2 | 1 | 1 | 1"})
  void what_is_cleared_goes_and_everything_else_stays(String varianter, String left, String dele, int egenskaber, int kap1, int redigeres) {
    var dokument = opret(TO_VARIANTER, RELATIONER);
    var before = laes(dokument);
    rettet(dokument, "{\"varianter\":" + varianter.replace('\'', '"').replace("V", ALTID) + "}");
    var after = laes(dokument);
    assertThat(String.join(",", navne(after.path("varianter"), "varianttekst"))).isEqualTo(left == null ? "" : left);
    assertThat(String.join(",", navne(variant(after, "Original").path("dele"), "deltekst"))).isEqualTo(dele == null ? "" : dele);
    assertThat(variant(after, "Original").path("egenskaber")).hasSize(egenskaber);
    assertThat(del(after, "Original", "Kap. 1").path("egenskaber")).hasSize(kap1);
    assertThat(del(after, "Original", "Kap. 1").at("/relationer/underredigeringaf")).hasSize(redigeres);
    assertThat(after.get("relationer")).isEqualTo(before.get("relationer"));
    assertThat(after.get("attributter")).isEqualTo(before.get("attributter"));
  }

  @Test
  void variants_that_were_cleared_can_come_again() {
    var dokument = opret(TO_VARIANTER);
    rettet(dokument, "{\"varianter\":[]}");
    assertThat(laes(dokument).has("varianter")).isFalse();
    rettet(dokument, "{" + TO_VARIANTER + "}");
    assertThat(navne(laes(dokument).get("varianter"), "varianttekst")).containsExactly("Offentlig", "Original");
  }

  @ParameterizedTest(name = "{index}: {0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "'bilag':[]                             | 0 | 1", "'bilag':[{'uuid':'','urn':'',V}]       | 0 | 1", "'bilag':[{'urn':'urn:x:1',V}]          | 1 | 1",
      "'parter':[]                            | 2 | 0", "'andredokumenter':[{'urn':'urn:x:1',V}] | 2 | 1", "`    ` | 2 | 1"})
  void a_list_of_one_kind_of_relation_touches_that_kind_only(String relation, int bilag, int parter) {
    var dokument = opret(RELATIONER);
    rettet(dokument, "{\"note\":\"x\",\"relationer\":{" + relation.replace('\'', '"').replace("V", ALTID) + "}}");
    var after = laes(dokument).get("relationer");
    assertThat(after.path("bilag")).hasSize(bilag);
    assertThat(after.path("parter")).hasSize(parter);
    assertThat(after.at("/ejer/0/uuid").asText()).isEqualTo(EN);
  }

  /**
   * Registered today: the part says "et" always. Corrected: from 2015 to 2016 it said "ny". Asked about three times of virkning, as known now and as
   * known before the correction.
   */
  @Test
  void the_content_of_a_part_has_its_own_periods_on_both_clocks() {
    var dokument = opret(TO_VARIANTER);
    var opstaaet = laes(dokument).at("/fratidspunkt/tidsstempeldatotid").asText().replace("+", "%2B");
    rettet(dokument, "{\"varianter\":[{\"varianttekst\":\"Original\",\"dele\":[{\"deltekst\":\"Kap. 1\",\"egenskaber\":[{\"indhold\":\"ny\"," + virkning("2015-01-01", "2016-01-01") + "}]}]}]}");
    assertThat(indhold(dokument, "?virkningstid=2014-06-01")).isEqualTo("et");
    assertThat(indhold(dokument, "?virkningstid=2015-06-01")).isEqualTo("ny");
    assertThat(indhold(dokument, "?virkningstid=2016-06-01")).isEqualTo("et");
    assertThat(indhold(dokument, "?virkningstid=2015-06-01&registreringstid=" + opstaaet)).isEqualTo("et");
    assertThat(laes(dokument, "?virkningstid=2005-06-01").has("varianter")).as("nothing of it applied in 2005").isFalse();
    var perioder = del(laes(dokument), "Original", "Kap. 1").get("egenskaber");
    assertThat(perioder).extracting(e -> e.get("indhold").asText()).containsExactly("et", "et", "ny");
    assertThat(perioder).allMatch(e -> e.get("indeks").asInt() == 1);
  }

  @Test
  void variants_come_and_go_over_time() {
    var dokument = opret(varianter("{\"varianttekst\":\"Udkast\",\"egenskaber\":[{\"produktion\":true," + virkning("2010-01-01", "2012-01-01") + "}]}",
        "{\"varianttekst\":\"Endelig\",\"egenskaber\":[{\"produktion\":false," + virkning("2012-01-01", "infinity") + "}],\"dele\":[" + del("Side 1", "\"indhold\":\"x\"") + "]}"));
    assertThat(navne(laes(dokument, "?virkningstid=2011-06-01").get("varianter"), "varianttekst")).containsExactly("Endelig", "Udkast");
    assertThat(variant(laes(dokument, "?virkningstid=2011-06-01"), "Endelig").has("egenskaber")).as("only its part applied in 2011").isFalse();
    assertThat(navne(laes(dokument, "?virkningstid=2013-06-01").get("varianter"), "varianttekst")).containsExactly("Endelig");
    assertThat(navne(laes(dokument).get("varianter"), "varianttekst")).containsExactly("Endelig", "Udkast");
  }

  @Test
  void one_field_of_a_variant_changes_in_a_part_of_its_period_and_can_be_cleared() {
    var dokument = opret(TO_VARIANTER);
    rettet(dokument, egenskab("\"produktion\":\"False\"", "2015-01-01", "2016-01-01"));
    var egenskaber = variant(laes(dokument, "?virkningstid=2015-06-01"), "Original").at("/egenskaber/0");
    assertThat(egenskaber.get("produktion").toString()).isEqualTo("false");
    assertThat(egenskaber.get("arkivering").toString()).as("not given, so it stays").isEqualTo("false");
    rettet(dokument, egenskab("\"produktion\":\"\"", "2015-01-01", "2016-01-01"));
    assertThat(variant(laes(dokument, "?virkningstid=2015-06-01"), "Original").at("/egenskaber/0").has("produktion")).isFalse();
    rettet(dokument, egenskab("\"produktion\":true", "2015-01-01", "2016-01-01"));
    assertThat(variant(laes(dokument), "Original").get("egenskaber")).as("equal adjoining periods are one").hasSize(1);
    assertThat(rettet(dokument, egenskab("\"produktion\":true", "2015-01-01", "2016-01-01")).headers().firstValue("Sagdok-Aendret")).contains("nej");
  }

  @Test
  void whole_new_content_takes_the_place_of_the_old_in_replacement_and_import() {
    var dokument = opret(TO_VARIANTER, RELATIONER);
    assertThat(Http.put(STI + "/" + dokument, dokument(noegle(), varianter(variant("Anden", "\"arkivering\":true")))).statusCode()).isEqualTo(200);
    assertThat(navne(laes(dokument).get("varianter"), "varianttekst")).containsExactly("Anden");
    assertThat(laes(dokument).has("relationer")).isFalse();
    assertThat(Http.delete(STI + "/" + dokument).statusCode()).isEqualTo(202);
    assertThat(Http.put(STI + "/" + dokument, dokument(noegle())).statusCode()).isEqualTo(200);
    assertThat(laes(dokument).get("livscykluskode").asText()).isEqualTo("Importeret");
    assertThat(laes(dokument).has("varianter")).isFalse();
  }

  @Test
  void the_difference_of_two_registrations_tells_in_which_element() {
    var dokument = opret(TO_VARIANTER);
    rettet(dokument, "{\"varianter\":[{\"varianttekst\":\"Original\",\"dele\":[{\"deltekst\":\"Kap. 2\",\"egenskaber\":[{\"indhold\":\"ny\"," + ALTID + "}]}]}]}");
    var forskel = json(Http.get(STI + "/" + dokument + "/forskel?fra=1&til=2"));
    assertThat(forskel.get("kunFra")).hasSize(1);
    assertThat(forskel.get("kunTil")).hasSize(1);
    assertThat(forskel.at("/kunTil/0/gruppe").asText()).isEqualTo("varianter.dele.egenskaber");
    assertThat(forskel.at("/kunTil/0/noegle")).extracting(JsonNode::asText).containsExactly("Original", "Kap. 2");
    assertThat(forskel.at("/kunFra/0/indhold").asText()).isEqualTo("to");
    assertThat(forskel.at("/kunTil/0/indhold").asText()).isEqualTo("ny");
  }

  @Test
  void a_change_can_be_conditional_repeated_and_only_tried() {
    var dokument = opret(TO_VARIANTER);
    var read = Http.get(STI + "/" + dokument);
    var etag = read.headers().firstValue("ETag").orElseThrow();
    assertThat(Http.get(STI + "/" + dokument, "If-None-Match", etag).statusCode()).isEqualTo(304);
    var body = egenskab("\"produktion\":false", "2015-01-01", "2016-01-01");
    assertThat(Http.patch(STI + "/" + dokument + "?valider=true", body).statusCode()).isEqualTo(200);
    assertThat(laes(dokument).get("livscykluskode").asText()).isEqualTo("Opstaaet");
    var noegle = noegle();
    assertThat(ret(dokument, body, "If-Match", etag, "Idempotency-Key", noegle).statusCode()).isEqualTo(200);
    assertThat(ret(dokument, body, "If-Match", etag, "Idempotency-Key", noegle).headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(ret(dokument, body, "If-Match", etag).statusCode()).isEqualTo(412);
    assertThat(json(Http.get(STI + "/" + dokument + "/registreringer")).get("registreringer")).hasSize(2);
  }

  @Test
  void every_change_is_told_on_the_topic_and_by_number_with_the_element_it_happened_in() throws Exception {
    var run = Server.run();
    try (var context = new JmsConnectionFactory(run.user(), run.password(), run.amqp()).createContext(Session.AUTO_ACKNOWLEDGE);
        var consumer = context.createConsumer(context.createTopic("jms.topic.sagdok.haendelser.dokument"))) {
      context.start();
      var dokument = opret(TO_VARIANTER);
      rettet(dokument, "{\"varianter\":[{\"varianttekst\":\"Original\",\"dele\":[{\"deltekst\":\"Kap. 2\",\"egenskaber\":[{\"indhold\":\"ny\"," + ALTID + "}]}]}]}");
      Http.delete(STI + "/" + dokument);
      var told = HaendelserIT.about(consumer, dokument, 3);
      assertThat(told).extracting(h -> h.at("/registrering/livscykluskode").asText()).containsExactly("Opstaaet", "Rettet", "Slettet");
      assertThat(told).allMatch(h -> h.get("objekttype").asText().equals("dokument"));
      assertThat(told.get(0).get("aabnet")).hasSize(8);
      assertThat(told.get(1).at("/aabnet/0/gruppe").asText()).isEqualTo("varianter.dele.egenskaber");
      assertThat(told.get(1).at("/aabnet/0/noegle")).extracting(JsonNode::asText).containsExactly("Original", "Kap. 2");
      assertThat(told.get(1).at("/lukket/0/felter/indhold").asText()).isEqualTo("to");
      assertThat(HaendelserIT.by_number(dokument)).isEqualTo(told);
    }
  }

  @Test
  void konsolider_joins_periods_within_one_element_only() {
    var egenskaber = "\"egenskaber\":[{\"produktion\":true,\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"2012-01-01\",\"notetekst\":\"a\"}},{\"produktion\":true,\"virkning\":{\"from\":\"2012-01-01\",\"to\":\"infinity\",\"notetekst\":\"b\"}}]";
    var dokument = opret(varianter("{\"varianttekst\":\"A\"," + egenskaber + "}", "{\"varianttekst\":\"B\"," + egenskaber + "}"));
    assertThat(variant(laes(dokument), "A").get("egenskaber")).hasSize(2);
    var joined = laes(dokument, ALT + "&konsolider=true");
    assertThat(navne(joined.get("varianter"), "varianttekst")).containsExactly("A", "B");
    assertThat(joined.get("varianter")).allMatch(v -> v.get("egenskaber").size() == 1 && v.at("/egenskaber/0/virkning/to").asText().equals("infinity"));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "'varianter':{'x':1}                                                              | SKEMA-type varianter",
      "'varianter':[{'egenskaber':[{V}]}]                                               | SKEMA-kraevet varianter[0].varianttekst",
      "'varianter':[{'varianttekst':'A','egenskaber':[{V}]},{'varianttekst':'A','egenskaber':[{V}]}] | SKEMA-dublet varianter[1].varianttekst",
      "'varianter':[{'varianttekst':'A','dele':[{'egenskaber':[{V}]}]}]                 | SKEMA-kraevet varianter[0].dele[0].deltekst",
      "'varianter':[{'varianttekst':'A','egenskaber':[{'arkivering':'måske',V}]}]       | SKEMA-type varianter[0].egenskaber[0].arkivering",
      "'varianter':[{'varianttekst':'A','egenskaber':[{'arkivering':true,V},{'arkivering':false,V}]}] | OIO-overlap varianter[0].egenskaber[1]",
      "'varianter':[{'varianttekst':'A','dele':[{'deltekst':'x','egenskaber':[{'indeks':'5',V}]}]}] | SKEMA-type varianter[0].dele[0].egenskaber[0].indeks",
      "'varianter':[{'varianttekst':'A','dele':[{'deltekst':'x','relationer':{'underredigeringaf':[{V}]}}]}] | SKEMA-kraevet varianter[0].dele[0].relationer.underredigeringaf[0]",
      "'varianter':[{'varianttekst':'A','dele':[{'deltekst':'x','relationer':{'ejer':[]},'egenskaber':[{V}]}]}] | SKEMA-ukendt varianter[0].dele[0].relationer.ejer",
      "'varianter':[{'varianttekst':'A','egenskaber':[{'lokation':'x',V}]}]             | SKEMA-ukendt varianter[0].egenskaber[0].lokation",
      "'relationer':{'journalpost':[]}                                                  | SKEMA-ukendt relationer.journalpost",
      "'andet':1                                                                        | SKEMA-ukendt andet"})
  void what_is_wrong_is_refused_with_its_path_by_opret_replacement_and_ret(String given, String reason) {
    var rest = given.replace('\'', '"').replace("V", ALTID);
    var dokument = opret();
    for (var answer : List.of(Http.post(STI, dokument(noegle(), rest)), Http.put(STI + "/" + dokument, dokument(noegle(), rest)), ret(dokument, "{" + rest + "}"))) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(json(answer).get("aarsager")).extracting(a -> a.get("regel").asText() + " " + a.get("sti").asText()).containsExactly(reason);
    }
    assertThat(json(Http.get(STI + "/" + dokument + "/registreringer")).get("registreringer")).hasSize(1);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "\"titel\":\"Titel\",            || titel", "\"dokumenttype\":\"Brev\",  || dokumenttype", "\"brevdato\":\"2010-06-01\",  || brevdato", "\"beskrivelse\":\"B\",  || beskrivelse",
      "\"2010-06-01\" | \"i går\" | brevdato", "\"2010-06-01\" | \"2010-06-01T12:00\" | brevdato", "\"2010-06-01\" | \"2010-02-30\" | brevdato", "\"2010-06-01\" | 20100601 | brevdato",
      "\"major\":1 | \"major\":\"3\" | major", "\"major\":1 | \"major\":1.5 | major"})
  void a_field_of_the_document_that_is_missing_or_wrong_is_named(String right, String wrong, String felt) {
    var answer = Http.post(STI, dokument(noegle()).replace(right, wrong == null ? "" : wrong));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(json(answer).get("aarsager")).extracting(a -> a.get("sti").asText()).containsExactly("attributter.dokumentegenskaber[0]." + felt);
  }

  @Test
  void a_variant_or_part_that_says_nothing_is_refused_rather_than_lost() {
    var answer = Http.post(STI, dokument(noegle(), varianter("{\"varianttekst\":\"Tom\"}")));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).at("/aarsager/0/forklaring").asText()).contains("varianter[0]").contains("egenskaber med en virkning");
    var held = opret(varianter("{\"varianttekst\":\"Tom\",\"egenskaber\":[{" + ALTID + "}]}"));
    assertThat(variant(laes(held), "Tom").get("egenskaber")).hasSize(1);
  }

  @Test
  void a_case_is_no_document_and_a_document_no_case() {
    var sag = Sager.opret();
    assertThat(Http.get(STI + "/" + sag).statusCode()).isEqualTo(404);
    assertThat(ret(sag, "{\"note\":\"x\"}").statusCode()).isEqualTo(404);
    assertThat(Http.delete(STI + "/" + sag).statusCode()).isEqualTo(404);
    assertThat(Http.put(STI + "/" + sag, dokument(noegle())).statusCode()).isBetween(400, 499);
    assertThat(Http.get("/sag/sag/" + opret()).statusCode()).isEqualTo(404);
    assertThat(Http.get("/dokument/sag/" + sag).statusCode()).isEqualTo(404);
    assertThat(Sager.versioner(sag)).isEqualTo(1);
  }

  @Test
  void the_type_describes_itself() {
    assertThat(json(Http.get(STI + "/schema")).at("/properties/varianter/items/properties/dele/items/properties").has("deltekst")).isTrue();
    assertThat(json(Http.get(STI + "/fields")).at("/varianter/dele/noegle").asText()).isEqualTo("deltekst");
    assertThat(json(Http.get("/dokument/classes")).get("dokument")).isEqualTo(json(Http.get(STI + "/fields")));
  }

  private static String indhold(String dokument, String query) {
    return del(laes(dokument, query), "Original", "Kap. 1").at("/egenskaber/0/indhold").asText();
  }

  private static String egenskab(String felt, String fra, String til) {
    return "{\"varianter\":[{\"varianttekst\":\"Original\",\"egenskaber\":[{" + felt + "," + virkning(fra, til) + "}]}]}";
  }
}
