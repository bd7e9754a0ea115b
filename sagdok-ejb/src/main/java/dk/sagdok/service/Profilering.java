package dk.sagdok.service;

import dk.sagdok.objekttype.Opslag;
import dk.sagdok.objekttype.Regel;
import dk.sagdok.objekttype.Regler;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Command;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Kvittering;
import dk.sagdok.register.RegisterException;
import dk.sagdok.rules.Aendring;
import dk.sagdok.rules.Profil;
import dk.sagdok.store.Registeropslag;
import java.util.List;

/** What the KOMBIT profile says of the commands of a call, as far as it counts for the caller. Asked when all are written, so that they may refer to each other. */
final class Profilering {
  private final Kalder kalder;
  private final Registeropslag register;
  private final Afslag afslag;

  Profilering(Kalder kalder, Registeropslag register, Afslag afslag) {
    this.kalder = kalder;
    this.register = register;
    this.afslag = afslag;
  }

  boolean off() {
    return kalder.grad() == Profilgrad.OFF;
  }

  /** What is refused for other reasons, with the profile's beside them. */
  RegisterException sammenMed(Command command, RegisterException nej) {
    return kalder.grad() == Profilgrad.ENFORCE ? profil(command, register).sammenMed(nej) : nej;
  }

  List<Kvittering> kvitteringer(List<Skrevet> skrevne) {
    if (skrevne.size() > 1 && !off()) {
      holdKeys(skrevne);
    }
    return skrevne.stream().map(s -> s.kvittering(brud(s))).toList();
  }

  /** One command takes its keys as it asks for them; several take them in one order first. */
  private void holdKeys(List<Skrevet> skrevne) {
    var samler = new Noeglesamler();
    skrevne.forEach(s -> profil(s.operation().command(), samler).brud(s.latest(), s.next()));
    if (!samler.noegler().isEmpty()) {
      register.holdNoegler(samler.noegler());
    }
  }

  /** Keeps what a change newly points at from being deleted, where a rule says that it must stay. */
  void hold(Command command, Aendring next) {
    if (kalder.taeller(Regler.BEVARES)) {
      register.hold(NyeHenvisninger.af(command.type(), next));
    }
  }

  /** Refuses what is enforced; what is only reported is the answer. */
  private List<Aarsag> brud(Skrevet skrevet) {
    List<Aarsag> afvist = brud(Profilgrad.ENFORCE, skrevet);
    if (!afvist.isEmpty()) {
      afslag.tilfoej(skrevet.operation(), new RegisterException(Fejl.REGELBRUD, afvist));
    }
    return brud(Profilgrad.REPORT, skrevet);
  }

  /** What is broken of the rules that count this much: of the profile, and of those that are switched by themselves. */
  private List<Aarsag> brud(Profilgrad grad, Skrevet skrevet) {
    Command command = skrevet.operation().command();
    List<Regel> enkelte = kalder.enkelte(command.type(), grad);
    if (kalder.grad() != grad && enkelte.isEmpty()) {
      return List.of();
    }
    Profil profil = profil(command, new Samtidige(register, afslag.objekter()));
    List<Aarsag> fundne = kalder.grad() == grad ? profil.brud(skrevet.latest(), skrevet.next()) : List.of();
    return enkelte.isEmpty() ? fundne : profil.brud(skrevet.latest(), skrevet.next(), enkelte);
  }

  private Profil profil(Command command, Opslag opslag) {
    return new Profil(command, kalder.system(), opslag);
  }
}
