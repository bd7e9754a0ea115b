package dk.sagdok.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Registrering;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Haendelse;
import dk.sagdok.time.Interval;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The body of a message, byte for byte. */
class HaendelseJsonTest {
  private static final Instant TID = Instant.parse("2026-01-02T03:04:05.000006Z");
  private static final String ID = "00000000-0000-0000-0000-000000000001";

  @Test
  void of_an_object_that_has_been_removed_only_the_number_and_the_id_are_told() {
    var id = java.util.UUID.randomUUID();
    assertThat(HaendelseJson.of(Haendelse.fjernet(7, id))).isEqualTo("{\"loebenummer\":7,\"beskedId\":\"" + id + "\",\"fjernet\":true}");
  }

  @Test
  void the_place_in_the_chain_is_told_of_those_that_have_been_removed_too() {
    var h = Haendelse.fjernet(7, UUID.fromString(ID));
    var led = new Haendelse.Kaedeled("0a", "0b", "0c");
    assertThat(HaendelseJson.of(new Haendelse(7, h.beskedId(), null, null, null, List.of(), List.of(), h.kuvert(), null, led)))
        .isEqualTo("{\"loebenummer\":7,\"beskedId\":\"" + ID + "\",\"kaede\":{\"forrige\":\"0a\",\"led\":\"0b\",\"kaede\":\"0c\"},\"fjernet\":true}");
  }

  @Test
  void a_value_of_a_part_comes_with_the_names_that_lead_to_it_and_one_of_the_object_without() {
    var titel = new LaestRaekke("dokumentegenskaber", 0, Interval.from(TID), null, false, null, null, null, null, "{\"titel\": \"T\"}");
    var del = new LaestRaekke("varianter.dele.underredigeringaf", "[\"Original\",\"Kap. \\\"1\\\"\"]", 2, Interval.ALWAYS, "urn:x:1", true, "Bruger", ID, "ItSystem", "n", null);

    assertThat(HaendelseJson.of(haendelse(List.of(titel), List.of(del), "urn:m", null))).isEqualTo(hoved("\"ansvarligMyndighed\":\"urn:m\",")
        + "\"aabnet\":[{\"gruppe\":\"dokumentegenskaber\",\"virkning\":{\"from\":\"2026-01-02T03:04:05.000006Z\",\"to\":\"infinity\"},\"felter\":{\"titel\": \"T\"}}],"
        + "\"lukket\":[{\"gruppe\":\"varianter.dele.underredigeringaf\",\"noegle\":[\"Original\",\"Kap. \\\"1\\\"\"],\"indeks\":2,"
        + "\"virkning\":{\"from\":\"-infinity\",\"to\":\"infinity\",\"aktoerref\":\"" + ID + "\",\"aktoertypekode\":\"ItSystem\",\"notetekst\":\"n\"},"
        + "\"urn\":\"urn:x:1\",\"objekttype\":\"Bruger\"}]}");
  }

  @Test
  void what_is_not_known_is_left_out_and_lists_are_always_there() {
    assertThat(HaendelseJson.of(haendelse(List.of(), List.of(), null, "e"))).isEqualTo(hoved("\"opgaveEmne\":\"e\",") + "\"aabnet\":[],\"lukket\":[]}");
  }

  /** One who knows nothing of this kind adds nothing and takes nothing away. */
  @Test
  void what_begins_and_ends_has_names_of_its_own_and_opens_and_closes_nothing() {
    var id = UUID.fromString(ID);
    var gammel = new LaestRaekke("ejer", 0, Interval.of(Interval.MIN, TID), "urn:x:1", true, null, null, null, null, null);
    var ny = new LaestRaekke("ejer", 0, Interval.from(TID), "urn:x:2", true, null, null, null, null, null);
    var haendelse = haendelse(List.of(ny), List.of(gammel), null, null);
    assertThat(HaendelseJson.of(new Haendelse(7, id, "dokument", id, haendelse.registrering(), haendelse.aabnet(), haendelse.lukket(), haendelse.kuvert(), TID))).isEqualTo(hoved("")
        + "\"virkningstidspunkt\":\"2026-01-02T03:04:05.000006Z\",\"begynder\":[{\"gruppe\":\"ejer\",\"virkning\":{\"from\":\"2026-01-02T03:04:05.000006Z\",\"to\":\"infinity\"},\"urn\":\"urn:x:2\"}],"
        + "\"slutter\":[{\"gruppe\":\"ejer\",\"virkning\":{\"from\":\"-infinity\",\"to\":\"2026-01-02T03:04:05.000006Z\"},\"urn\":\"urn:x:1\"}],\"aabnet\":[],\"lukket\":[]}");
  }

  private static String hoved(String kuvert) {
    return "{\"loebenummer\":7,\"beskedId\":\"" + ID + "\",\"objekttype\":\"dokument\",\"objektId\":\"" + ID + "\",\"registrering\":{\"nr\":3,"
        + "\"registreringstidspunkt\":\"2026-01-02T03:04:05.000006Z\",\"modtaget\":\"2026-01-02T03:04:05.000006Z\",\"livscykluskode\":\"Rettet\",\"brugerref\":\"b\"}," + kuvert;
  }

  private static Haendelse haendelse(List<LaestRaekke> aabnet, List<LaestRaekke> lukket, String myndighed, String emne) {
    var id = UUID.fromString(ID);
    return new Haendelse(7, id, "dokument", id, new Registrering(id, 3, TID, TID, Livscyklus.RETTET, "b", null, null), aabnet, lukket, new Haendelse.Kuvert(myndighed, emne, null));
  }
}
