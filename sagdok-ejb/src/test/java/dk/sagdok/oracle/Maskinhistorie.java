package dk.sagdok.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Reference;
import dk.sagdok.objekt.Vaerdi;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Billede.Version;
import dk.sagdok.register.Command;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.service.Motor;
import dk.sagdok.store.Laesning;
import dk.sagdok.store.Testbase;
import dk.sagdok.time.Interval;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One object, written and read through the rules, the SQL and the database, and through the oracle. The same seed gives the same history. */
final class Maskinhistorie {
  private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();
  private static final TypeReference<Map<String, Object>> FELTER = new TypeReference<>() {};
  private static final TypeReference<List<String>> NAVNE = new TypeReference<>() {};
  private final ObjektType type;
  private final Motor motor;
  private final Laesning laesning;
  private final Random tal;
  private final Historietid tid;
  private final Orakel orakel;
  private final TilfaeldigeKommandoer kommandoer;
  private UUID objekt;
  private int laesninger;

  Maskinhistorie(ObjektType type, long seed, Connection connection) {
    this.type = type;
    this.motor = new Motor(connection);
    this.laesning = new Laesning(Testbase.on(connection));
    this.tal = new Random(seed);
    this.tid = new Historietid(tal);
    this.orakel = new Orakel(type, tid.gitter());
    this.kommandoer = new TilfaeldigeKommandoer(type, tid.gitter(), seed, grupper());
    this.objekt = new UUID(tal.nextLong(), seed);
  }

  int registreringer() {
    return orakel.versioner().size();
  }

  int laesninger() {
    return laesninger;
  }

  /** Few groups, so that the commands meet in them: those that must be there, and some others. */
  private Set<String> grupper() {
    var koder = type.grupper().values().stream().filter(Gruppe::kraevet).map(Gruppe::kode).collect(Collectors.toCollection(HashSet::new));
    koder.addAll(tid.udvalg(List.copyOf(type.grupper().keySet()), 2 + tal.nextInt(6)));
    if (tal.nextInt(3) > 0) {
      type.samlinger().forEach(s -> s.alleGrupper().map(Gruppe::kode).forEach(koder::add));
    }
    return koder;
  }

  void spil(int antalLaesninger) throws SQLException {
    int maal = tal.nextInt(100) == 0 ? 100 + tal.nextInt(101) : 20 + tal.nextInt(11);
    for (int i = 0; registreringer() < maal && i < 5 * maal; i++) {
      skriv(kommandoer.naeste(objekt, registreringer(), tid.now()));
      if (tal.nextInt(3) == 0) {
        laes();
      }
      tid.videre();
    }
    while (laesninger < antalLaesninger) {
      laes();
    }
  }

  private void skriv(Command command) throws SQLException {
    var svar = orakel.udfoer(command, tid.now());
    try {
      var kvittering = motor.execute(command, tid.now());
      objekt = kvittering.objekt();
      assertThat(svar.fejl()).as("what the oracle says to %s", command).isNull();
      assertThat(kvittering.aendret()).as("changed by %s", command).isEqualTo(svar.aendret());
      assertThat(kvittering.nr()).as("nr after %s", command).isEqualTo(registreringer());
    } catch (RegisterException nej) {
      assertThat(nej.fejl()).as("%s: %s", command, nej.aarsager()).isEqualTo(svar.fejl());
    }
  }

  private void laes() {
    laesninger++;
    if (tal.nextInt(12) == 0) {
      laesVindue();
    } else {
      laesPunkt();
    }
  }

  /** One moment on each clock; none on the last two is now. */
  private void laesPunkt() {
    var virkning = tid.virkningstid();
    var registrering = tal.nextInt(3) == 0 ? null : tid.ved(tider(false));
    var modtaget = tal.nextInt(3) == 0 ? null : tid.ved(tider(true));
    var filter = new Tidsfilter(tal.nextBoolean() ? null : Interval.at(virkning), registrering == null ? null : Interval.at(registrering), indtil(modtaget));
    var kendte = kendte(modtaget);
    var valgt = kendte.stream().filter(v -> registrering == null || !v.registreringstid().isAfter(registrering)).reduce((a, b) -> b);
    int celle = tid.celle(virkning);
    sammenlign(filter, virkning, valgt.map(List::of).orElse(List.of()), kendte, celle, celle + 1);
  }

