package dk.sagdok.service;

import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekttype.Regel;
import dk.sagdok.objekttype.Regler;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Command;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Kvittering;
import dk.sagdok.register.RegisterException;
import dk.sagdok.rules.Aendring;
import dk.sagdok.rules.Behov;
import dk.sagdok.rules.NextRegistrering;
import dk.sagdok.rules.Profil;
import dk.sagdok.rules.Tilstand;
import dk.sagdok.rules.Trin;
import dk.sagdok.store.Database;
import dk.sagdok.store.Hoved;
import dk.sagdok.store.Idempotens;
import dk.sagdok.store.Indlaest;
import dk.sagdok.store.ObjektStore;
import dk.sagdok.store.Registeropslag;
import dk.sagdok.store.Tilfoejelse;
import dk.sagdok.store.Udsnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A command within its transaction: lock, decide, append. Throwing means that nothing may be committed. */
final class Skrivning {
  private final World world;
  private final ObjektStore store;
  private final Tilfoejelse tilfoejelse;
  private final Idempotens idempotens;
  private final Registeropslag opslag;

  Skrivning(World world, Database database) {
    this.world = world;
    this.store = new ObjektStore(database);
    this.tilfoejelse = new Tilfoejelse(database);
    this.idempotens = new Idempotens(database);
    this.opslag = new Registeropslag(database);
  }

  Kvittering execute(Command command, Kalder kalder) {
    String noegle = command.vilkaar().idempotensnoegle();
    if (noegle == null || command.vilkaar().kunValider()) {
      return change(command, kalder);
    }
    return idempotens.take(kalder.bruger(), noegle, command.vilkaar().aftryk(), world.now()).orElseGet(() -> {
      Kvittering kvittering = change(command, kalder);
      idempotens.keep(kalder.bruger(), noegle, kvittering);
      return kvittering;
    });
  }

  private Kvittering change(Command command, Kalder kalder) {
    Hoved hoved = hoved(command);
    Optional<Tilstand> latest = tilstand(hoved, command, kalder.grad());
    Aendring next = next(command, latest, hoved, kalder);
    List<Aarsag> afvist = brud(Profilgrad.ENFORCE, command, latest, next, kalder);
    if (!afvist.isEmpty()) {
      throw new RegisterException(Fejl.REGELBRUD, afvist);
    }
    List<Aarsag> advarsler = brud(Profilgrad.REPORT, command, latest, next, kalder);
    if (kalder.taeller(Regler.BEVARES)) {
      opslag.hold(Maal.af(command.type(), next));
    }
    int nr = command.vilkaar().kunValider() ? hoved.nyeste() : append(command, hoved, next);
    return new Kvittering(hoved.id(), nr, next.aendret(), next.ny(), false, advarsler);
  }

  /** What is broken of the rules that count this much: of the profile, and of those that are switched by themselves. */
  private List<Aarsag> brud(Profilgrad grad, Command command, Optional<Tilstand> latest, Aendring next, Kalder kalder) {
    Profil profil = profil(command, kalder);
    List<Aarsag> fundne = kalder.grad() == grad ? profil.brud(latest, next) : List.of();
    List<Regel> enkelte = kalder.enkelte(command.type(), grad);
    return enkelte.isEmpty() ? fundne : profil.brud(latest, next, enkelte);
  }

  private Aendring next(Command command, Optional<Tilstand> latest, Hoved hoved, Kalder kalder) {
    try {
      return NextRegistrering.after(latest, command, world.now(), hoved.id(), kalder.bruger());
    } catch (RegisterException nej) {
      throw kalder.grad() == Profilgrad.ENFORCE ? profil(command, kalder).sammenMed(nej) : nej;
    }
  }

  private Profil profil(Command command, Kalder kalder) {
    return new Profil(command, kalder.system(), opslag);
  }

  private Hoved hoved(Command command) {
    String type = command.type().kode();
    if (command.objekt() == null) {
      return Hoved.nyt(world.newId(), type);
    }
    boolean maybeNew = command instanceof Command.Importer || command instanceof Command.Erstat;
    ObjektStore.Laas laas = command.sletter() ? ObjektStore.Laas.SLETTER : ObjektStore.Laas.AENDRER;
    Hoved hoved = maybeNew ? store.lockOrReserve(command.objekt(), type, laas) : store.lock(command.objekt(), laas).orElse(Hoved.nyt(command.objekt(), type));
    if (hoved.type().equals(type)) {
      return hoved;
    }
    if (maybeNew) {
      throw new RegisterException(Fejl.REGELBRUD, "OIO-uuid", "uuid", "UUID'et tilhører allerede et objekt af en anden type.");
    }
    return Hoved.nyt(command.objekt(), type);
  }

  private Optional<Tilstand> tilstand(Hoved hoved, Command command, Profilgrad grad) {
    if (hoved.nyeste() == 0) {
      return Optional.empty();
    }
    Behov behov = NextRegistrering.behov(command);
    Udsnit udsnit = behov.alt() || grad != Profilgrad.OFF ? Udsnit.ALT : new Udsnit(false, behov.heleGrupper(), behov.enkelteIndeks());
    Indlaest indlaest = store.load(hoved, udsnit);
    return Optional.of(new Tilstand(indlaest.registrering(), indlaest.raekker(), hoved.hoejeste()));
  }

  /** Only Opret begins without a row of its object, locked or reserved. */
  private int append(Command command, Hoved hoved, Aendring next) {
    Hoved at = hoved;
    for (Trin trin : next.trin()) {
      UUID besked = world.newId();
      at = command instanceof Command.Opret
          ? tilfoejelse.create(at, trin.registrering(), trin.aabnet(), besked)
          : tilfoejelse.append(at, trin.registrering(), trin.lukket(), trin.aabnet(), besked);
    }
    return at.nyeste();
  }
}
