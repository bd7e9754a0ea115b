package dk.sagdok.service;

import dk.sagdok.outbox.Virkningsskift;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Command;
import dk.sagdok.register.Kvittering;
import dk.sagdok.register.Kvitteringer;
import dk.sagdok.register.Operationer;
import dk.sagdok.register.Operationer.Operation;
import dk.sagdok.register.RegisterException;
import dk.sagdok.rules.Aendring;
import dk.sagdok.rules.Behov;
import dk.sagdok.rules.NextRegistrering;
import dk.sagdok.rules.Tilstand;
import dk.sagdok.rules.Trin;
import dk.sagdok.store.Database;
import dk.sagdok.store.Hoved;
import dk.sagdok.store.Indlaest;
import dk.sagdok.store.ObjektStore;
import dk.sagdok.store.Registeropslag;
import dk.sagdok.store.Tilfoejelse;
import dk.sagdok.store.Udsnit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The commands of one call under way: lock all objects, then the files they name, then decide and append each in its order, then ask the profile. */
final class Forloeb {
  private final World world;
  private final Database database;
  private final Operationer operationer;
  private final Kalder kalder;
  private final ObjektStore store;
  private final Tilfoejelse tilfoejelse;
  private final Afslag afslag;
  private final Profilering profil;
  private final List<Skrevet> skrevne = new ArrayList<>();
  private Hoveder hoveder;
  private Filhenvisninger filer;
  private Instant now;

  Forloeb(World world, Database database, Operationer operationer, Kalder kalder) {
    this.world = world;
    this.database = database;
    this.operationer = operationer;
    this.kalder = kalder;
    this.store = new ObjektStore(database);
    this.tilfoejelse = new Tilfoejelse(database);
    this.afslag = new Afslag(operationer.alle());
    this.profil = new Profilering(kalder, new Registeropslag(database), afslag);
  }

  Kvitteringer execute() {
    hoveder = new Hoveder(store, world, operationer.alle());
    filer = Filhenvisninger.af(database, operationer.alle());
    now = world.now();
    operationer.alle().forEach(this::execute);
    List<Kvittering> kvitteringer = profil.kvitteringer(skrevne);
    afslag.kastHvisNogen();
    huskKommende();
    return new Kvitteringer(operationer.vilkaar().transaktion(), kvitteringer);
  }

  /** In the common case nothing begins or ends later, and this costs no statement. */
  private void huskKommende() {
    List<Virkningsskift> kommende = skrevne.stream().flatMap(s -> s.kommende(now)).distinct().toList();
    if (!kommende.isEmpty()) {
      database.ask(c -> Virkningsskift.husk(c, kommende));
    }
  }

  /** Whether the answer is no is decided before anything is written; what the database refuses is another matter. */
  private void execute(Operation operation) {
    if (afslag.omfatter(operation.command())) {
      return;
    }
    Hoved hoved;
    Optional<Tilstand> latest;
    Aendring next;
    List<Aarsag> omFiler;
    try {
      hoved = hoveder.of(operation.command());
      latest = tilstand(hoved, operation.command());
      next = NextRegistrering.after(latest, operation.command(), now, hoved.id(), kalder.bruger());
      omFiler = filer.proev(operation.command());
    } catch (RegisterException nej) {
      afslag.tilfoej(operation, profil.sammenMed(operation.command(), nej));
      return;
    }
    profil.hold(operation.command(), next);
    skrevne.add(new Skrevet(operation, latest, next, append(operation, hoved, next), omFiler));
  }

  private Optional<Tilstand> tilstand(Hoved hoved, Command command) {
    if (hoved.nyeste() == 0) {
      return Optional.empty();
    }
    Behov behov = NextRegistrering.behov(command);
    Udsnit udsnit = behov.alt() || !profil.off() ? Udsnit.ALT : new Udsnit(false, behov.heleGrupper(), behov.enkelteIndeks(), behov.perioder());
    Indlaest indlaest = store.load(hoved, udsnit);
    return Optional.of(new Tilstand(indlaest.registrering(), indlaest.raekker(), hoved.hoejeste()));
  }

  /** The database takes nothing more after it has refused something: this is told with what has been refused so far. */
  private Hoved append(Operation operation, Hoved hoved, Aendring next) {
    try {
      Hoved efter = append(operation.command(), hoved, next);
      hoveder.put(efter);
      return efter;
    } catch (RegisterException nej) {
      throw afslag.sammenMed(operation, nej);
    }
  }

  /** Only Opret begins without a row of its object, locked or reserved. */
  private Hoved append(Command command, Hoved hoved, Aendring next) {
    Hoved at = hoved;
    for (Trin trin : next.trin()) {
      at = command instanceof Command.Opret
          ? tilfoejelse.create(at, trin.registrering(), trin.aabnet(), world.newId())
          : tilfoejelse.append(at, trin.registrering(), trin.lukket(), trin.aabnet(), world.newId());
    }
    return at;
  }
}
