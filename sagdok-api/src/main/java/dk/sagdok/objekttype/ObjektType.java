package dk.sagdok.objekttype;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The description of one OIO object type. There is one of each for as long as the program runs. */
public final class ObjektType {
  private final String navn;
  private final String kode;
  private final List<Gruppe> egne;
  private final List<Samling> samlinger;
  private final List<Regel> regler;
  private final Kuvert kuvert;
  private final List<Tilbagehenvisning> tilbagehenvisninger;
  private final Map<String, Gruppe> alle;
  private final Map<Art, List<Gruppe>> efterArt = new EnumMap<>(Art.class);

  /**
   * Where in an object stands what its haendelser are chosen by; null for what the type does not have.
   *
   * @param myndighed kode of the relation to the responsible authority (ObjektAnsvarligMyndighed)
   * @param emne kode of the relation to the subject (OpgaveEmne)
   * @param foelsomhed kode of the group that holds {@link #FOELSOMHED}
   */
  public record Kuvert(String myndighed, String emne, String foelsomhed) {
    public static final String FOELSOMHED = "foelsomhed";
    static final Kuvert INGEN = new Kuvert(null, null, null);
  }

  private ObjektType(String navn, String kode, List<Gruppe> egne, List<Samling> samlinger, List<Regel> regler, Kuvert kuvert,
      List<Tilbagehenvisning> tilbagehenvisninger) {
    this.navn = navn;
    this.kode = kode;
    this.egne = List.copyOf(egne);
    this.samlinger = List.copyOf(samlinger);
    this.regler = List.copyOf(regler);
    this.kuvert = kuvert;
    this.tilbagehenvisninger = List.copyOf(tilbagehenvisninger);
    this.alle = Collections.unmodifiableMap(Stream.concat(egne.stream(), samlinger.stream().flatMap(Samling::alleGrupper))
        .collect(Collectors.toMap(Gruppe::kode, Function.identity(), (a, b) -> { throw new IllegalArgumentException(a.kode()); }, LinkedHashMap::new)));
    Stream.of(Art.values()).forEach(art -> efterArt.put(art, egne.stream().filter(g -> g.art() == art).toList()));
  }

  public static ObjektType of(String navn, String kode, List<Gruppe> grupper, List<Regel> regler) {
    return of(navn, kode, grupper, List.of(), regler);
  }

  public static ObjektType of(String navn, String kode, List<Gruppe> grupper, List<Samling> samlinger, List<Regel> regler) {
    return new ObjektType(navn, kode, grupper, samlinger, regler, Kuvert.INGEN, List.of());
  }

  /** The same type with what its haendelser are chosen by. */
  public ObjektType medKuvert(Kuvert kuvert) {
    return new ObjektType(navn, kode, egne, samlinger, regler, kuvert, tilbagehenvisninger);
  }

  public ObjektType medTilbagehenvisninger(Tilbagehenvisning... henvisninger) {
    return new ObjektType(navn, kode, egne, samlinger, regler, kuvert, List.of(henvisninger));
  }

  /** The same type with the role UUIDs an installation has chosen, asked for by relation, or relation and code (journalpost_journalnotat); null keeps the described one. */
  public ObjektType medRoller(UnaryOperator<String> rolle) {
    UnaryOperator<Gruppe> valgt = g -> medRoller(g, rolle);
    return new ObjektType(navn, kode, egne.stream().map(valgt).toList(), samlinger.stream().map(s -> s.med(valgt)).toList(), regler, kuvert,
        tilbagehenvisninger);
  }

  private static Gruppe medRoller(Gruppe gruppe, UnaryOperator<String> rolle) {
    var koderoller = new TreeMap<>(gruppe.koderoller());
    koderoller.replaceAll((kode, uuid) -> Optional.ofNullable(rolle.apply(gruppe.kode() + "_" + kode)).map(UUID::fromString).orElse(uuid));
    return Optional.ofNullable(rolle.apply(gruppe.kode())).map(UUID::fromString).map(gruppe::medRolle).orElse(gruppe).medKoderoller(koderoller);
  }

  /** As the standard spells it: Sag. */
  public String navn() {
    return navn;
  }

  /** As paths, topics and the store spell it: sag. */
  public String kode() {
    return kode;
  }

  /** Every attribute set, state and relation by its kode, in the order of the schema; then those within samlinger. */
  public Map<String, Gruppe> grupper() {
    return alle;
  }

  public Optional<Gruppe> gruppe(String kode) {
    return Optional.ofNullable(alle.get(kode));
  }

  /** The group whose values may refer to files. */
  public Optional<Gruppe> filgruppe() {
    return alle.values().stream().filter(g -> g.filfelt().isPresent()).findFirst();
  }

  /** The groups of the object itself, not those within its samlinger. */
  public List<Gruppe> egneGrupper() {
    return egne;
  }

  /** Those of one kind among the groups of the object itself. */
  public List<Gruppe> grupper(Art art) {
    return efterArt.get(art);
  }

  /** The groups of the object itself and those within its samlinger. */
  public List<Gruppe> alleGrupper(Art art) {
    return alle.values().stream().filter(g -> g.art() == art).toList();
  }

  /** Lists of named elements, each with groups of its own. */
  public List<Samling> samlinger() {
    return samlinger;
  }

  /** The samlinger, and those within them, outer ones first. */
  public List<Samling> alleSamlinger() {
    return samlinger.stream().flatMap(Samling::ogInden).toList();
  }

  /** Rules for this type only. */
  public List<Regel> regler() {
    return regler;
  }

  /** Where in an object stands what its haendelser are chosen by. */
  public Kuvert kuvert() {
    return kuvert;
  }

  /** Relations of other types that can be asked for from here. */
  public List<Tilbagehenvisning> tilbagehenvisninger() {
    return tilbagehenvisninger;
  }

  public Optional<Tilbagehenvisning> tilbagehenvisning(String kode) {
    return tilbagehenvisninger.stream().filter(t -> t.kode().equals(kode)).findFirst();
  }

  @Override
  public String toString() {
    return navn;
  }
}
