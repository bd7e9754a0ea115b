package dk.sagdok.service;

import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.objekttype.Tilbagehenvisning;
import dk.sagdok.rules.Aendring;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a change points at by relations that can be asked for from the other side. */
final class NyeHenvisninger {
  private NyeHenvisninger() {}

  static Set<UUID> af(ObjektType type, Aendring aendring) {
    var relationer = Objekttyper.ALLE.stream().flatMap(t -> t.tilbagehenvisninger().stream()).filter(t -> t.objekttype().equals(type.navn()))
        .map(Tilbagehenvisning::relation).collect(Collectors.toSet());
    return aendring.trin().stream().flatMap(t -> t.aabnet().stream()).filter(r -> relationer.contains(r.gruppe()) && harUuid(r))
        .map(r -> UUID.fromString(r.vaerdi().reference().id())).collect(Collectors.toSet());
  }

  private static boolean harUuid(Raekke raekke) {
    return raekke.vaerdi().reference() != null && !raekke.vaerdi().reference().urn();
  }
}
