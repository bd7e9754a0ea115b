package dk.sagdok.service;

import dk.sagdok.outbox.Nyt;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Fjernelser;
import dk.sagdok.register.Medtaget.Maal;
import dk.sagdok.register.RegisterException;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Removal for good, for administrators. */
@Stateless
@Local(Fjernelser.class)
@RolesAllowed("administrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FjernelserBean implements Fjernelser {
  private static final int LAENGST = 1024;

  @Resource
  private SessionContext caller;

  @Inject
  private Fjernelsestransaktion transaktion;

  @Inject
  private Spoergsmaal spoergsmaal;

  @Inject
  private Nyt nyt;

  @Override
  public List<Maal> fjern(Fjern fjern) {
    String begrundelse = fjern.begrundelse() == null ? "" : fjern.begrundelse().strip();
    if (begrundelse.isEmpty() || begrundelse.length() > LAENGST) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, "FJERN-begrundelse", "", "Der skal gives en begrundelse på højst " + LAENGST
          + " tegn; den gemmes, så den må ikke sige, hvad der blev fjernet.");
    }
    try {
      var fjernet = transaktion.execute(new Fjern(fjern.objekter(), fjern.efterladHenviste(), begrundelse), Bruger.ref(caller.getCallerPrincipal().getName()));
      nyt.fjernet();
      return fjernet;
    } catch (Exception e) { // a failed commit throws checked exceptions past the compiler
      throw Afbrydelse.said(e);
    }
  }

  @Override
  public List<Fjernelse> alle(int antal) {
    return spoergsmaal.fjernelser().alle(antal);
  }
}
