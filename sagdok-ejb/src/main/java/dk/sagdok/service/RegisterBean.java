package dk.sagdok.service;

import dk.sagdok.objekt.Registrering;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Tilbagehenvisning;
import dk.sagdok.outbox.Nyt;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Command;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Fremsoeg;
import dk.sagdok.register.Fundne;
import dk.sagdok.register.Fundsted;
import dk.sagdok.register.Kvittering;
import dk.sagdok.register.Kvitteringer;
import dk.sagdok.register.Medtag;
import dk.sagdok.register.Medtaget;
import dk.sagdok.register.Operationer;
import dk.sagdok.register.Register;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Soeg;
import dk.sagdok.register.Tidsfilter;
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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The register. Asks whether the caller may, then asks the store or changes it. It has no state of its own: one instance for all callers.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@Local(Register.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({"laeser", "skriver", "administrator"})
public class RegisterBean implements Register {
  @Resource
  private SessionContext caller;

  @Inject
  private Transaktion transaktion;

  @Inject
  private Spoergsmaal spoergsmaal;

  @Inject
  private World world;

  @Inject
  private Nyt nyt;

  @Override
  @RolesAllowed({"skriver", "administrator"})
  public Kvittering execute(Command command) {
    return execute(Operationer.af(command)).alle().get(0);
  }

  @Override
  @RolesAllowed({"skriver", "administrator"})
  public Kvitteringer execute(Operationer operationer) {
    Kalder kalder = spoergsmaal.kalder(caller.getCallerPrincipal().getName());
    try {
      Kvitteringer svar = transaktion.execute(operationer, kalder);
      nyt.wakeRelay();
      return svar;
    } catch (Exception e) { // a failed commit throws checked exceptions past the compiler
      throw Afbrydelse.said(e);
    }
  }

  @Override
  @RolesAllowed({"skriver", "administrator"})
  public UUID nytId() {
    return world.newId();
  }

  @Override
  public Optional<Billede> laes(ObjektType type, UUID objekt, Tidsfilter tid) {
    return spoergsmaal.laesning().read(type.kode(), List.of(objekt), tid, world.now()).stream().findFirst();
  }

  @Override
  public List<Billede> list(ObjektType type, Collection<UUID> objekter, Tidsfilter tid) {
    boundedList(objekter);
    return spoergsmaal.laesning().read(type.kode(), objekter, tid, world.now());
  }

  @Override
  public Medtaget list(ObjektType type, Collection<UUID> objekter, Tidsfilter tid, Medtag medtag) {
    boundedList(objekter);
    Instant now = world.now();
    return spoergsmaal.samlet(laesning -> new Medtagning(laesning, tid, now).read(type, objekter, medtag));
  }

  private static void boundedList(Collection<UUID> objekter) {
    if (objekter.size() > 1000) {
      throw new RegisterException(Fejl.FOR_STORT, "LIST-antal", "uuid", "List tager højst 1000 objekter ad gangen.");
    }
  }

  @Override
  public Fundne soeg(Soeg soeg) {
    return spoergsmaal.soegning().find(soeg, world.now());
  }

  @Override
  public Fremsoeg.Fundne fremsoeg(Fremsoeg fremsoeg) {
    return spoergsmaal.soegning().find(fremsoeg, world.now());
  }

  @Override
  public List<Fundsted> fundsteder(Soeg soeg, Collection<UUID> objekter) {
    return spoergsmaal.soegning().fundsteder(soeg, objekter, world.now());
  }

  @Override
  public Henvisninger henvisninger(ObjektType type, UUID objekt, Tilbagehenvisning relation, Tidsfilter tid, UUID efter, int antal) {
    if (spoergsmaal.registreringer().list(type.kode(), objekt, null, 1).isEmpty()) {
      throw new RegisterException(Fejl.IKKE_FUNDET, "OIO-ukendt", "", type.navn() + " " + objekt + " findes ikke i registret.");
    }
    return spoergsmaal.henvisende().read(objekt, relation, tid, world.now(), efter, antal);
  }

  @Override
  public List<Registrering> registreringer(ObjektType type, UUID objekt, Integer foerNr, int antal) {
    return spoergsmaal.registreringer().list(type.kode(), objekt, foerNr, antal);
  }

  @Override
  public Forskel forskel(ObjektType type, UUID objekt, int fraNr, int tilNr) {
    for (int nr : new int[] {fraNr, tilNr}) {
      if (!spoergsmaal.registreringer().exists(type.kode(), objekt, nr)) {
        throw new RegisterException(Fejl.IKKE_FUNDET, "OIO-ukendt", "", type.navn() + " " + objekt + " har ingen registrering nr. " + nr + ".");
      }
    }
    return spoergsmaal.registreringer().forskel(objekt, fraNr, tilNr);
  }
}
