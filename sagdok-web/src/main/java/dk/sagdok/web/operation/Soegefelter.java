package dk.sagdok.web.operation;

import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Samling;
import dk.sagdok.register.Soeg.Betingelse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The search parameters that stand for fields and relations, by name. A field is named by its path within the group (journalnotat.titel); the group
 * stands before it (ansvarlig.fuldtnavn) when that name is taken by an attribute or is found in several relations. What lies in a samling is named
 * by its last step (mimetype, deltekst) on the same terms, and always by its whole path (varianter.dele.egenskaber.mimetype).
 */
public final class Soegefelter {
  private static final Map<ObjektType, Soegefelter> ALLE = new ConcurrentHashMap<>();

  /**
   * One field that can be asked for.
   *
   * @param sted {@code Gruppe.kode}, or {@code Samling.kode} for the field that names its elements
   * @param relation the group when that is a relation
   * @param sti the path within the group; empty for the name of an element
   */
  public record Soegefelt(String sted, Optional<Gruppe> relation, List<String> sti, Felt felt) {
    Betingelse er(Object vaerdi) {
      return sti.isEmpty() ? new Betingelse.ElementHedder(sted, (String) vaerdi) : new Betingelse.FeltEr(sted, sti, vaerdi);
    }

    private String kort() {
      return sti.isEmpty() ? felt.kode() : String.join(".", sti);
    }
  }

  private final ObjektType type;
  private final Map<String, Soegefelt> byName = new TreeMap<>();
  private final Map<String, Gruppe> relationer = new TreeMap<>();

  private Soegefelter(ObjektType type) {
    this.type = type;
    var inden = type.grupper().values().stream().filter(g -> !g.samling().isEmpty()).toList();
    type.grupper().values().stream().filter(Gruppe::erRelation).forEach(g -> relationer.put(g.kode(), g));
    inden.stream().filter(Gruppe::erRelation).forEach(g -> relationer.putIfAbsent(Samling.kort(g.kode()), g));
    put(fields(type.grupper(Art.ATTRIBUT).stream()));
    put(fields(type.grupper(Art.TILSTAND).stream()));
    put(Stream.concat(fields(inden.stream().filter(g -> !g.erRelation())), type.alleSamlinger().stream().map(Soegefelter::navn)));
    put(fields(type.grupper(Art.RELATION).stream()));
    put(fields(inden.stream().filter(Gruppe::erRelation)));
  }

  /** These under their whole names, and under short ones that are free and fit one of them only. */
  private void put(Stream<Soegefelt> felter) {
    var shorts = new TreeMap<String, Soegefelt>();
    var ambiguous = new HashSet<String>();
    felter.forEach(f -> {
      byName.put(f.sted() + "." + f.kort(), f);
      if (shorts.put(f.kort(), f) != null || type.gruppe(f.kort()).isPresent()) {
        ambiguous.add(f.kort());
      }
    });
    shorts.keySet().removeAll(ambiguous);
    shorts.forEach(byName::putIfAbsent);
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

  Optional<Gruppe> relation(String name) {
    return Optional.ofNullable(relationer.get(name));
  }

  public Set<String> relationNames() {
    return relationer.keySet();
  }

  private static Soegefelt navn(Samling samling) {
    return new Soegefelt(samling.kode(), Optional.empty(), List.of(), samling.noegle());
  }

  private static Stream<Soegefelt> fields(Stream<Gruppe> grupper) {
    return grupper.flatMap(g -> fields(g, g.felter(), List.of()).stream());
  }

  private static List<Soegefelt> fields(Gruppe gruppe, List<Felt> felter, List<String> before) {
    var found = new ArrayList<Soegefelt>();
    for (Felt felt : felter) {
      var sti = new ArrayList<>(before);
      sti.add(felt.kode());
      if (felt.soegbar()) {
        found.add(new Soegefelt(gruppe.kode(), Optional.of(gruppe).filter(Gruppe::erRelation), List.copyOf(sti), felt));
      }
      found.addAll(fields(gruppe, felt.felter(), sti));
    }
    return found;
  }
}
