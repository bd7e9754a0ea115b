package dk.sagdok.it;

import static dk.sagdok.it.Sager.json;
import static dk.sagdok.it.Sager.noegle;
import static dk.sagdok.it.Sager.opret;
import static dk.sagdok.it.Sager.relation;
import static dk.sagdok.it.Sager.ret;
import static dk.sagdok.it.Sager.sag;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.JMSConsumer;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.Test;

/** What takes effect later is told when it does, not before and not much later: the register promises a second, a loaded machine gets more. */
class VirkningsskiftIT {
  private static final Duration TAALMOD = Duration.ofSeconds(10);
  private static final int MANGE = 1000;
  private static final int OFFSET = Integer.getInteger("sagdok.port-offset", 700) + 85;

  @Test
  void what_begins_later_is_told_then_on_the_topics_and_by_number_and_what_was_corrected_away_is_not() throws Exception {
    var run = Server.run();
    var sag = opret(sag(noegle(), relation("ejer", Sager.EN, "2010-01-01", "infinity")));
    var fortrudt = opret(sag(noegle(), relation("ejer", Sager.EN, "2010-01-01", "infinity")));
    var valg = "livscykluskode='Virkning' AND objektID IN ('" + sag + "','" + fortrudt + "')"; // others may have something begin too
    try (var context = new JmsConnectionFactory(run.user(), run.password(), run.amqp()).createContext(Session.AUTO_ACKNOWLEDGE);
        var emne = context.createConsumer(context.createTopic("jms.topic.sagdok.haendelser.sag"), valg);
        var kuvert = context.createConsumer(context.createTopic("jms.topic.sagdok.beskedkuvert.sag"), valg)) {
      context.start();
      var da = Instant.now().plusSeconds(6).truncatedTo(ChronoUnit.MILLIS);
      nyEjer(fortrudt, Sager.TO, da.minusMillis(1));
      nyEjer(sag, Sager.TO, da);
      nyEjer(fortrudt, Sager.EN, da.minusMillis(1));
      assertThat(Instant.now()).as("in time").isBefore(da.minusMillis(1));
      var haendelse = haendelse(emne, da);
      assertThat(haendelse.get("objektId").asText()).as("the first that is told").isEqualTo(sag);
      assertThat(haendelse.get("virkningstidspunkt").asText()).isEqualTo(da.toString());
      assertThat(haendelse.at("/begynder/0/uuid").asText()).isEqualTo(Sager.TO);
      assertThat(haendelse.at("/slutter/0/uuid").asText()).isEqualTo(Sager.EN);
      assertThat(HaendelserIT.by_number(sag)).extracting(h -> h.has("virkningstidspunkt")).containsExactly(false, false, true);
      assertThat(HaendelserIT.by_number(sag).get(2)).isEqualTo(haendelse);
      assertThat(HaendelserIT.by_number(fortrudt)).hasSize(3).noneMatch(h -> h.has("virkningstidspunkt"));
      assertThat(kuvert.receive(30_000).getBody(String.class)).contains("urn:sagdok:livscyklus:virkning", sag);
    }
  }

  @Test
  void a_thousand_that_begin_at_one_instant_are_all_told_soon_after() {
    var fra = HaendelserIT.last_number();
    var da = Instant.now().plusSeconds(25).truncatedTo(ChronoUnit.MILLIS);
    var sager = mange(da);
    assertThat(Instant.now()).as("in time").isBefore(da);
    var fortalt = new ArrayList<String>();
    var sidst = Instant.now();
    while (fortalt.size() < MANGE && Instant.now().isBefore(da.plus(TAALMOD))) {
      var side = json(Http.get("/haendelser?livscyklus=Virkning&vent=5&antal=1000&efter=" + fra));
      fra = side.get("sidste").asLong();
      sidst = Instant.now();
      side.get("haendelser").forEach(h -> egne(h, sager, fortalt));
      assertThat(fortalt.isEmpty() || !sidst.isBefore(da)).as("not before").isTrue();
    }
    assertThat(fortalt).hasSize(MANGE).doesNotHaveDuplicates().hasSameElementsAs(sager);
    System.out.println("The last of " + MANGE + " that begin at one instant was read " + Duration.between(da, sidst).toMillis() + " ms after it");
  }

  @Test
  void what_is_due_while_the_server_is_down_is_told_when_it_is_up_again() throws Exception {
    var data = Path.of("target/virkningsskift").toAbsolutePath();
    Directories.delete(data);
    try (var run = new OwnRun(data, OFFSET)) {
      run.start();
      var da = Instant.now().plusSeconds(8).truncatedTo(ChronoUnit.MILLIS);
      var made = Http.post(run.url() + "/sag/sag", sag(noegle(), relation("ejer", Sager.EN, da.toString(), "infinity")), "Authorization", run.login());
      assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
      run.kill();
      assertThat(Instant.now()).as("in time").isBefore(da);
      run.start();
      Afvent.at(TAALMOD, () -> !Instant.now().isBefore(da));
      var sag = json(made).get("uuid").asText();
      Afvent.at(TAALMOD, () -> virkninger(run).equals(List.of(sag + " " + da)));
    }
  }

  /** Others may have something begin too. */
  private static void egne(JsonNode haendelse, Set<String> sager, List<String> fortalt) {
    Stream.of(haendelse.get("objektId").asText()).filter(sager::contains).forEach(fortalt::add);
  }

  private static List<String> virkninger(OwnRun run) {
    var fundne = new ArrayList<String>();
    json(Http.get(run.url() + "/haendelser?efter=0&livscyklus=Virkning", "Authorization", run.login())).get("haendelser")
        .forEach(h -> fundne.add(h.get("objektId").asText() + " " + h.get("virkningstidspunkt").asText()));
    return fundne;
  }

  private static void nyEjer(String sag, String ejer, Instant fra) {
    var answer = ret(sag, "{\"relationer\":{" + relation("ejer", ejer, fra.toString(), "infinity") + "}}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static JsonNode haendelse(JMSConsumer emne, Instant da) throws Exception {
    var message = emne.receive(30_000);
    assertThat(Instant.now()).isBetween(da, da.plus(TAALMOD));
    return Sager.JSON.readTree(message.getBody(String.class));
  }

  /** In one call; all of them begin to be owned at that instant. */
  private static Set<String> mange(Instant da) {
    var operationer = IntStream.range(0, MANGE).mapToObj(i -> "{\"operation\":\"opret\",\"objekttype\":\"sag\"," + sag(noegle(), relation("ejer", Sager.EN, da.toString(), "infinity")).strip().substring(1));
    var answer = Http.post("/transaktion", operationer.collect(Collectors.joining(",", "{\"operationer\":[", "]}")));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var sager = new HashSet<String>();
    json(answer).get("operationer").forEach(o -> sager.add(o.get("uuid").asText()));
    return sager;
  }
}
