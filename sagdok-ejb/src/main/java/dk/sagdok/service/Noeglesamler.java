package dk.sagdok.service;

import dk.sagdok.objekttype.Opslag;
import dk.sagdok.objekttype.Tilbagehenvisning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Answers nothing, and remembers which keys the rules ask for. */
final class Noeglesamler implements Opslag {
  private final List<Noegle> noegler = new ArrayList<>();

  List<Noegle> noegler() {
    return noegler;
  }

  @Override
  public Set<UUID> ukendte(String objekttype, Set<UUID> objekter) {
    return Set.of();
  }

  @Override
  public Optional<UUID> andenMed(Noegle noegle, UUID objekt) {
    noegler.add(noegle);
    return Optional.empty();
  }

  @Override
  public List<UUID> henviser(Tilbagehenvisning relation, UUID objekt, Instant nu, int antal) {
    return List.of();
  }
}
