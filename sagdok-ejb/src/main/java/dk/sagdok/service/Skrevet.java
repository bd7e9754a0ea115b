package dk.sagdok.service;

import dk.sagdok.outbox.Virkningsskift;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Kvittering;
import dk.sagdok.register.Operationer.Operation;
import dk.sagdok.rules.Aendring;
import dk.sagdok.rules.Tilstand;
import dk.sagdok.store.Hoved;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command that has been carried out.
 *
 * @param latest its object before
 * @param efter the row of its object after
 * @param omFiler what is told of the files that it names
 */
record Skrevet(Operation operation, Optional<Tilstand> latest, Aendring next, Hoved efter, List<Aarsag> omFiler) {
  /** What it wrote that begins or ends after now. */
  Stream<Virkningsskift> kommende(Instant now) {
    return next.trin().stream().flatMap(t -> t.aabnet().stream()).flatMap(r -> r.virkning().endsAfter(now)).map(t -> new Virkningsskift(efter.id(), t));
  }

  Kvittering kvittering(List<Aarsag> advarsler) {
    Stream<Aarsag> alle = Stream.concat(advarsler.stream(), omFiler.stream());
    return new Kvittering(efter.id(), efter.nyeste(), next.aendret(), next.ny(), false, alle.map(a -> a.inden(operation.sti())).toList());
  }
}
