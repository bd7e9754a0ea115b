package dk.sagdok.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Throws away files that nothing has referred to for a day, and once a day what crashes have left behind. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Filoprydning {
  private static final Logger LOG = System.getLogger(Filoprydning.class.getName());

  @Inject
  private Filsted sted;

  @Inject
  private World world;

  @Schedule(hour = "*", minute = "27", persistent = false)
  void henvisningsloese() {
    new Delmodtagelse(world, sted.depot(), sted.uploads()).rydUdloebne();
    int antal = 0;
    for (int n = sted.depot().rydHenvisningsloese(); n > 0; n = sted.depot().rydHenvisningsloese()) {
      antal += n;
    }
    if (antal > 0) {
      LOG.log(Level.INFO, antal + " filer uden henvisning er fjernet");
    }
  }

  @Schedule(hour = "3", minute = "47", persistent = false)
  void efterladte() throws IOException {
    sted.depot().rydEfterladte();
  }
}
