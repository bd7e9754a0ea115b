package dk.sagdok.service;

import dk.sagdok.register.Abonnementer.Abonnent;
import dk.sagdok.register.Abonnementer.Overblik;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How long each subscriber may stand still. */
@ApplicationScoped
public class Abonnentgraenser {
  @Inject
  private Spoergsmaal spoergsmaal;

  public Overblik med(Overblik o) {
    return new Overblik(o.seneste(), o.broker(), o.relaeer(), o.abonnenter().stream().map(this::med).toList(), o.fejl());
  }

  private Abonnent med(Abonnent a) {
    return new Abonnent(a.navn(), a.art(), a.adresse(), a.filter(), a.pause(), a.venter(), a.ude(), a.forbindelser(), a.naeste(), a.alder(), a.kvitteret(), a.stille(), graense(a.navn()));
  }

  /** Its own, else that of all. */
  private long graense(String navn) {
    String egen = spoergsmaal.indstillinger().get(Indstillingsart.ABONNENT.navn + navn, null);
    return Long.parseLong(egen == null ? spoergsmaal.indstilling(Indstillingsart.ABONNENTER.navn) : egen);
  }
}
