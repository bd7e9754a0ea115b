package dk.sagdok.service;

import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Medtag;
import dk.sagdok.register.Medtaget;
import dk.sagdok.register.Medtaget.Maal;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.store.Laesning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads objects with what they point at, everything at one moment. One question for the objects, and one for each type pointed at. */
final class Medtagning {
  private static final int MOST = 1000;
  private final Laesning laesning;
  private final Tidsfilter tid;
  private final Instant now;

  Medtagning(Laesning laesning, Tidsfilter tid, Instant now) {
    this.laesning = laesning;
    this.tid = tid;
    this.now = now;
  }

  Medtaget read(ObjektType type, Collection<UUID> objekter, Medtag medtag) {
    List<Billede> viste = read(type.kode(), objekter);
    List<Maal> alle = maal(type, viste, medtag);
    List<Maal> maal = alle.subList(0, side(alle));
    Map<String, List<Billede>> fundne = new TreeMap<>();
    efterType(maal).forEach((maaltype, ider) -> fundne.put(maaltype, read(maaltype, ider)));
    return new Medtaget(viste, fundne, ukendte(maal, fundne), maal.size() < alle.size() ? maal.get(maal.size() - 1).objekt() : null);
  }

  /** How many of them a page holds: those with the uuid of its last one too. */
  private static int side(List<Maal> alle) {
    int end = Math.min(MOST, alle.size());
    while (end > 0 && end < alle.size() && alle.get(end).objekt().equals(alle.get(end - 1).objekt())) {
      end++;
    }
    return end;
  }

  private List<Billede> read(String type, Collection<UUID> objekter) {
    return laesning.read(type, objekter, tid, now);
  }

  /** In the order of the uuids as texts; one that is pointed at as two types comes twice. */
  private static List<Maal> maal(ObjektType type, List<Billede> viste, Medtag medtag) {
    Set<UUID> egne = viste.stream().map(Billede::objekt).collect(Collectors.toSet());
    String efter = medtag.efter() == null ? "" : medtag.efter().toString();
    return raekker(viste.stream().filter(b -> !b.slettet())).filter(r -> medtag.relationer().contains(r.gruppe()) && r.reference() != null && !r.urn())
        .flatMap(r -> type.gruppe(r.gruppe()).stream().flatMap(g -> maal(g, r)))
        .filter(m -> m.objekt().toString().compareTo(efter) > 0 && !egne.contains(m.objekt()))
        .distinct().sorted(Comparator.comparing((Maal m) -> m.objekt().toString()).thenComparing(Maal::type)).toList();
  }

  private static Stream<LaestRaekke> raekker(Stream<Billede> viste) {
    return viste.flatMap(b -> b.registreringer().stream()).flatMap(v -> v.raekker().stream());
  }

  private static Stream<Maal> maal(Gruppe gruppe, LaestRaekke raekke) {
    return Objekttyper.medNavn(gruppe.maaltype(raekke.objekttype())).map(t -> new Maal(t.kode(), UUID.fromString(raekke.reference()))).stream();
  }

  private static Map<String, List<UUID>> efterType(List<Maal> maal) {
    return maal.stream().collect(Collectors.groupingBy(Maal::type, Collectors.mapping(Maal::objekt, Collectors.toList())));
  }

  private static List<Maal> ukendte(List<Maal> maal, Map<String, List<Billede>> fundne) {
    Set<Maal> kendte = new HashSet<>();
    fundne.forEach((type, billeder) -> billeder.forEach(b -> kendte.add(new Maal(type, b.objekt()))));
    List<Maal> ukendte = new ArrayList<>(maal);
    ukendte.removeAll(kendte);
    return ukendte;
  }
}
