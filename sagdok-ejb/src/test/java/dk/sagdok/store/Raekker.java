package dk.sagdok.store;

import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Reference;
import dk.sagdok.objekt.Registrering;
import dk.sagdok.objekt.Vaerdi;
import dk.sagdok.time.Interval;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Rows written as they are, without rules, in registrations at the times that a test says. */
final class Raekker {
  private Raekker() {}

  static Raekke felter(String gruppe, List<String> noegle, Interval virkning, Map<String, Object> felter) {
    return new Raekke(gruppe, noegle, 0, virkning, new Vaerdi(null, Aktoer.INGEN, felter));
  }

  static Raekke til(String gruppe, List<String> noegle, int indeks, Interval virkning, Object maal, Map<String, Object> felter) {
    return new Raekke(gruppe, noegle, indeks, virkning, new Vaerdi(new Reference(maal.toString(), maal.toString().startsWith("urn:"), null), Aktoer.INGEN, felter));
  }

  static void opret(String type, UUID objekt, Instant tid, Raekke... raekker) {
    paa(c -> new Tilfoejelse(Testbase.on(c)).create(Hoved.nyt(objekt, type), registrering(objekt, 1, tid, Livscyklus.OPSTAAET), List.of(raekker), UUID.randomUUID()));
  }

  static void ret(UUID objekt, Instant tid, Livscyklus livscyklus, List<Raekke> lukket, List<Raekke> aabnet) {
    paa(c -> {
      var hoved = new ObjektStore(Testbase.on(c)).lock(Set.of(objekt), Map.of(), ObjektStore.Laas.AENDRER).get(objekt);
      new Tilfoejelse(Testbase.on(c)).append(hoved, registrering(objekt, hoved.nyeste() + 1, tid, livscyklus), lukket, aabnet, UUID.randomUUID());
    });
  }

  private static Registrering registrering(UUID objekt, int nr, Instant tid, Livscyklus livscyklus) {
    return new Registrering(objekt, nr, tid, tid, livscyklus, "bruger", null, null);
  }

  private interface Work {
    void on(Connection c);
  }

  private static void paa(Work work) {
    try (Connection c = Testbase.source().getConnection()) {
      work.on(c);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
