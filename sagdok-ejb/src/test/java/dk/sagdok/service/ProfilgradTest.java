package dk.sagdok.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Reference;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Kvittering;
import dk.sagdok.register.Operationer;
import dk.sagdok.register.RegisterException;
import dk.sagdok.store.Testbase;
import dk.sagdok.time.Interval;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the profile says of one object beside the others in the tables (B4, B11). */
class ProfilgradTest {
  private static final ObjektType SAG = Objekttyper.medKode("sag").orElseThrow();
  private static final String SYSTEM = UUID.randomUUID().toString();
  private final String noegle = UUID.randomUUID().toString();
  private final String ejer = UUID.randomUUID().toString();

  @Test
  void a_key_is_used_once_by_one_owner() {
    assertThat(regler(opret(Map.of()))).doesNotContain("B4");
    var igen = opret(Map.of());
    assertThat(igen.advarsler()).filteredOn(a -> a.regel().equals("B4")).singleElement().satisfies(a -> assertThat(a.vaerdi()).isEqualTo(noegle));
    assertThat(regler(opret(Map.of("ejer", List.of(til(UUID.randomUUID().toString())))))).doesNotContain("B4");
  }

  @Test
  void a_key_of_a_deleted_object_is_free() {
    var foerste = opret(Map.of());
    execute(new Command.Slet(SAG, foerste.objekt(), Vilkaar.INGEN, null), Profilgrad.REPORT);
    assertThat(regler(opret(Map.of()))).doesNotContain("B4");
  }

  @Test
  void of_many_who_take_one_key_at_once_one_is_first() {
    var alle = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() -> opret(Map.of()))).toList();
    assertThat(alle).filteredOn(k -> !regler(k.join()).contains("B4")).hasSize(1);
  }

  @Test
  void a_reference_finds_its_object_until_it_is_deleted() {
    var maal = opret(Map.of());
    assertThat(regler(opret(Map.of("oversag", List.of(til(maal.objekt().toString())))))).doesNotContain("B11");
    execute(new Command.Slet(SAG, maal.objekt(), Vilkaar.INGEN, null), Profilgrad.REPORT);
    assertThat(regler(opret(Map.of("oversag", List.of(til(maal.objekt().toString())))))).contains("B11");
  }

  @Test
  void enforced_it_refuses_and_off_it_is_silent() {
    assertThatThrownBy(() -> execute(ny(Map.of()), Profilgrad.ENFORCE)).isInstanceOfSatisfying(RegisterException.class,
        e -> assertThat(e.aarsager()).extracting(Aarsag::regel).contains("B1", "OB1", "OB3", "OB5"));
    assertThat(execute(ny(Map.of()), Profilgrad.OFF).advarsler()).isEmpty();
  }

  @Test
  void enforced_a_refusal_for_other_reasons_has_those_of_the_profile_beside() {
    var forkert = new Post("oversag[0]", OptionalInt.empty(), Interval.from(Instant.EPOCH), Aktoer.INGEN, null, Map.of());
    assertThatThrownBy(() -> execute(ny(Map.of("oversag", List.of(forkert))), Profilgrad.ENFORCE)).isInstanceOfSatisfying(RegisterException.class,
        e -> assertThat(e.aarsager()).extracting(Aarsag::regel).contains("SKEMA-reference", "OB3", "OB5"));
  }

  private Kvittering opret(Map<String, List<Post>> relationer) {
    return execute(ny(relationer), Profilgrad.REPORT);
  }

  private Command ny(Map<String, List<Post>> relationer) {
    Map<String, List<Post>> grupper = new HashMap<>(Map.of("ejer", List.of(til(ejer)), "sagfremdrift", List.of(post(null, Map.of("fremdrift", "Opstaaet"))), "sagegenskaber",
        List.of(post(null, Map.of("titel", "T", "brugervendtnoegle", noegle, "beskrivelse", "B", "kassationskode", "K", "sagsnummer", noegle)))));
    grupper.putAll(relationer);
    return new Command.Opret(SAG, Vilkaar.INGEN, null, new Indhold(grupper));
  }

  private static List<String> regler(Kvittering kvittering) {
    return kvittering.advarsler().stream().map(Aarsag::regel).toList();
  }

  private static Post til(String uuid) {
    return post(new Reference(uuid, false, null), Map.of());
  }

  private static Post post(Reference reference, Map<String, Object> felter) {
    return new Post("", OptionalInt.empty(), Interval.from(Instant.EPOCH), Aktoer.INGEN, reference, felter);
  }

  private static Kvittering execute(Command command, Profilgrad grad) {
    try (Connection c = Testbase.source().getConnection()) {
      c.setAutoCommit(false);
      var kvittering = new Skrivning(new World(), Testbase.on(c)).execute(Operationer.af(command), new Kalder(SYSTEM, SYSTEM, grad)).alle().get(0);
      c.commit();
      return kvittering;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
