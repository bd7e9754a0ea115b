package dk.sagdok.it;

import static dk.sagdok.it.Sager.ALT;
import static dk.sagdok.it.Sager.EN;
import static dk.sagdok.it.Sager.TO;
import static dk.sagdok.it.Sager.egenskaber;
import static dk.sagdok.it.Sager.json;
import static dk.sagdok.it.Sager.laes;
import static dk.sagdok.it.Sager.noegle;
import static dk.sagdok.it.Sager.opret;
import static dk.sagdok.it.Sager.relation;
import static dk.sagdok.it.Sager.ret;
import static dk.sagdok.it.Sager.rettelse;
import static dk.sagdok.it.Sager.sag;
import static dk.sagdok.it.Sager.versioner;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the predecessor answers wrongly, this is what the standard, its manual or common sense asks for. */
class RightAnswersIT {

  @Test
  void the_note_of_a_virkning_on_an_attribute_is_kept() {
    var body = sag(noegle(), "").replaceFirst("\"to\":\"infinity\"", "\"to\":\"infinity\",\"notetekst\":\"begrundelse\"");
    assertThat(egenskaber(opret(body)).get(0).get("virkning").get("notetekst").asText()).isEqualTo("begrundelse");
  }

  @Test
  void false_is_given_back() {
    var egenskaber = egenskaber(opret(sag(noegle(), ",\"afleveret\":false", ""))).get(0);
    assertThat(egenskaber.get("afleveret").isBoolean()).isTrue();
    assertThat(egenskaber.get("afleveret").asBoolean()).isFalse();
    assertThat(egenskaber.has("principiel")).isFalse();
  }

