package dk.sagdok.service;

import dk.sagdok.register.Deltransport;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.UUID;

/** Files piece by piece, each for its own caller only. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@Local(Deltransport.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({"skriver", "administrator"})
public class DeltransportBean implements Deltransport {
  @Resource
  private SessionContext caller;

  @Inject
  private Filsted sted;

  @Inject
  private World world;

  private Delmodtagelse modtagelse;

  @PostConstruct
  void open() {
    modtagelse = new Delmodtagelse(world, sted.depot(), sted.uploads());
  }

  @Override
  public Overfoersel begynd(long stoerrelse, String metadata) {
    return modtagelse.begynd(bruger(), stoerrelse, metadata);
  }

  @Override
  public Overfoersel status(UUID id) {
    return modtagelse.status(bruger(), id);
  }

  @Override
  public Overfoersel fortsaet(UUID id, long fra, InputStream stykke, Kontrolsum kontrolsum) {
    return modtagelse.fortsaet(bruger(), id, fra, stykke, kontrolsum);
  }

  @Override
  public void opgiv(UUID id) {
    modtagelse.opgiv(bruger(), id);
  }

  private String bruger() {
    return Bruger.ref(caller.getCallerPrincipal().getName());
  }
}
