package dk.sagdok.service;

import dk.sagdok.outbox.Abonnentstyring;
import dk.sagdok.outbox.Abonnentvagt;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Abonnementer;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import dk.sagdok.store.SqlFejl;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The subscribers, for administrators. */
@Stateless
@Local(Abonnementer.class)
@RolesAllowed("administrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AbonnementerBean implements Abonnementer {
  private static final int LAENGST = 1024;

  @Resource
  private SessionContext caller;

  @Inject
  private Abonnentvagt vagt;

  @Inject
  private Abonnentstyring styring;

  @Inject
  private Abonnentgraenser graenser;

  @Inject
  private Spoergsmaal spoergsmaal;

  @Inject
  private World world;

  @Override
  public Overblik overblik() {
    try {
      return graenser.med(vagt.nu());
    } catch (SQLException e) {
      throw SqlFejl.said(e);
    }
  }

  @Override
  public List<Fejlbesked> fejlbeskeder(String abonnent, int antal) {
    return styring.fejlbeskeder(abonnent, antal);
  }

  @Override
  public Udfoert udfoer(Ordre ordre) {
    Ordre hele = tjekket(ordre);
    Instant now = world.now();
    String bruger = Bruger.ref(caller.getCallerPrincipal().getName());
    long lfd = spoergsmaal.abonnenthandlinger().begyndt(now, bruger, hele);
    long antal = udfoer(hele, lfd);
    spoergsmaal.abonnenthandlinger().udfoert(lfd, antal);
    return new Udfoert(now, bruger, hele, antal);
  }

  private long udfoer(Ordre ordre, long lfd) {
    try {
      return styring.udfoer(ordre, Long.toString(lfd));
    } catch (SQLException e) {
      throw SqlFejl.said(e);
    }
  }

  @Override
  public List<Udfoert> udfoerte(int antal) {
    return spoergsmaal.abonnenthandlinger().alle(antal);
  }

  private static Ordre tjekket(Ordre ordre) {
    String begrundelse = ordre.begrundelse() == null ? "" : ordre.begrundelse().strip();
    if (begrundelse.isEmpty() || begrundelse.length() > LAENGST) {
      throw nej("begrundelse", "", "Der skal gives en begrundelse på højst " + LAENGST + " tegn.");
    }
    if (ordre.nummer() != null && ordre.nummer() < 1 || !ordre.handling().tager(ordre.nummer())) {
      throw nej("nummer", String.valueOf(ordre.nummer()), "FORFRA og SPRING skal have et løbenummer fra 1 og op, GENUDSEND og KASSER kan have det, PAUSE, GENOPTAG og AFMELD kan ikke.");
    }
    return new Ordre(ordre.handling(), ordre.abonnent(), ordre.nummer(), begrundelse);
  }

  private static RegisterException nej(String sti, String vaerdi, String forklaring) {
    return new RegisterException(Fejl.UGYLDIGT_INPUT, List.of(new Aarsag("ABONNENT-" + sti, sti, vaerdi, forklaring)));
  }
}
