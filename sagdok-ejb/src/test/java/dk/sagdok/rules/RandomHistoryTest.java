package dk.sagdok.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.oracle.Gitter;
import dk.sagdok.oracle.Orakel;
import dk.sagdok.oracle.Proevetype;
import dk.sagdok.oracle.Raekkelager;
import dk.sagdok.oracle.TilfaeldigeKommandoer;
import dk.sagdok.register.Command;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Thousands of histories, registration by registration and cell by cell, against the oracle. */
class RandomHistoryTest {
  private static final UUID OBJEKT = UUID.fromString("7ea00000-0000-4000-8000-000000000001");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Gitter GITTER = Gitter.med(7);
  private static final int KOMMANDOER = 25;
  private final Map<Fejl, Integer> afvist = new EnumMap<>(Fejl.class);
  private int udfoert;
  private int uaendret;

  @Test
  void histories_of_the_test_type_are_what_the_oracle_says() {
    for (long seed = 0; seed < 4000; seed++) {
      historie(Proevetype.PROEVE, seed);
    }
    assertThat(udfoert).as("the histories are not just refusals").isGreaterThan(20_000);
    assertThat(uaendret).isGreaterThan(500);
    assertThat(afvist).containsKeys(Fejl.REGELBRUD, Fejl.ULOVLIG_LIVSCYKLUS, Fejl.IKKE_FUNDET, Fejl.VERSIONSKONFLIKT);
  }

  @Test
  void histories_of_every_object_type_are_what_the_oracle_says() {
    for (var type : Objekttyper.ALLE) {
      for (long seed = 0; seed < 300; seed++) {
        historie(type, seed);
      }
    }
    assertThat(udfoert).isGreaterThan(500);
  }

  private void historie(ObjektType type, long seed) {
    var kommandoer = new TilfaeldigeKommandoer(type, GITTER, seed);
    var orakel = new Orakel(type, GITTER);
    var lager = new Raekkelager();
    for (int i = 0; i < KOMMANDOER; i++) {
      var now = START.plusSeconds(17L * i - (i % 5 == 0 ? 40 : 0));
      var command = kommandoer.naeste(OBJEKT, orakel.versioner().size(), now);
      var svar = orakel.udfoer(command, now);
      assertThat(udfoer(lager, command, now)).as("seed %d, command %d: %s", seed, i, command).isEqualTo(Optional.ofNullable(svar.fejl()));
      assertThat(lager.registreringer()).as("seed %d, command %d: %s", seed, i, command).hasSameSizeAs(orakel.versioner());
    }
    sammenlign(type, seed, orakel, lager);
  }

  private Optional<Fejl> udfoer(Raekkelager lager, Command command, Instant now) {
    try {
      var latest = lager.hent(NextRegistrering.behov(command));
      var aendring = NextRegistrering.after(latest, command, now, OBJEKT, "bruger");
      assertThat(aendring.aendret()).isEqualTo(!aendring.trin().isEmpty());
      assertThat(aendring.ny()).isEqualTo(latest.isEmpty());
      lager.gem(aendring);
      udfoert++;
      uaendret += aendring.aendret() ? 0 : 1;
      return Optional.empty();
    } catch (RegisterException nej) {
      afvist.merge(nej.fejl(), 1, Integer::sum);
      assertThat(nej.aarsager()).isNotEmpty().allSatisfy(a -> assertThat(a.forklaring()).isNotBlank());
      return Optional.of(nej.fejl());
    }
  }

  private static void sammenlign(ObjektType type, long seed, Orakel orakel, Raekkelager lager) {
    Instant foer = Instant.MIN;
    for (var version : orakel.versioner()) {
      var raekker = lager.raekker(version.nr());
      var registrering = lager.registreringer().get(version.nr() - 1);
      assertThat(GITTER.punkter(type, raekker)).as("seed %d, nr %d", seed, version.nr()).isEqualTo(version.punkter());
      assertThat(registrering.livscyklus()).isEqualTo(version.livscyklus());
      assertThat(registrering.registreringstid()).isEqualTo(version.registreringstid()).isAfter(foer);
      assertThat(registrering.modtaget()).isEqualTo(version.modtaget());
      foer = registrering.registreringstid();
      raekker.stream().filter(r -> !type.gruppe(r.gruppe()).orElseThrow().mangfoldig())
          .collect(Collectors.groupingBy(r -> List.of(r.gruppe(), r.noegle()))).values().forEach(egne -> kanoniske(egne, seed));
      assertThat(raekker.stream().filter(r -> type.gruppe(r.gruppe()).orElseThrow().mangfoldig()).map(r -> List.of(r.gruppe(), r.noegle(), r.indeks())))
          .as("seed %d", seed).doesNotHaveDuplicates();
    }
  }

  /** One at a time, and no two neighbours that could be one row. */
  private static void kanoniske(List<Raekke> raekker, long seed) {
    for (var a : raekker) {
      for (var b : raekker) {
        if (a != b) {
          assertThat(a.virkning().overlaps(b.virkning())).as("seed %d: %s, %s", seed, a, b).isFalse();
          assertThat(a.virkning().adjoins(b.virkning()) && a.vaerdi().equals(b.vaerdi())).as("seed %d: %s, %s", seed, a, b).isFalse();
        }
      }
    }
  }
}
