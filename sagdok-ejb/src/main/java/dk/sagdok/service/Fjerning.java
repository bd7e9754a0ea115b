package dk.sagdok.service;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.objekttype.Tilbagehenvisning;
import dk.sagdok.outbox.Toemning;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Fjernelser.Fjern;
import dk.sagdok.register.Fjernelser.Fjernelse;
import dk.sagdok.register.Medtaget.Maal;
import dk.sagdok.register.RegisterException;
import dk.sagdok.store.Database;
import dk.sagdok.store.Filtabel;
import dk.sagdok.store.Fjernelsestabel;
import dk.sagdok.store.Idempotens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Removes objects for good, within one transaction: those that are named and, unless they are left, those that nobody else holds. */
final class Fjerning {
  private static final int MEST = 10_000;
  private final Database database;
  private final Fjernelsestabel tabel;
  private final Fjern fjern;

  Fjerning(Database database, Fjern fjern) {
    this.database = database;
    this.tabel = new Fjernelsestabel(database);
    this.fjern = fjern;
  }

  List<Maal> execute(String bruger, Instant now, UUID beskedId) {
    Set<Maal> alle = laast();
    Set<UUID> uuids = uuids(alle);
    Filtabel filer = new Filtabel(database);
    Set<String> digests = filer.named(uuids);
    long nr = tabel.naeste();
    int haendelser = database.ask(c -> Toemning.run(c, uuids, nr, beskedId));
    tabel.fjern(uuids);
    new Idempotens(database).forget(uuids);
    filer.letGo(digests, now);
    tabel.note(nr, haendelser, new Fjernelse(now, bruger, fjern.begrundelse(), alle.stream().collect(Collectors.toMap(Maal::type, m -> 1, Integer::sum))));
    return alle.stream().sorted(Comparator.comparing((Maal m) -> !fjern.objekter().contains(m)).thenComparing(Maal::objekt)).toList();
  }

  /** All are locked at once, in the order in which everybody locks. What has come to be held since they were found is for the next attempt. */
  private Set<Maal> laast() {
    Set<Maal> fundet = omfang();
    Map<UUID, String> typer = tabel.lock(uuids(fundet));
    findes(typer);
    Set<Maal> alle = omfang();
    if (!fundet.containsAll(alle)) {
      throw new RegisterException(Fejl.UTILGAENGELIG, "FJERN-samtidig", "", "Objekterne blev ændret imens. Prøv igen.");
    }
    frie(alle);
    return alle;
  }

  private Set<Maal> omfang() {
    Set<Maal> alle = new HashSet<>(fjern.objekter());
    if (!fjern.efterladHenviste()) {
      henvisninger((type, relation, ejere) -> {
        Set<UUID> henviste = tabel.henviste(type, relation, ejere);
        henviste.removeAll(tabel.holdere(relation, henviste, ejere).keySet());
        henviste.forEach(id -> alle.add(new Maal(type.kode(), id)));
      });
    }
    if (alle.size() > MEST) {
      throw new RegisterException(Fejl.FOR_STORT, "FJERN-antal", "", "Der kan højst fjernes " + MEST + " objekter ad gangen.");
    }
    return alle;
  }

  private void findes(Map<UUID, String> typer) {
    List<Aarsag> ukendte = fjern.objekter().stream().filter(m -> !m.type().equals(typer.get(m.objekt())))
        .map(m -> new Aarsag("OIO-ukendt", "", m.objekt().toString(), m.objekt() + " findes ikke i registret.")).toList();
    if (!ukendte.isEmpty()) {
      throw new RegisterException(Fejl.IKKE_FUNDET, ukendte);
    }
  }

  /** What somebody else holds is never removed from under him. */
  private void frie(Set<Maal> alle) {
    Map<UUID, UUID> holdte = new HashMap<>();
    henvisninger((type, relation, ejere) -> holdte.putAll(tabel.holdere(relation, uuids(alle, type.kode()), ejere)));
    List<Aarsag> aarsager = new ArrayList<>();
    holdte.forEach((objekt, holder) -> aarsager.add(new Aarsag("HENVIST-bevares", "", objekt.toString(), objekt + " holdes af " + holder + ", som ikke fjernes.")));
    if (!aarsager.isEmpty()) {
      throw new RegisterException(Fejl.REGELBRUD, aarsager);
    }
  }

  private interface Henvisning {
    void each(ObjektType type, Tilbagehenvisning relation, Set<UUID> ejere);
  }

  /** Each relation by which objects hold others, with the objects to be removed that may do so. */
  private void henvisninger(Henvisning henvisning) {
    Objekttyper.ALLE.forEach(type -> type.tilbagehenvisninger().forEach(r -> henvisning.each(type, r, uuids(fjern.objekter(), r.ejer().kode()))));
  }

  private static Set<UUID> uuids(Set<Maal> alle, String type) {
    return alle.stream().filter(m -> m.type().equals(type)).map(Maal::objekt).collect(Collectors.toSet());
  }

  private static Set<UUID> uuids(Set<Maal> alle) {
    return alle.stream().map(Maal::objekt).collect(Collectors.toSet());
  }
}
