package dk.sagdok.service;

import dk.sagdok.objekttype.Opslag;
import dk.sagdok.objekttype.Tilbagehenvisning;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The register as it is, and the objects that were refused in the same call: that they are missing is told already. */
record Samtidige(Opslag register, Set<UUID> afviste) implements Opslag {
  @Override
  public Set<UUID> ukendte(String objekttype, Set<UUID> objekter) {
    Set<UUID> andre = new HashSet<>(objekter);
    andre.removeAll(afviste);
    return andre.isEmpty() ? Set.of() : register.ukendte(objekttype, andre);
  }

  @Override
  public Optional<UUID> andenMed(Noegle noegle, UUID objekt) {
    return register.andenMed(noegle, objekt);
  }

  @Override
  public List<UUID> henviser(Tilbagehenvisning relation, UUID objekt, Instant nu, int antal) {
    return register.henviser(relation, objekt, nu, antal);
  }
}
