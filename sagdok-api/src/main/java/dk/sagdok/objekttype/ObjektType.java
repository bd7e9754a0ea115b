package dk.sagdok.objekttype;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The description of one OIO object type.
 *
 * @param navn as the standard spells it: Sag
 * @param kode as paths, topics and the store spell it: sag
 * @param grupper every attribute set, state and relation, in the order of the schema; then those within samlinger, by their path
 * @param samlinger lists of named elements, each with groups of its own
 * @param regler rules for this type only, by name
 * @param myndighed kode of the relation that a haendelse names as the responsible authority (ObjektAnsvarligMyndighed), or null
 * @param emne kode of the relation that a haendelse names as the subject (OpgaveEmne), or null
 * @param tilbagehenvisninger relations of other types that can be asked for from here
 */
public record ObjektType(String navn, String kode, Map<String, Gruppe> grupper, List<Samling> samlinger, List<Regel> regler, String myndighed,
    String emne, List<Tilbagehenvisning> tilbagehenvisninger) {

  public static ObjektType of(String navn, String kode, List<Gruppe> grupper, List<Regel> regler) {
    return of(navn, kode, grupper, List.of(), regler);
  }

  public static ObjektType of(String navn, String kode, List<Gruppe> grupper, List<Samling> samlinger, List<Regel> regler) {
    var byKode = Stream.concat(grupper.stream(), samlinger.stream().flatMap(Samling::alleGrupper))
        .collect(Collectors.toMap(Gruppe::kode, Function.identity(), (a, b) -> { throw new IllegalArgumentException(a.kode()); }, LinkedHashMap::new));
    return new ObjektType(navn, kode, java.util.Collections.unmodifiableMap(byKode), samlinger, regler, null, null, List.of());
  }

  /** The same type with the relations by which its haendelser are chosen. */
  public ObjektType medKuvert(String myndighed, String emne) {
    return new ObjektType(navn, kode, grupper, samlinger, regler, myndighed, emne, tilbagehenvisninger);
  }

  public ObjektType medTilbagehenvisninger(Tilbagehenvisning... henvisninger) {
    return new ObjektType(navn, kode, grupper, samlinger, regler, myndighed, emne, List.of(henvisninger));
  }

  public Optional<Tilbagehenvisning> tilbagehenvisning(String kode) {
    return tilbagehenvisninger.stream().filter(t -> t.kode().equals(kode)).findFirst();
  }

  public Optional<Gruppe> gruppe(String kode) {
    return Optional.ofNullable(grupper.get(kode));
  }

  /** The same type with the role UUIDs an installation has chosen; null keeps the described one. */
  public ObjektType medRoller(UnaryOperator<String> rolle) {
    UnaryOperator<Gruppe> valgt = g -> Optional.ofNullable(rolle.apply(g.kode())).map(UUID::fromString).map(g::medRolle).orElse(g);
    return of(navn, kode, egne().map(valgt).toList(), samlinger.stream().map(s -> s.med(valgt)).toList(), regler).medKuvert(myndighed, emne)
        .medTilbagehenvisninger(tilbagehenvisninger.toArray(Tilbagehenvisning[]::new));
  }

  /** The groups of the object itself, not those within its samlinger. */
  public List<Gruppe> grupper(Art art) {
    return egne().filter(g -> g.art() == art).toList();
  }

  /** The groups of the object itself and those within its samlinger. */
  public List<Gruppe> alleGrupper(Art art) {
    return grupper.values().stream().filter(g -> g.art() == art).toList();
  }

  /** The samlinger, and those within them, outer ones first. */
  public List<Samling> alleSamlinger() {
    return samlinger.stream().flatMap(Samling::ogInden).toList();
  }

  private Stream<Gruppe> egne() {
    return grupper.values().stream().filter(g -> g.samling().isEmpty());
  }
}
