package dk.sagdok.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.objekttype.Felt;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Fremsoeg;
import dk.sagdok.register.Fremsoeg.Hvad;
import dk.sagdok.register.Fremsoeg.Noegle;
import dk.sagdok.register.Fremsoeg.Orden;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Soeg.Betingelse;
import dk.sagdok.register.Soegeudtryk;
import dk.sagdok.register.Soegeudtryk.Alle;
import dk.sagdok.register.Soegeudtryk.Enkelt;
import dk.sagdok.register.Soegeudtryk.Ikke;
import dk.sagdok.register.Soegeudtryk.Nogen;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.store.Database;
import dk.sagdok.store.Soegning;
import dk.sagdok.store.Testbase;
import dk.sagdok.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Searches put together by and, or and not, counted and in order. */
class FremsoegTest {
  private static final UUID OVERSAG = UUID.randomUUID();
  private final String eget = UUID.randomUUID().toString().substring(0, 8);
  private final List<Proeve> sager = new ArrayList<>();
  private Instant foerRettelsen;

  /** A case, and what the test knows of it. */
  private record Proeve(UUID id, String noegle, String titel, boolean underOversag, boolean slettet) {}

  /** A search, and what it should say of a case that is not deleted. */
  private record Par(Soegeudtryk udtryk, Predicate<Proeve> orakel) {}

  @Test
  void every_tree_finds_what_it_says() {
    opret();
    var tilfaeldig = new Random(4);
    for (int i = 0; i < 150; i++) {
      var par = trae(tilfaeldig, 3);
      var ventet = sager.stream().filter(s -> !s.slettet() && par.orakel().test(s)).map(Proeve::id).collect(Collectors.toSet());
      var fundet = find(par.udtryk(), List.of(), 0, 100);
      assertThat(Set.copyOf(fundet.objekter())).as("%s", par.udtryk()).isEqualTo(ventet);
      assertThat(fundet.ialt()).isEqualTo(ventet.size());
    }
  }

  @Test
  void the_answer_is_in_order_and_comes_in_pages_and_is_counted() {
    opret();
    var titel = new Orden(new Noegle.Feltets(List.of("sagegenskaber"), Felt.tekst("Titel", "titel", 255)), true);
    var noegle = new Orden(new Noegle.Feltets(List.of("sagegenskaber"), Felt.tekst("BrugervendtNoegle", "brugervendtnoegle", 50)), false);
    var ventet = sager.stream().filter(s -> !s.slettet()).sorted(java.util.Comparator.comparing(Proeve::titel).reversed().thenComparing(Proeve::noegle)).map(Proeve::id).toList();
    assertThat(find(egne(), List.of(titel, noegle), 0, 100).objekter()).isEqualTo(ventet);
    var side = find(egne(), List.of(titel, noegle), 2, 2);
    assertThat(side.objekter()).isEqualTo(ventet.subList(2, 4));
    assertThat(side.ialt()).isEqualTo(ventet.size());
    var oprettet = sager.stream().filter(s -> !s.slettet()).map(Proeve::id).toList();
    var efterTid = find(egne(), List.of(new Orden(new Noegle.Registreringens(Hvad.MODTAGET), false)), 0, 100).objekter();
    assertThat(efterTid.subList(0, 2)).as("those that were not changed since").isEqualTo(List.of(oprettet.get(0), oprettet.get(2)));
    for (var hvad : Hvad.values()) {
      assertThat(find(egne(), List.of(new Orden(new Noegle.Registreringens(hvad), true)), 0, 100).objekter()).hasSameElementsAs(ventet);
    }
  }

  @Test
  void codes_are_in_the_order_of_their_list_and_those_without_a_value_come_last() {
    opret();
    var fremdrift = Kald.SAG.gruppe("sagfremdrift").orElseThrow();
    var afgjort = sager.get(1).id();
    execute(new Command.Ret(Kald.SAG, afgjort, Vilkaar.INGEN, null, new dk.sagdok.objekt.Indhold(Map.of("sagfremdrift", List.of(Kald.post(null, Map.of("fremdrift", "Afgjort")))))));
    var orden = new Noegle.Feltets(List.of("sagfremdrift"), fremdrift.felter().get(0));
    assertThat(find(egne(), List.of(new Orden(orden, true)), 0, 1).objekter()).as("Opstaaet comes before Afgjort, whatever their letters").containsExactly(afgjort);
    var uden = new Noegle.Feltets(List.of("oversag"), Felt.tekst("x", "x", 1));
    assertThat(find(egne(), List.of(new Orden(uden, true)), 0, 100).objekter()).hasSize(4);
  }

  @Test
  void documents_that_no_case_holds_are_found() {
    var frit = dokument();
    var holdt = dokument();
    execute(new Command.Opret(Kald.SAG, Vilkaar.INGEN, null, Kald.sag(eget + "-x", Map.of("journalpost", List.of(Kald.journalpost(holdt))))));
    var relation = Kald.DOKUMENT.tilbagehenvisninger().get(0);
    var udtryk = new Enkelt(Tidsfilter.NU, List.of(new Betingelse.ObjektBlandt(Set.of(frit, holdt)), new Betingelse.IngenHenviser(relation)));
    assertThat(soegning().find(new Fremsoeg(Kald.DOKUMENT, udtryk, List.of(), 0, 10), new World().now()).objekter()).containsExactly(frit);
  }