  @Test
  void a_history_of_a_single_relation_can_be_given_at_once() {
    var sag = opret(sag(noegle(), "\"ansvarlig\":[{\"uuid\":\"" + EN + "\",\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"2012-01-01\"}},{\"uuid\":\"" + TO
        + "\",\"virkning\":{\"from\":\"2012-01-01\",\"to\":\"infinity\"}}]"));
    assertThat(laes(sag, ALT).get("relationer").get("ansvarlig")).hasSize(2);
    assertThat(laes(sag, "?virkningstid=2011-01-01").get("relationer").get("ansvarlig").get(0).get("uuid").asText()).isEqualTo(EN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2010-01-01'", "now", "epoch", "Jan 8 1999", "i går", "2010-02-30"})
  void an_unreadable_time_is_refused_with_its_path(String time) {
    var answer = Http.post("/sag/sag", sag(noegle(), "").replaceFirst("2010-01-01", time));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(json(answer).get("aarsager").get(0).get("sti").asText()).contains("virkning.from");
  }

  @Test
  void overlapping_periods_are_refused_and_nothing_is_written() {
    var noegle = noegle();
    var body = sag(noegle, "").replace("\"sagfremdrift\":[", "\"sagfremdrift\":[{\"fremdrift\":\"Oplyst\",\"virkning\":{\"from\":\"2011-01-01\",\"to\":\"2014-01-01\"}},");
    assertThat(Http.post("/sag/sag", body).statusCode()).isEqualTo(400);
    assertThat(json(Http.get("/sag/sag?bvn=" + noegle)).get("results").get(0)).isEmpty();
  }

  @Test
  void an_empty_virkning_is_refused() {
    assertThat(Http.post("/sag/sag", sag(noegle(), "").replaceFirst("infinity", "2010-01-01")).statusCode()).isEqualTo(400);
  }

  @Test
  void other_bounds_than_from_inclusive_to_exclusive_are_refused() {
    assertThat(Http.post("/sag/sag", sag(noegle(), "").replaceFirst("\"to\":\"infinity\"", "\"to\":\"2012-01-01\",\"to_included\":true")).statusCode()).isEqualTo(400);
  }

  @Test
  void a_nul_character_is_refused_and_a_long_note_is_kept() {
    assertThat(Http.post("/sag/sag", sag(noegle(), "").replace("Titel", "a\\u0000b")).statusCode()).isEqualTo(400);
    var sag = opret("{\"note\":\"" + "n".repeat(9000) + "\"," + sag(noegle(), "").substring(1));
    assertThat(laes(sag, "").get("note").asText()).hasSize(9000);
  }

  @Test
  void empty_mandatory_texts_are_refused_all_at_once() {
    var answer = Http.post("/sag/sag", sag(noegle(), "").replace("\"Titel\"", "\"\"").replace("\"B\"", "\"\""));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("aarsager")).hasSize(2);
    assertThat(json(answer).get("message").asText()).isNotBlank();
  }

  @Test
  void a_journalpost_can_be_sent_back_as_it_was_read() {
    var posts = "\"journalpost\":[{\"journalpostkode\":\"journalnotat\",\"journalnotat\":{\"titel\":\"T\",\"notat\":\"N\",\"format\":\"txt\"},\"urn\":\"urn:empty:1\","
        + "\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"infinity\"}},{\"journalpostkode\":\"tilakteretdokument\",\"uuid\":\"" + EN
        + "\",\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"infinity\"}}]";
    var sag = opret(sag(noegle(), posts));
    var read = laes(sag, ALT).get("relationer").get("journalpost");
    assertThat(read).hasSize(2);
    assertThat(ret(sag, "{\"note\":\"x\"}").statusCode()).isEqualTo(200);
    var again = ret(sag, "{\"relationer\":{\"journalpost\":" + read + "}}");
    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    assertThat(again.headers().firstValue("Sagdok-Aendret")).contains("nej");
  }

  @Test
  void the_parts_of_a_journalpost_must_fit_its_kind() {
    var post = "\"journalpost\":[{\"journalpostkode\":\"vedlagtdokument\",\"journalnotat\":{\"titel\":\"T\",\"notat\":\"N\",\"format\":\"txt\"},\"uuid\":\"" + EN
        + "\",\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"infinity\"}}]";
    assertThat(Http.post("/sag/sag", sag(noegle(), post)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"passiv", "slettet"})
  void an_import_over_a_passive_or_deleted_object_is_its_whole_new_content(String state) {
    var sag = opret(sag(noegle(), ",\"hjemmel\":\"gammel\"", relation("ansvarlig", EN, "2010-01-01", "infinity")));
    var ended = state.equals("passiv") ? ret(sag, "{\"livscyklus\":\"Passiv\"}") : Http.delete("/sag/sag/" + sag);
    assertThat(ended.statusCode()).isIn(200, 202);
    assertThat(Http.put("/sag/sag/" + sag, sag(noegle(), "")).statusCode()).isEqualTo(200);
    var now = laes(sag, ALT);
    assertThat(now.get("livscykluskode").asText()).isEqualTo("Importeret");
    assertThat(now.get("attributter").get("sagegenskaber")).hasSize(1);
    assertThat(now.get("attributter").get("sagegenskaber").get(0).has("hjemmel")).isFalse();
    assertThat(now.path("relationer").has("ansvarlig")).isFalse();
  }

  @Test
  void a_part_of_a_period_without_mandatory_values_is_refused() {
    var sag = opret();
    assertThat(ret(sag, rettelse("\"titel\":\"Ny\",", "2005-01-01", "2012-01-01")).statusCode()).isEqualTo(400);
    assertThat(egenskaber(sag)).hasSize(1);
  }

  @Test
  void equal_adjoining_periods_are_joined_and_no_change_makes_no_registration() {
    var sag = opret();
    ret(sag, rettelse("\"titel\":\"Midlertidig\",", "2012-01-01", "2014-01-01"));
    assertThat(egenskaber(sag)).hasSize(3);
    ret(sag, rettelse("\"titel\":\"Titel\",", "2012-01-01", "2014-01-01"));
    assertThat(egenskaber(sag)).hasSize(1);
    var before = versioner(sag);
    for (var body : new String[] {rettelse("\"titel\":\"Titel\",", "2012-01-01", "2014-01-01"), rettelse("\"offentlighedundtaget\":{},", "2012-01-01", "2013-01-01"),
        rettelse("", "2012-01-01", "2013-01-01"), "{\"note\":\"kun en note\"}"}) {
      var answer = ret(sag, body);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Sagdok-Aendret")).contains("nej");
    }
    assertThat(versioner(sag)).isEqualTo(before);
  }

  @Test
  void a_boolean_can_be_cleared() {
    var sag = opret(sag(noegle(), ",\"afleveret\":true", ""));
    assertThat(ret(sag, rettelse("\"afleveret\":\"\",", "2010-01-01", "infinity")).statusCode()).isEqualTo(200);
    assertThat(egenskaber(sag).get(0).has("afleveret")).isFalse();
  }

  @Test
  void unknown_members_and_parameters_of_a_change_are_refused() {
    var sag = opret();
    assertThat(ret(sag, rettelse("\"findesikke\":\"x\",", "2012-01-01", "2014-01-01")).statusCode()).isEqualTo(400);
    assertThat(ret(sag, "{\"andet\":1}").statusCode()).isEqualTo(400);
    assertThat(ret(sag, "{\"attributter\":{\"sagudvidelser\":[]}}").statusCode()).isEqualTo(400);
    assertThat(ret(sag, "{\"attributter\":{\"sagegenskaber\":[{\"titel\":\"x\"}]}}").statusCode()).isEqualTo(400);
    assertThat(Http.patch("/sag/sag/" + sag + "?x=1", rettelse("\"titel\":\"x\",", "2012-01-01", "2014-01-01")).statusCode()).isEqualTo(400);
    assertThat(versioner(sag)).isEqualTo(1);
  }

  @Test
  void a_cleared_relation_leaves_nothing_behind_and_its_indeks_is_not_used_again() {
    var sag = opret(sag(noegle(), relation("andrebehandlere", EN, "2010-01-01", "infinity") + "," + relation("ansvarlig", EN, "2010-01-01", "infinity")));
    ret(sag, "{\"relationer\":{\"andrebehandlere\":[{\"indeks\":1,\"uuid\":\"\",\"urn\":\"\",\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"infinity\"}}],"
        + "\"ansvarlig\":[{\"uuid\":\"\",\"urn\":\"\",\"virkning\":{\"from\":\"2012-01-01\",\"to\":\"2014-01-01\"}}]}}");
    var relations = laes(sag, ALT).get("relationer");
    assertThat(relations.has("andrebehandlere")).isFalse();
    assertThat(relations.get("ansvarlig")).hasSize(2);
    ret(sag, "{\"relationer\":{" + relation("andrebehandlere", TO, "2010-01-01", "infinity") + "}}");
    assertThat(laes(sag, ALT).get("relationer").get("andrebehandlere").get(0).get("indeks").asInt()).isEqualTo(2);
  }

  @Test
  void the_same_indeks_twice_or_both_uuid_and_urn_is_refused() {
    var sag = opret(sag(noegle(), relation("andrebehandlere", EN, "2010-01-01", "infinity")));
    var entry = "{\"indeks\":1,\"uuid\":\"" + TO + "\",\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"infinity\"}}";
    assertThat(ret(sag, "{\"relationer\":{\"andrebehandlere\":[" + entry + "," + entry + "]}}").statusCode()).isEqualTo(400);
    assertThat(ret(sag, "{\"relationer\":{\"ejer\":[{\"uuid\":\"" + EN + "\",\"urn\":\"urn:x:1\",\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"infinity\"}}]}}").statusCode()).isEqualTo(400);
  }

  @Test
  void conditions_must_hold_at_one_and_the_same_time() {
    var noegle = noegle();
    var sag = opret(sag(noegle, relation("ansvarlig", EN, "2010-01-01", "2012-01-01")));
    ret(sag, "{\"tilstande\":{\"sagfremdrift\":[{\"fremdrift\":\"Afgjort\",\"virkning\":{\"from\":\"2013-01-01\",\"to\":\"infinity\"}}]}}");
    var window = "&virkningfra=2010-01-01&virkningtil=2020-01-01&bvn=" + noegle;
    assertThat(json(Http.get("/sag/sag?ansvarlig=" + EN + "&fremdrift=Afgjort" + window)).get("results").get(0)).isEmpty();
    assertThat(json(Http.get("/sag/sag?ansvarlig=" + EN + "&fremdrift=Opstaaet" + window)).get("results").get(0)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"afleveret=maaske", "virkning=x", "maximalantalresultater=x", "foersteresultat=-1", "ansvarlig=hverken", "fremdrift=Slut", "ukendt=1",
      "virkningfra=2012-01-01&virkningtil=2010-01-01", "virkningstid=2012-01-01&virkningfra=2010-01-01", "virkningstid=igaar"})
  void bad_search_parameters_are_refused(String query) {
    var answer = Http.get("/sag/sag?" + query.replace(" ", "%20"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(json(answer).get("message").asText()).isNotBlank();
  }

  @Test
  void a_journalpost_is_found_by_conditions_on_one_entry() {
    var noegle = noegle();
    var note = "{\"journalpostkode\":\"journalnotat\",\"journalnotat\":{\"titel\":\"%s\",\"notat\":\"%s\",\"format\":\"txt\"},\"urn\":\"urn:empty:1\",\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"infinity\"}}";
    opret(sag(noegle, "\"journalpost\":[" + note.formatted("A", "b") + "," + note.formatted("C", "d") + "]"));
    assertThat(json(Http.get("/sag/sag?bvn=" + noegle + "&journalnotat.titel=a&journalnotat.notat=b")).get("results").get(0)).hasSize(1);
    assertThat(json(Http.get("/sag/sag?bvn=" + noegle + "&journalnotat.titel=a&journalnotat.notat=d")).get("results").get(0)).isEmpty();
  }

  @Test
  void a_deleted_object_is_not_listed_and_its_history_is_readable() {
    var sag = opret();
    assertThat(Http.delete("/sag/sag/" + sag).statusCode()).isEqualTo(202);
    assertThat(Http.get("/sag/sag/" + sag).statusCode()).isEqualTo(410);
    assertThat(json(Http.get("/sag/sag?uuid=" + sag)).get("results")).isEmpty();
    assertThat(versioner(sag)).isEqualTo(2);
  }

  @Test
  void a_title_of_sql_stays_a_title() {
    var sag = opret(sag(noegle(), "").replace("\"Titel\"", "\"'; drop table raekke; --\""));
    assertThat(egenskaber(sag).get(0).get("titel").asText()).isEqualTo("'; drop table raekke; --");
  }
}
