package dk.sagdok.web.operation;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Medtag;
import dk.sagdok.register.Medtaget;
import dk.sagdok.register.Register;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.time.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Reads objects as the parameters of a question ask for them. */
public final class Opslag {
  static final int MOST = 1000;
  private static final int TRIES = 20;
  private final Register register;
  private final ObjektType type;
  private final Tidsfilter tid;
  private final boolean konsolider;
  private final Medtag medtag;

  Opslag(Register register, ObjektType type, Parametre parametre) {
    this.register = register;
    this.type = type;
    this.tid = Tidsparametre.of(parametre);
    this.konsolider = parametre.flag("konsolider");
    this.medtag = Medtagning.of(type, parametre);
  }

  /** What was found, and with it, when that is asked for, what it points at; else null. */
  record Fundet(List<Billede> objekter, Medtaget medtaget) {}

  /** Those of the objects that there are, in the order of their uuids within each thousand; no more than one thousand with what they point at. */
  Fundet read(List<UUID> uuids) {
    if (medtag == null) {
      return new Fundet(billeder(uuids), null);
    }
    var medtaget = medtaget(uuids);
    return new Fundet(medtaget.objekter(), medtaget);
  }

  private List<Billede> billeder(List<UUID> uuids) {
    var billeder = new ArrayList<Billede>();
    for (int i = 0; i < uuids.size(); i += MOST) {
      var nogle = uuids.subList(i, Math.min(i + MOST, uuids.size()));
      billeder.addAll(konsolider ? tried(() -> konsolideret(type, register.list(type, nogle, tid))) : register.list(type, nogle, tid));
    }
    return billeder;
  }

  private Medtaget medtaget(List<UUID> uuids) {
    return konsolider ? tried(() -> konsolideret(register.list(type, uuids, tid, medtag))) : register.list(type, uuids, tid, medtag);
  }

  /** What is shown, and all that it may be joined with, are two questions; asked again when a registrering came between them. */
  private static <T> T tried(Supplier<Optional<T>> reading) {
    for (int i = 0; i < TRIES; i++) {
      var read = reading.get();
      if (read.isPresent()) {
        return read.get();
      }
    }
    throw new RegisterException(Fejl.UTILGAENGELIG, "KONSOLIDER", "konsolider", "Objekterne ændres hele tiden, mens de læses; prøv igen, eller læs uden konsolider");
  }

  private Optional<Medtaget> konsolideret(Medtaget vist) {
    var objekter = konsolideret(type, vist.objekter());
    Map<String, List<Billede>> andre = new TreeMap<>();
    vist.medtaget().forEach((kode, billeder) -> konsolideret(Objekttyper.medKode(kode).orElseThrow(), billeder).ifPresent(b -> andre.put(kode, b)));
    return objekter.filter(o -> andre.size() == vist.medtaget().size()).map(o -> new Medtaget(o, andre, vist.ukendte(), vist.sidste()));
  }

  private Optional<List<Billede>> konsolideret(ObjektType type, List<Billede> viste) {
    var alle = register.list(type, viste.stream().map(Billede::objekt).toList(), new Tidsfilter(Interval.ALWAYS, tid.registrering(), tid.modtaget()));
    return nyeste(viste).equals(nyeste(alle))
        ? Optional.of(IntStream.range(0, viste.size()).mapToObj(n -> Konsolidering.of(viste.get(n), alle.get(n))).toList()) : Optional.empty();
  }

  private static List<List<Object>> nyeste(List<Billede> billeder) {
    return billeder.stream().map(b -> List.<Object>of(b.objekt(), b.nyeste(), b.registreringer().size())).toList();
  }
}
