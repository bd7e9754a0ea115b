package dk.sagdok.rules;

import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekttype.Niveau;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Command;
import java.util.Collection;
import java.util.List;

/** The KOMBIT profile: rules above the standard that a register may ignore, report or enforce. */
public final class Profil {
  private Profil() {}

  /**
   * Every break of the profile by a command: in what it gives (B3, B6, B10, lengths, types of target) and in the whole content after
   * it (B1, B7, B8 and the type's own KOMBIT rules).
   *
   * @param alleRaekkerEfter all rows in force after the command, not only those it touches
   */
  public static List<Aarsag> kombit(ObjektType type, Command command, Collection<Raekke> alleRaekkerEfter) {
    if (command instanceof Command.Passiver || command instanceof Command.Slet) {
      return List.of();
    }
    var aarsager = new Aarsager();
    ProfilPoster.proev(type, command, aarsager);
    ProfilIndhold.proev(type, alleRaekkerEfter, aarsager);
    type.regler().stream().filter(r -> r.niveau() == Niveau.KOMBIT).forEach(r ->
        r.proeve().af(alleRaekkerEfter).forEach(b -> aarsager.tilfoej(r.id(), b.sti(), b.vaerdi(), b.rigtigt())));
    return aarsager.alle();
  }
}