  /** Every registration of a period of registreringstid; of modtaget, those not superseded before its start. */
  private void laesVindue() {
    var celler = tid.celler();
    var snit = tid.gitter().snit();
    var registrering = vindue(false);
    var modtaget = vindue(true);
    var kendte = orakel.versioner().stream().filter(v -> v.modtaget().isBefore(modtaget.to())).toList();
    var valgte = new ArrayList<>(kendte.stream().filter(v -> v.registreringstid().isBefore(registrering.to()) && til(v, kendte).isAfter(registrering.from()))
        .filter(v -> v.nr() == kendte.size() || kendte.get(v.nr()).modtaget().isAfter(modtaget.from())).toList());
    Collections.reverse(valgte);
    var filter = new Tidsfilter(Interval.of(snit.get(celler[0]), snit.get(celler[1])), registrering, modtaget);
    sammenlign(filter, tid.now(), valgte, kendte, celler[0], celler[1]);
  }

  private Interval vindue(boolean modtaget) {
    var fra = tal.nextBoolean() ? Interval.MIN : tid.ved(tider(modtaget));
    var til = tal.nextBoolean() ? Interval.MAX : tid.ved(tider(modtaget));
    return fra.isBefore(til) ? Interval.of(fra, til) : Interval.ALWAYS;
  }

  private void sammenlign(Tidsfilter filter, Instant now, List<Orakelversion> ventet, List<Orakelversion> kendte, int fraCelle, int tilCelle) {
    var spoergsmaal = "%s at %s of %s".formatted(filter, now, objekt);
    var billeder = laesning.read(type.kode(), List.of(objekt), filter, now);
    var versioner = billeder.stream().flatMap(b -> b.registreringer().stream()).toList();
    assertThat(versioner.stream().map(v -> v.registrering().nr()).toList()).as(spoergsmaal).isEqualTo(ventet.stream().map(Orakelversion::nr).toList());
    assertThat(billeder.stream().map(Billede::nyeste)).as(spoergsmaal).allMatch(nr -> nr == registreringer());
    for (int i = 0; i < versioner.size(); i++) {
      var version = versioner.get(i);
      var facit = ventet.get(i);
      assertThat(hoved(version)).as(spoergsmaal).isEqualTo(List.of(facit.livscyklus(), facit.registreringstid(), facit.modtaget(), til(facit, kendte)));
      sammenlign(spoergsmaal + ", nr " + facit.nr(), version, facit, fraCelle, tilCelle);
    }
  }

  /** In the cells asked for all that the oracle says; outside them, where the rows reach further, nothing else. */
  private void sammenlign(String spoergsmaal, Version version, Orakelversion facit, int fraCelle, int tilCelle) {
    var raekker = version.raekker().stream().map(Maskinhistorie::raekke).toList();
    var punkter = tid.gitter().punkter(type, raekker);
    assertThat(punkter.subList(fraCelle, tilCelle)).as(spoergsmaal).isEqualTo(facit.punkter().subList(fraCelle, tilCelle));
    for (int i = 0; i < punkter.size(); i++) {
      var alle = facit.punkter().get(i);
      assertThat(punkter.get(i).entrySet()).as("%s, cell %d", spoergsmaal, i).allMatch(p -> p.getValue() <= alle.getOrDefault(p.getKey(), 0L));
    }
    var spurgt = Interval.of(tid.gitter().snit().get(fraCelle), tid.gitter().snit().get(tilCelle));
    assertThat(raekker).as(spoergsmaal).allMatch(r -> r.virkning().overlaps(spurgt));
  }

  private List<Orakelversion> kendte(Instant modtaget) {
    return orakel.versioner().stream().filter(v -> modtaget == null || !v.modtaget().isAfter(modtaget)).toList();
  }

  private List<Instant> tider(boolean modtaget) {
    return orakel.versioner().stream().map(v -> modtaget ? v.modtaget() : v.registreringstid()).toList();
  }

  private static Instant til(Orakelversion version, List<Orakelversion> kendte) {
    return version.nr() < kendte.size() ? kendte.get(version.nr()).registreringstid() : Interval.MAX;
  }

  /** All that was received by then, as the doors ask for modtagettid. */
  private static Interval indtil(Instant tidspunkt) {
    return tidspunkt == null ? null : Interval.of(Interval.MIN, Interval.at(tidspunkt).to());
  }

  private static List<Object> hoved(Version version) {
    var r = version.registrering();
    return List.of(r.livscyklus(), r.registreringstid(), r.modtaget(), version.til());
  }

  private static Raekke raekke(LaestRaekke r) {
    var reference = r.reference() == null ? null : new Reference(r.reference(), r.urn(), r.objekttype());
    return new Raekke(r.gruppe(), navne(r.noegle()), r.indeks(), r.virkning(), new Vaerdi(reference, new Aktoer(r.aktoerref(), r.aktoertypekode(), r.notetekst()), felter(r.felter())));
  }

  private static List<String> navne(String noegle) {
    return noegle.isEmpty() ? List.of() : json(noegle, NAVNE);
  }

  private static Map<String, Object> felter(String text) {
    return text == null ? Map.of() : json(text, FELTER);
  }

  private static <T> T json(String text, TypeReference<T> type) {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
