package dk.sagdok.it;

import static dk.sagdok.it.Sager.noegle;
import static dk.sagdok.it.Sager.sag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.local.Outage;
import jakarta.jms.JMSRuntimeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The message door: what REST takes, a queue takes, on the same terms. */
class MoxIT {
  private static final Mox MOX = new Mox();

  @AfterAll
  static void luk() {
    MOX.close();
  }

  @Test
  void what_is_created_by_a_message_is_read_by_a_message_and_over_rest() throws Exception {
    var oprettet = MOX.kald("create", null, sag(noegle(), ""));
    assertThat(oprettet.status()).as("%s", oprettet.json()).isEqualTo(201);
    var uuid = oprettet.json().get("uuid").asText();
    var laest = MOX.kald("read", uuid, null);
    assertThat(laest.status()).isEqualTo(200);
    assertThat(laest.json()).isEqualTo(Sager.json(Http.get("/sag/sag/" + uuid)));
  }

  @Test
  void the_same_message_again_is_answered_the_same_and_writes_nothing() throws Exception {
    var id = UUID.randomUUID().toString();
    var noegle = noegle();
    var foerst = MOX.kald("create", null, sag(noegle, ""), "beskedID", id);
    var igen = MOX.kald("create", null, sag(noegle, ""), "beskedID", id);
    assertThat(igen.json()).isEqualTo(foerst.json());
    assertThat(igen.status()).isEqualTo(201);
    assertThat(igen.besked().getBooleanProperty("gentaget")).isTrue();
    assertThat(foerst.besked().getBooleanProperty("gentaget")).isFalse();
    assertThat(Sager.json(Http.get("/sag/sag?bvn=" + noegle)).get("results").get(0)).hasSize(1);
    assertThat(MOX.kald("create", null, sag(noegle(), ""), "beskedID", id).status()).isEqualTo(422);
  }

  @Test
  void what_is_done_is_done_by_the_one_whose_login_the_message_carries() throws Exception {
    var somSkriver = MOX.kald("opret", null, sag(noegle(), ""), "objekttype", "SAG", "autorisation", Http.login("skriver"));
    assertThat(somSkriver.status()).isEqualTo(201);
    var somToken = MOX.kald("create", null, sag(noegle(), ""), "autorisation", "Bearer " + Token.good("skriver").signed(Token.key(Server.run().jwtPrivateKey())));
    assertThat(somToken.status()).as("%s", somToken.json()).isEqualTo(201);
    var overRest = Http.post("/sag/sag", sag(noegle(), ""), "Authorization", Http.login("skriver"));
    assertThat(bruger(somSkriver.tekst("objektID"))).isEqualTo(bruger(Sager.json(overRest).get("uuid").asText()));
    assertThat(bruger(somToken.tekst("objektID"))).isEqualTo(Token.SUBJECT);
  }

