package dk.sagdok.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Registrering;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Billede.Version;
import dk.sagdok.time.Interval;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KonsolideringTest {
  private static final UUID ID = UUID.fromString("7ea00000-0000-4000-8000-000000000001");
  private static final LaestRaekke A12 = raekke(1, 2, "aktoer 1", "a");
  private static final LaestRaekke A23 = raekke(2, 3, "aktoer 2", "a");
  private static final LaestRaekke B34 = raekke(3, 4, "aktoer 1", "b");
  private static final LaestRaekke A45 = raekke(4, 5, "aktoer 1", "a");

  @Test
  void equal_values_that_follow_each_other_are_one_period_under_the_first_actor() {
    assertThat(shown(List.of(A12, A23, B34, A45), A45, B34, A23, A12)).containsExactlyInAnyOrder(raekke(1, 3, "aktoer 1", "a"), B34, A45);
  }

  @Test
  void a_period_is_shown_whole_when_a_part_of_it_is_asked_for_and_not_otherwise() {
    assertThat(shown(List.of(A23), A12, A23, B34, A45)).containsExactly(raekke(1, 3, "aktoer 1", "a"));
  }

  @Test
  void entries_of_their_own_are_not_joined() {
    var other = new LaestRaekke("g", 2, A23.virkning(), null, false, null, null, null, null, "a");
    assertThat(shown(List.of(A12, other), A12, other)).containsExactlyInAnyOrder(A12, other);
  }

  private static List<LaestRaekke> shown(List<LaestRaekke> asked, LaestRaekke... all) {
    return Konsolidering.of(billede(asked), billede(List.of(all))).registreringer().get(0).raekker();
  }

  private static Billede billede(List<LaestRaekke> raekker) {
    var registrering = new Registrering(ID, 1, Instant.EPOCH, Instant.EPOCH, Livscyklus.OPSTAAET, "b", null, null);
    return new Billede(ID, 1, List.of(new Version(registrering, Interval.MAX, raekker)));
  }

  private static LaestRaekke raekke(int from, int to, String aktoer, String felter) {
    return new LaestRaekke("g", 1, Interval.of(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to)), null, false, null, aktoer, null, null, felter);
  }
}
