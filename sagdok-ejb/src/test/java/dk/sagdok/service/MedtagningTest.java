package dk.sagdok.service;

import static dk.sagdok.service.Kald.DOKUMENT;
import static dk.sagdok.service.Kald.SAG;
import static dk.sagdok.service.Kald.af;
import static dk.sagdok.service.Kald.dokument;
import static dk.sagdok.service.Kald.execute;
import static dk.sagdok.service.Kald.post;
import static dk.sagdok.service.Kald.sag;
import static dk.sagdok.service.Kald.til;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Reference;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Medtag;
import dk.sagdok.register.Medtaget;
import dk.sagdok.register.Medtaget.Maal;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.store.Database;
import dk.sagdok.store.Laesning;
import dk.sagdok.store.Testbase;
import dk.sagdok.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Objects with what they point at, against the real tables. */
class MedtagningTest {
  private static final Medtag JOURNALPOST = new Medtag(Set.of("journalpost"), null);
  private final UUID sag = UUID.randomUUID();
  private final AtomicInteger statements = new AtomicInteger();

  @Test
  void what_is_brought_along_is_what_each_is_when_asked_for_alone_in_few_statements() {
    var dokumenter = ider(20);
    opret(dokumenter, Map.of("journalpost", dokumenter.stream().map(Kald::journalpost).toList(), "oversag", List.of(til(UUID.randomUUID()))));
    Instant known = new World().now();
    dokumenter.forEach(d -> execute(af(Vilkaar.INGEN, List.of(new Command.Ret(DOKUMENT, d, Vilkaar.INGEN, null,
        new Indhold(Map.of("dokumentegenskaber", List.of(post(null, Map.of("titel", "Ny")))))))), Profilgrad.OFF));
    for (var tid : List.of(Tidsfilter.NU, new Tidsfilter(null, Interval.at(known), null), new Tidsfilter(Interval.ALWAYS, Interval.ALWAYS, null),
        new Tidsfilter(null, null, Interval.of(Interval.MIN, known)), new Tidsfilter(Interval.at(Instant.EPOCH), null, null))) {
      var medtaget = read(tid, new Medtag(Set.of("journalpost", "oversag"), null));
      assertThat(statements.getAndSet(0)).isLessThanOrEqualTo(6);
      Instant now = new World().now();
      boolean intet = tid.virkning() != null && !tid.virkning().overlaps(Interval.from(Kald.START));
      assertThat(tekst(medtaget.medtaget().getOrDefault("dokument", List.of()))).isEqualTo(intet ? List.of() : tekst(dokumenter.stream().sorted(Comparator.comparing(UUID::toString))
          .flatMap(d -> new Laesning(Database.of(Testbase.source())).read("dokument", List.of(d), tid, now).stream()).toList()));
      assertThat(medtaget.ukendte()).extracting(Maal::type).containsExactlyElementsOf(intet ? List.of() : List.of("sag"));
    }
  }

  @Test
  void more_than_a_thousand_come_in_pages_each_once() {
    var dokumenter = ider(1002);
    opret(dokumenter.subList(0, 1001), Map.of("journalpost", dokumenter.stream().map(Kald::journalpost).toList()));
    var first = read(Tidsfilter.NU, JOURNALPOST);
    assertThat(first.medtaget().get("dokument").size() + first.ukendte().size()).isEqualTo(1000);
    var rest = read(Tidsfilter.NU, new Medtag(JOURNALPOST.relationer(), first.sidste()));
    assertThat(rest.sidste()).isNull();
    assertThat(Stream.of(first, rest).flatMap(MedtagningTest::alle)).containsExactlyInAnyOrderElementsOf(dokumenter);
    assertThat(first.objekter()).isNotEmpty().extracting(Billede::objekt).isEqualTo(rest.objekter().stream().map(Billede::objekt).toList());
  }

  @Test
  void what_an_object_says_of_itself_or_by_urn_or_of_the_others_asked_for_is_not_brought_along() {
    UUID anden = UUID.randomUUID();
    opret(List.of(), Map.of("andresager", List.of(til(sag), til(anden), post(new Reference("urn:x:1", true, "Sag"), Map.of()))));
    execute(af(Vilkaar.INGEN, List.of(new Command.Opret(SAG, anden, Vilkaar.INGEN, null, sag("b", Map.of())))), Profilgrad.OFF);
    var andresager = new Medtag(Set.of("andresager"), null);
    assertThat(alle(read(Tidsfilter.NU, andresager))).containsExactly(anden);
    assertThat(alle(medtagning(Tidsfilter.NU).read(SAG, List.of(sag, anden), andresager))).isEmpty();
  }

  private static Stream<UUID> alle(Medtaget medtaget) {
    return Stream.concat(medtaget.medtaget().values().stream().flatMap(List::stream).map(Billede::objekt), medtaget.ukendte().stream().map(Maal::objekt));
  }

  private static List<String> tekst(List<Billede> billeder) {
    return billeder.stream().map(b -> b.objekt() + " " + b.nyeste() + " "
        + b.registreringer().stream().map(v -> v.registrering() + " " + v.til() + " " + List.copyOf(v.raekker())).toList()).toList();
  }

  private Medtaget read(Tidsfilter tid, Medtag medtag) {
    return medtagning(tid).read(SAG, List.of(sag), medtag);
  }

  private Medtagning medtagning(Tidsfilter tid) {
    Database database = Database.of(Testbase.source());
    return new Medtagning(new Laesning(new Database() {
      @Override
      public <T> T ask(Work<T> work) {
        statements.incrementAndGet();
        return database.ask(work);
      }
    }), tid, new World().now());
  }

  private void opret(List<UUID> dokumenter, Map<String, List<Post>> relationer) {
    List<Command> commands = new ArrayList<>();
    commands.add(new Command.Opret(SAG, sag, Vilkaar.INGEN, null, sag("a", relationer)));
    dokumenter.forEach(d -> commands.add(new Command.Opret(DOKUMENT, d, Vilkaar.INGEN, null, dokument("d"))));
    execute(af(Vilkaar.INGEN, commands), Profilgrad.OFF);
  }

  private static List<UUID> ider(int antal) {
    return Stream.generate(UUID::randomUUID).limit(antal).toList();
  }
}
