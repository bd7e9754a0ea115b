package dk.sagdok.it;

import static dk.sagdok.it.Sager.json;
import static dk.sagdok.it.Sager.laes;
import static dk.sagdok.it.Sager.noegle;
import static dk.sagdok.it.Sager.opret;
import static dk.sagdok.it.Sager.ret;
import static dk.sagdok.it.Sager.rettelse;
import static dk.sagdok.it.Sager.sag;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** virkningstid, registreringstid and modtaget are three different questions. */
class TreUreIT {

  @Test
  void a_correction_back_in_time_does_not_change_what_was_known_before() {
    var sag = opret();
    var known = Instant.now();
    await_after(known);
    ret(sag, rettelse("\"titel\":\"Rettet\",", "2012-01-01", "infinity"));
    assertThat(titel(sag, "?virkningstid=2013-01-01")).isEqualTo("Rettet");
    assertThat(titel(sag, "?virkningstid=2011-01-01")).isEqualTo("Titel");
    assertThat(titel(sag, "?virkningstid=2013-01-01&registreringstid=" + known)).isEqualTo("Titel");
    assertThat(titel(sag, "?virkningstid=2013-01-01&modtagettid=" + known)).isEqualTo("Titel");
  }

  @Test
  void an_import_keeps_the_times_of_its_source_and_was_not_known_before_it_came() {
    var sag = UUID.randomUUID().toString();
    var before = Instant.now();
    await_after(before);
    var body = "{\"registreringer\":[%s,%s]}".formatted(registrering("2019-05-01T10:00:00+02:00", "Opstaaet", "Første"), registrering("2020-06-01T10:00:00+02:00", "Rettet", "Anden"));
    var answer = Http.put("/sag/sag/" + sag, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(titel(sag, "?registreringstid=2019-12-24")).isEqualTo("Første");
    assertThat(titel(sag, "?registreringstid=2020-12-24")).isEqualTo("Anden");
    assertThat(titel(sag, "")).isEqualTo("Anden");
    assertThat(Http.get("/sag/sag/" + sag + "?registreringstid=2019-12-24&modtagettid=" + before).statusCode()).isEqualTo(404);
    assertThat(Http.put("/sag/sag/" + sag, body).statusCode()).isEqualTo(409);
  }

  @Test
  void what_was_known_then_about_an_earlier_registreringstid_stays_as_it_was() {
    var sag = UUID.randomUUID().toString();
    imported(sag, registrering("2019-05-01T10:00:00+02:00", "Opstaaet", "Første"), registrering("2020-06-01T10:00:00+02:00", "Rettet", "Anden"));
    var known = moment();
    ret(sag, rettelse("\"titel\":\"Tredje\",", "2010-01-01", "infinity"));
    var registreret = moment();
    ret(sag, "{\"livscyklus\":\"Passiv\"}");
    imported(sag, registrering(Instant.now().toString(), "Importeret", "Femte"));
    assertThat(titel(sag, "?modtagettid=" + known)).as("what came later was not known").isEqualTo("Anden");
    assertThat(titel(sag, "?modtagettid=" + registreret)).isEqualTo("Tredje");
    assertThat(titel(sag, "?modtagettid=" + known + "&registreringstid=2019-12-24")).as("superseded, and asked for").isEqualTo("Første");
    assertThat(titel(sag, "?modtagettid=" + known + "&registreringstid=" + registreret)).as("in force then, so far as was known").isEqualTo("Anden");
    assertThat(titel(sag, "?modtagettid=" + moment() + "&registreringstid=" + registreret)).isEqualTo("Tredje");
    assertThat(titel(sag, "?modtagettid=" + moment())).isEqualTo("Femte");
    assertThat(Http.get("/sag/sag/" + sag + "?modtagettid=" + registreret + "&registreringstid=2018-01-01").statusCode()).as("before the first Tidspunkt").isEqualTo(404);
    var versions = json(Http.get("/sag/sag/" + sag + "?modtagettid=" + registreret + "&registreretfra=-infinity")).get(sag).get(0).get("registreringer");
    assertThat(versions).hasSize(3);
    assertThat(versions.get(0).get("tiltidspunkt").get("tidsstempeldatotid").asText()).as("the next was not known").isEqualTo("infinity");
  }

  @Test
  void the_versions_tell_who_when_and_what() {
    var sag = opret();
    ret(sag, "{\"note\":\"Ny titel\"," + rettelse("\"titel\":\"Rettet\",", "2012-01-01", "infinity").substring(1));
    var versions = json(Http.get("/sag/sag/" + sag + "/registreringer"));
    assertThat(versions.toString()).contains("Ny titel").contains("Rettet").contains("Opstaaet");
    var difference = json(Http.get("/sag/sag/" + sag + "/forskel?fra=1&til=2"));
    assertThat(difference.toString()).contains("Rettet").contains("\"Titel\"");
  }

  @Test
  void checking_writes_nothing() {
    var noegle = noegle();
    assertThat(Http.post("/sag/sag?valider=true", sag(noegle, "")).statusCode()).isEqualTo(200);
    assertThat(Http.post("/sag/sag?valider=true", sag(noegle, "").replace("\"Titel\"", "5")).statusCode()).isEqualTo(400);
    assertThat(json(Http.get("/sag/sag?bvn=" + noegle)).get("results").get(0)).isEmpty();
  }

  private static String registrering(String tidspunkt, String livscyklus, String titel) {
    var indhold = sag("I-1", "").replace("\"Titel\"", "\"" + titel + "\"").strip().substring(1);
    return "{\"fratidspunkt\":{\"tidsstempeldatotid\":\"%s\"},\"livscykluskode\":\"%s\",\"note\":\"import\",%s".formatted(tidspunkt, livscyklus, indhold);
  }

  private static String titel(String sag, String query) {
    return laes(sag, query).get("attributter").get("sagegenskaber").get(0).get("titel").asText();
  }

  private static void imported(String sag, String... registreringer) {
    var answer = Http.put("/sag/sag/" + sag, "{\"registreringer\":[" + String.join(",", registreringer) + "]}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** A moment after all that has been done and before all that will be. */
  private static Instant moment() {
    await_after(Instant.now());
    var moment = Instant.now();
    await_after(moment);
    return moment;
  }

  private static void await_after(Instant moment) {
    while (!Instant.now().isAfter(moment.plusMillis(2))) {
      Thread.onSpinWait();
    }
  }
}