  @Test
  void one_that_is_too_deep_or_too_large_is_refused() {
    Soegeudtryk dyb = egne();
    for (int i = 0; i < Soegeudtryk.DYBEST; i++) {
      dyb = new Ikke(dyb);
    }
    var bred = new Nogen(Stream.<Soegeudtryk>generate(this::egne).limit(Soegeudtryk.FLEST + 1).toList());
    for (var udtryk : List.of(dyb, bred)) {
      assertThatThrownBy(() -> soegning().find(new Fremsoeg(Kald.SAG, udtryk, List.of(), 0, 10), new World().now())).isInstanceOf(RegisterException.class);
    }
    assertThat(soegning().find(new Fremsoeg(Kald.SAG, new Nogen(bred.dele().subList(1, bred.dele().size())), List.of(), 0, 10), new World().now()).ialt()).isZero();
  }

  /** Five cases: titles A, B, A, B and C, the last one deleted, those of B had been called A; every other one has an oversag. */
  private void opret() {
    var titler = List.of("A", "B", "A", "B", "C");
    IntStream.range(0, 5).forEach(i -> {
      var noegle = eget + "-" + i;
      var relationer = i % 2 == 0 ? Map.of("oversag", List.of(Kald.til(OVERSAG))) : Map.<String, List<dk.sagdok.objekt.Post>>of();
      var id = execute(new Command.Opret(Kald.SAG, Vilkaar.INGEN, null, Kald.sag(noegle, relationer)));
      sager.add(new Proeve(id, noegle, titler.get(i).equals("A") ? "Titel" : titler.get(i), i % 2 == 0, i == 4));
    });
    foerRettelsen = new World().now();
    sager.stream().filter(s -> !s.titel().equals("Titel")).forEach(s -> execute(Kald.ret(s.id(), s.titel(), Vilkaar.INGEN)));
    execute(new Command.Slet(Kald.SAG, sager.get(4).id(), Vilkaar.INGEN, null));
  }

  private Par trae(Random tilfaeldig, int dybde) {
    var inderst = inden(tilfaeldig, dybde);
    return new Par(new Alle(List.of(egne(), inderst.udtryk())), inderst.orakel());
  }

  private Par inden(Random tilfaeldig, int dybde) {
    int valg = tilfaeldig.nextInt(dybde == 0 ? 4 : 8);
    if (valg < 4) {
      return blade().get(valg);
    }
    var foerste = inden(tilfaeldig, dybde - 1);
    if (valg < 6) {
      return new Par(new Ikke(foerste.udtryk()), foerste.orakel().negate());
    }
    var anden = inden(tilfaeldig, dybde - 1);
    var begge = List.of(foerste.udtryk(), anden.udtryk());
    return valg == 6 ? new Par(new Alle(begge), foerste.orakel().and(anden.orakel())) : new Par(new Nogen(begge), foerste.orakel().or(anden.orakel()));
  }

  private List<Par> blade() {
    var dengang = new Tidsfilter(null, Interval.at(foerRettelsen), null);
    var titel = new Betingelse.FeltEr("sagegenskaber", List.of("titel"), "titel");
    return List.of(new Par(new Enkelt(Tidsfilter.NU, List.of(titel)), s -> s.titel().equals("Titel")),
        new Par(new Enkelt(dengang, List.of(titel)), s -> true),
        new Par(new Enkelt(Tidsfilter.NU, List.of(new Betingelse.RelationTil("oversag", OVERSAG.toString(), null))), Proeve::underOversag),
        new Par(new Enkelt(Tidsfilter.NU, List.of(new Betingelse.ObjektBlandt(Set.of(sager.get(0).id(), sager.get(1).id())))), s -> sager.indexOf(s) < 2));
  }

  private Enkelt egne() {
    return new Enkelt(Tidsfilter.NU, List.of(new Betingelse.FeltEr("sagegenskaber", List.of("brugervendtnoegle"), eget + "-%")));
  }

  private static Fremsoeg.Fundne find(Soegeudtryk udtryk, List<Orden> orden, int fra, int antal) {
    return soegning().find(new Fremsoeg(Kald.SAG, udtryk, orden, fra, antal), new World().now());
  }

  private static Soegning soegning() {
    return new Soegning(Database.of(Testbase.source()));
  }

  private static UUID dokument() {
    return execute(new Command.Opret(Kald.DOKUMENT, Vilkaar.INGEN, null, Kald.dokument(UUID.randomUUID().toString())));
  }

  private static UUID execute(Command command) {
    return Kald.execute(Kald.af(Vilkaar.INGEN, List.of(command)), Profilgrad.OFF).alle().get(0).objekt();
  }
}
