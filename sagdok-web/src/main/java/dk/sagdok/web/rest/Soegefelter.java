package dk.sagdok.web.rest;

import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The search parameters that stand for fields, by name. A field is named by its path within the group (journalnotat.titel); the group
 * stands before it (ansvarlig.fuldtnavn) when that name is taken by an attribute or is found in several relations.
 */
public final class Soegefelter {
  private static final Map<ObjektType, Soegefelter> ALLE = new ConcurrentHashMap<>();

  /** One field that can be asked for. */
  public record Soegefelt(Gruppe gruppe, List<String> sti, Felt felt) {}

  private final Map<String, Soegefelt> byName = new TreeMap<>();

  private Soegefelter(ObjektType type) {
    for (Art art : List.of(Art.ATTRIBUT, Art.TILSTAND, Art.RELATION)) {
      var shorts = new TreeMap<String, Soegefelt>();
      var ambiguous = new HashSet<String>();
      for (Gruppe gruppe : type.grupper(art)) {
        for (Soegefelt f : fields(gruppe, gruppe.felter(), List.of())) {
          String name = String.join(".", f.sti());
          byName.put(gruppe.kode() + "." + name, f);
          if (shorts.put(name, f) != null || type.gruppe(name).isPresent()) {
            ambiguous.add(name);
          }
        }
      }
      shorts.keySet().removeAll(ambiguous);
      shorts.forEach(byName::putIfAbsent);
    }
  }

  public static Soegefelter of(ObjektType type) {
    return ALLE.computeIfAbsent(type, Soegefelter::new);
  }

  public Soegefelt get(String name) {
    return byName.get(name);
  }

  public Set<String> names() {
    return byName.keySet();
  }

  private static List<Soegefelt> fields(Gruppe gruppe, List<Felt> felter, List<String> before) {
    var found = new ArrayList<Soegefelt>();
    for (Felt felt : felter) {
      var sti = new ArrayList<>(before);
      sti.add(felt.kode());
      if (felt.soegbar()) {
        found.add(new Soegefelt(gruppe, List.copyOf(sti), felt));
      }
      found.addAll(fields(gruppe, felt.felter(), sti));
    }
    return found;
  }
}