  static Stream<Arguments> afviste_login() throws Exception {
    return Stream.of(Arguments.of("none", null, 401), Arguments.of("a wrong password", Http.basic("skriver", "forkert"), 401), Arguments.of("nobody", Http.basic("ingen", "x"), 401),
        Arguments.of("no login at all", "Basic ?", 401), Arguments.of("another scheme", "Digest x", 401), Arguments.of("a reader", Http.login("laeser"), 403),
        Arguments.of("a token that is over", "Bearer " + Token.good("skriver").with("exp", Token.now() - 60).signed(Token.key(Server.run().jwtPrivateKey())), 401),
        Arguments.of("a token of nobody", "Bearer x", 401));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("afviste_login")
  void whoever_may_not_write_writes_nothing(String hvem, String autorisation, int status) throws Exception {
    var noegle = noegle();
    assertThat(MOX.kald("create", null, sag(noegle, ""), "autorisation", autorisation).status()).isEqualTo(status);
    assertThat(fundne(noegle)).isEmpty();
  }

  static Stream<Arguments> umulige() {
    var en = Sager.EN;
    return Stream.of(Arguments.of("an unknown operation", 400, new String[] {"operation", "ompost"}), Arguments.of("no operation", 400, new String[] {"operation", ""}),
        Arguments.of("an unknown type", 400, new String[] {"objekttype", "klasse"}), Arguments.of("no uuid", 400, new String[] {"operation", "update", "objektID", "17"}),
        Arguments.of("a uuid for one to be made", 400, new String[] {"objektID", en}), Arguments.of("no such object", 404, new String[] {"operation", "update", "objektID", en}),
        Arguments.of("a query that is none", 400, new String[] {"operation", "search", "query", "titel=x"}), Arguments.of("an unknown parameter", 400, new String[] {"operation", "search", "query", "{\"x\":1}"}),
        Arguments.of("a name with blanks", 400, new String[] {"transaktionsid", "a b"}), Arguments.of("another version", 412, new String[] {"operation", "import", "objektID", en, "ventetversion", "7"}));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("umulige")
  void what_cannot_be_done_is_answered_with_the_reason_and_lies_on_the_error_queue(String hvad, int status, String[] hoveder) throws Exception {
    var id = UUID.randomUUID().toString();
    var alle = new ArrayList<>(List.of("beskedID", id));
    alle.addAll(List.of(hoveder));
    var body = sag(noegle(), "");
    var svar = MOX.kald("create", null, body, alle.toArray(String[]::new));
    assertThat(svar.status()).as("%s", svar.json()).isEqualTo(status);
    assertThat(svar.json().get("message").asText()).isNotBlank();
    var fejl = MOX.fejl("beskedID = '" + id + "'");
    assertThat(fejl.getIntProperty("status")).isEqualTo(status);
    assertThat(fejl.getStringProperty("fejltekst")).isEqualTo(svar.json().get("detail").asText());
    assertThat(fejl.getStringProperty("fejl")).startsWith("urn:sagdok:fejl:");
    assertThat(fejl.getStringProperty("objekttype")).isNotNull();
    assertThat(fejl.propertyExists("autorisation")).isFalse();
    assertThat(fejl.getBody(String.class)).isEqualTo(body);
  }

  @Test
  void a_body_that_is_no_json_is_refused_and_one_in_octets_is_read() throws Exception {
    assertThat(MOX.kald("create", null, "{").status()).isEqualTo(400);
    assertThat(MOX.kald("create", null, null).status()).isEqualTo(400);
    var besked = MOX.context().createBytesMessage();
    besked.writeBytes(sag(noegle(), "").getBytes(StandardCharsets.UTF_8));
    assertThat(MOX.send(MOX.producer("operation", "create", "objekttype", "sag", "autorisation", Http.login("admin")), besked).status()).isEqualTo(201);
  }

  @Test
  void a_file_is_not_brought_by_a_message() throws Exception {
    var json = Dokumenter.dokument(noegle(), "\"varianter\":[{\"varianttekst\":\"V\",\"dele\":[{\"deltekst\":\"D\",\"egenskaber\":[{\"indhold\":\"field:fil\",\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"infinity\"}}]}]}]");
    var svar = MOX.kald("create", null, json, "objekttype", "dokument");
    assertThat(svar.json().at("/aarsager/0/regel").asText()).as("%s", svar.json()).isEqualTo("FIL-felt");
  }

  @Test
  void an_operator_sees_what_the_register_said_no_to_and_why() throws Exception {
    MOX.kald("create", null, "{\"gal\":1}");
    Afvent.at(Duration.ofSeconds(20), () -> Http.get("/abonnenter").body().contains("\"abonnent\":\"sagdok.mox\",\"aarsag\":\"Registret sagde nej (400)\""));
    var beskeder = Sager.json(Http.get("/abonnenter/fejl?abonnent=sagdok.mox&antal=1000")).get("beskeder");
    assertThat(beskeder).anySatisfy(b -> assertThat(b.get("aarsag").asText()).startsWith("Registret sagde nej (400): ").contains("gal"));
    assertThat(Abonnenter.bed("sagdok.mox", "kasser", null, "Prøve").statusCode()).isEqualTo(200);
    assertThat(Sager.json(Http.get("/abonnenter/fejl?abonnent=sagdok.mox")).get("beskeder")).isEmpty();
  }

  @Test
  void a_write_is_checked_and_not_made_and_expects_a_version() throws Exception {
    var noegle = noegle();
    assertThat(MOX.kald("create", null, sag(noegle, ""), "valider", "true").json().get("gyldig").asBoolean()).isTrue();
    assertThat(MOX.kald("create", null, sag(noegle, ""), "valider", "ja").status()).isEqualTo(400);
    assertThat(fundne(noegle)).isEmpty();
    var sag = MOX.kald("create", null, sag(noegle, ""), "transaktionsid", "tx-" + noegle);
    assertThat(sag.besked().getIntProperty("registreringnr")).isEqualTo(1);
    var uuid = sag.tekst("objektID");
    var ret = "{\"tilstande\":{\"sagfremdrift\":[{\"fremdrift\":\"Oplyst\",\"virkning\":{\"from\":\"2012-01-01\",\"to\":\"infinity\"}}]}}";
    assertThat(MOX.kald("ret", uuid, ret, "ventetversion", "7").status()).isEqualTo(412);
    assertThat(MOX.kald("ret", uuid, ret, "ventetversion", "1").besked().getIntProperty("registreringnr")).isEqualTo(2);
    assertThat(Http.get("/sag/sag/" + uuid + "/registreringer").body()).contains("tx-" + noegle);
  }

  @Test
  void a_long_list_is_gone_on_with_where_the_answer_says() throws Exception {
    var titel = noegle();
    for (var i = 0; i < 3; i++) {
      Sager.opret(sag(noegle(), "").replace("\"Titel\"", "\"" + titel + "\""));
    }
    var query = Sager.JSON.createObjectNode().put("titel", titel).put("maximalantalresultater", 2);
    var foerst = MOX.kald("search", null, null, "query", query.toString());
    assertThat(foerst.json().at("/results/0")).hasSize(2);
    var resten = MOX.kald("search", null, null, "query", query.put("efter", foerst.tekst("efter")).toString());
    assertThat(resten.json().at("/results/0")).hasSize(1);
    assertThat(resten.besked().propertyExists("efter")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {Mox.KOE, Mox.FEJL, "jms.queue.DLQ", "sagdok.svar", "sagdok.svarende", "activemq.management"})
  void an_answer_goes_to_no_address_but_those_for_answers(String adresse) throws Exception {
    var noegle = noegle();
    var id = UUID.randomUUID().toString();
    MOX.context().createProducer().setJMSReplyTo(MOX.context().createQueue(adresse)).setProperty("operation", "create").setProperty("objekttype", "sag").setProperty("beskedID", id)
        .setProperty("autorisation", Http.login("admin")).send(MOX.context().createQueue(Mox.KOE), sag(noegle, ""));
    assertThat(MOX.fejl("beskedID = '" + id + "'").getStringProperty("fejltekst")).contains("replyTo");
    assertThat(fundne(noegle)).isEmpty();
  }

  @Test
  void an_answer_waits_on_a_queue_of_its_own_for_one_who_was_away() throws Exception {
    var koe = "sagdok.svar." + UUID.randomUUID();
    String sag;
    try (var anden = new Mox("skriver")) {
      anden.context().createConsumer(anden.context().createQueue(koe)).close();
      anden.context().createProducer().setJMSReplyTo(anden.context().createQueue(koe)).setProperty("operation", "create").setProperty("objekttype", "sag")
          .setProperty("autorisation", Http.login("skriver")).send(anden.context().createQueue(Mox.KOE), sag(sag = noegle(), ""));
    }
    Afvent.at(Duration.ofSeconds(60), () -> !fundne(sag).isEmpty());
    try (var igen = new Mox("skriver"); var lytter = igen.context().createConsumer(igen.context().createQueue(koe))) {
      assertThat(lytter.receive(60_000).getIntProperty("status")).isEqualTo(201);
    }
  }

  @Test
  void an_answer_that_nobody_waits_for_any_more_holds_up_nothing() throws Exception {
    var noegle = noegle();
    try (var anden = new Mox("skriver")) {
      var vaek = anden.context().createTemporaryQueue();
      vaek.delete();
      anden.context().createProducer().setJMSReplyTo(vaek).setProperty("operation", "create").setProperty("objekttype", "sag").setProperty("autorisation", Http.login("skriver"))
          .send(anden.context().createQueue(Mox.KOE), sag(noegle, ""));
    }
    Afvent.at(Duration.ofSeconds(60), () -> !fundne(noegle).isEmpty());
    assertThat(MOX.kald("search", null, null, "query", "{\"bvn\":\"" + noegle + "\"}").json().at("/results/0")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {Mox.KOE, "jms.queue.DLQ", "activemq.notifications"})
  void nobody_reads_what_others_send(String adresse) {
    assertThatThrownBy(() -> {
      try (var anden = new Mox("admin")) {
        anden.context().createConsumer(anden.context().createQueue(adresse)).receiveNoWait();
      }
    }).isInstanceOf(JMSRuntimeException.class);
  }

  @Test
  void what_comes_while_the_database_is_away_is_done_once_when_it_is_back() throws Exception {
    var noegle = noegle();
    var id = UUID.randomUUID().toString();
    try (var outage = Outage.of(Server.data())) {
      MOX.context().createProducer().setJMSReplyTo(MOX.svarkoe()).setJMSCorrelationID(id).setProperty("operation", "create").setProperty("objekttype", "sag")
          .setProperty("autorisation", Http.login("admin")).send(MOX.context().createQueue(Mox.KOE), sag(noegle, ""));
      Afvent.at(Duration.ofSeconds(40), () -> Http.get(Server.run().health()).statusCode() == 503);
    }
    assertThat(MOX.svar(id).status()).isEqualTo(201);
    Afvent.at(Duration.ofSeconds(40), () -> Http.get("/sag/sag?bvn=" + noegle).statusCode() == 200);
    assertThat(fundne(noegle)).hasSize(1);
  }

  private static JsonNode fundne(String noegle) {
    return Sager.json(Http.get("/sag/sag?bvn=" + noegle)).get("results").get(0);
  }

  private static String bruger(String sag) {
    return Sager.laes(sag, "").get("brugerref").asText();
  }
}
