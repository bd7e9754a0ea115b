package dk.sagdok.service;

import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Opsaetning;
import dk.sagdok.register.RegisterException;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The settings, for administrators. */
@Stateless
@Local(Opsaetning.class)
@RolesAllowed("administrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OpsaetningBean implements Opsaetning {
  @Resource
  private SessionContext caller;

  @Inject
  private Spoergsmaal spoergsmaal;

  @Inject
  private World world;

  @Override
  public List<Indstilling> alle() {
    var faste = Arrays.stream(Indstillingsart.values()).filter(a -> !a.prBruger()).map(a -> a.navn);
    return Stream.concat(faste, spoergsmaal.indstillinger().names().stream()).distinct().filter(n -> Indstillingsart.of(n).isPresent()).sorted()
        .map(this::laes).toList();
  }

  @Override
  public Indstilling laes(String navn) {
    return new Indstilling(navn, spoergsmaal.indstilling(navn), art(navn).tilladt, spoergsmaal.indstillinger().skift(navn));
  }

  @Override
  public Indstilling saet(String navn, String vaerdi) {
    Indstillingsart art = art(navn);
    if (!art.tillader(vaerdi)) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, List.of(new Aarsag("INDSTILLING", "vaerdi", vaerdi, navn + " skal være " + art.tilladt + ".")));
    }
    spoergsmaal.indstillinger().set(navn, vaerdi, Bruger.ref(caller.getCallerPrincipal().getName()), world.now());
    return laes(navn);
  }

  private static Indstillingsart art(String navn) {
    return Indstillingsart.of(navn).orElseThrow(() -> new RegisterException(Fejl.IKKE_FUNDET, List.of(new Aarsag("INDSTILLING", "navn", navn,
        "Indstillingen findes ikke; der kan sættes " + Indstillingsart.navne() + "."))));
  }
}
