package dk.sagdok.web.rest;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Register;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.time.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reads objects as the parameters of a question ask for them. */
final class Opslag {
  static final int MOST = 1000;
  private static final int TRIES = 20;
  private final Register register;
  private final ObjektType type;
  private final Tidsfilter tid;
  private final boolean konsolider;

  Opslag(Register register, ObjektType type, Parametre parametre) {
    this.register = register;
    this.type = type;
    this.tid = Tidsparametre.of(parametre);
    this.konsolider = parametre.flag("konsolider");
  }

  /** @return those that there are, in the order of their uuids within each thousand */
  List<Billede> billeder(List<UUID> uuids) {
    var billeder = new ArrayList<Billede>();
    for (int i = 0; i < uuids.size(); i += MOST) {
      var nogle = uuids.subList(i, Math.min(i + MOST, uuids.size()));
      billeder.addAll(konsolider ? konsolideret(nogle) : register.list(type, nogle, tid));
    }
    return billeder;
  }

  /** What is shown, and all that it may be joined with, are two questions; asked again when a registrering came between them. */
  private List<Billede> konsolideret(List<UUID> uuids) {
    for (int i = 0; i < TRIES; i++) {
      var viste = register.list(type, uuids, tid);
      var alle = register.list(type, uuids, new Tidsfilter(Interval.ALWAYS, tid.registrering(), tid.modtaget()));
      if (nyeste(viste).equals(nyeste(alle))) {
        return IntStream.range(0, viste.size()).mapToObj(n -> Konsolidering.of(viste.get(n), alle.get(n))).toList();
      }
    }
    throw new RegisterException(Fejl.UTILGAENGELIG, "KONSOLIDER", "konsolider", "Objekterne ændres hele tiden, mens de læses; prøv igen, eller læs uden konsolider");
  }

  private static List<List<Object>> nyeste(List<Billede> billeder) {
    return billeder.stream().map(b -> List.<Object>of(b.objekt(), b.nyeste(), b.registreringer().size())).toList();
  }
}
