package dk.sagdok.objekttype;

import static dk.sagdok.objekttype.Niveau.KOMBIT;

import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Reference;
import dk.sagdok.objekttype.Opslag.Noegle;
import dk.sagdok.objekttype.Regel.Brud;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of rules that object types share. */
public final class Regler {
  /** The setting that asks for {@link #henvistFindes} by itself. */
  public static final String FINDES = "sagdok.henvist.findes";
  /** The setting that asks for {@link #henvistBevares}. */
  public static final String BEVARES = "sagdok.henvist.bevares";
  private static final int NAEVNTE = 10;

  private Regler() {}

  /** Of each row of a group: a text that says what is wrong with a field of it (urn: with its reference), or null. */
  static Regel hver(String id, Niveau niveau, String gruppe, String felt, Function<Raekke, String> forkert) {
    return Regel.indhold(id, niveau, forhold -> Forhold.af(forhold.efter(), gruppe).stream().filter(r -> forkert.apply(r) != null)
        .map(r -> new Brud(forhold.sti(r) + "." + felt, vist(r, felt), forkert.apply(r))).toList());
  }

  /** Two fields that are both given, or neither. */
  public static Regel sammen(String id, Niveau niveau, String gruppe, String felt, String andet) {
    return hver(id, niveau, gruppe, andet, r -> r.vaerdi().felter().containsKey(felt) == r.vaerdi().felter().containsKey(andet) ? null
        : felt + " og " + andet + " skal enten begge angives eller begge udelades.");
  }

  /** A field that must be given where another has this value. */
  public static Regel kraevetNaar(String id, Niveau niveau, String gruppe, String felt, String naar, String vaerdi) {
    return hver(id, niveau, gruppe, felt, r -> !vaerdi.equals(r.vaerdi().felter().get(naar)) || r.vaerdi().felter().containsKey(felt) ? null
        : felt + " skal angives, når " + naar + " er " + vaerdi + ".");
  }

  /** The first of an object's states. */
  static Regel begynderMed(String id, String gruppe, String felt, String kode) {
    return Regel.indhold(id, KOMBIT, forhold -> Forhold.af(forhold.efter(), gruppe).stream().min(Comparator.comparing(Raekke::virkning))
        .filter(r -> !kode.equals(r.vaerdi().felter().get(felt)))
        .map(r -> new Brud(forhold.sti(r), vist(r, felt), forhold.type().grupper().get(gruppe).navn() + " skal begynde med " + kode + ".")).stream().toList());
  }

  /** A relation that is only given where it points at something else than another one does at the time. */
  static Regel kunForskellig(String id, String relation, String anden) {
    return Regel.indhold(id, KOMBIT, forhold -> Forhold.af(forhold.efter(), relation).stream()
        .filter(r -> Forhold.af(forhold.efter(), anden).stream().anyMatch(a -> a.virkning().overlaps(r.virkning()) && id(a).equals(id(r))))
        .map(r -> new Brud(forhold.sti(r), id(r), relation + " skal udelades, når den er den samme som " + anden + ".")).toList());
  }

  /** Every new reference to an object of a type that this register keeps finds it here. */
  public static Regel henvistFindes(String id) {
    return Regel.indhold(id, KOMBIT, forhold -> maal(forhold).entrySet().stream().flatMap(e -> ukendte(forhold, e.getKey(), e.getValue())).toList())
        .medIndstilling(FINDES);
  }

  /** An object is not deleted while others, not deleted, point at it by this relation. */
  public static Regel henvistBevares(String id, Tilbagehenvisning relation) {
    return new Regel(id, Niveau.EGEN, Regel.Gaelder.SLET, forhold -> {
      var henviser = forhold.register().henviser(relation, forhold.objekt(), forhold.nu(), NAEVNTE + 1);
      var flere = henviser.size() > NAEVNTE ? " Der er flere end de " + NAEVNTE + ", der nævnes." : "";
      return henviser.stream().limit(NAEVNTE).map(h -> new Brud(relation.kode(), h.toString(), forhold.type().navn() + " kan ikke slettes, så længe "
          + relation.objekttype() + " " + h + " har det som " + relation.relation() + "; fjern henvisningen, eller slet den, der henviser, først." + flere)).toList();
    }, BEVARES);
  }

  /** A key that no other object of the type has among those that point at the same target. */
  public static Regel entydig(String id, String gruppe, String felt, String relation) {
    return Regel.indhold(id, KOMBIT, forhold -> {
      boolean ens = forhold.nye().stream().noneMatch(r -> r.gruppe().equals(gruppe) || r.gruppe().equals(relation));
      return ens ? List.of() : noegler(forhold, gruppe, felt, relation)
          .flatMap(n -> forhold.register().andenMed(n, forhold.objekt()).stream().map(anden -> new Brud(forhold.type().grupper().get(gruppe).sti() + "." + felt, n.vaerdi(),
              felt + " skal være entydig for " + relation + " " + n.maal() + "; den bruges allerede af " + forhold.type().navn() + " " + anden + ".")))
          .toList();
    });
  }

  /** Only the system that an object points at in this relation may change it, and the relation itself stays as it is. */
  public static Regel kunSystemet(String id, String relation) {
    return new Regel(id, KOMBIT, Regel.Gaelder.ENHVER, forhold -> {
      var herrer = ider(forhold.foer(), relation);
      var sti = forhold.type().grupper().get(relation).sti();
      var fremmed = herrer.isEmpty() || herrer.contains(forhold.system()) ? Stream.<Brud>empty()
          : Stream.of(new Brud(sti, forhold.system(), "Kun " + relation + " " + String.join(", ", herrer) + " må ændre objektet; du skriver for system " + forhold.system() + "."));
      var skiftet = herrer.isEmpty() ? Stream.<Brud>empty() : ider(forhold.efter(), relation).stream().filter(ny -> !herrer.contains(ny))
          .map(ny -> new Brud(sti, ny, relation + " kan ikke skiftes; den skal blive ved at være " + String.join(", ", herrer) + "."));
      return Stream.concat(fremmed, skiftet).toList();
    });
  }

  private static Map<String, List<Raekke>> maal(Forhold forhold) {
    var kendte = forhold.nye().isEmpty() ? Set.<String>of() : forhold.foer().stream().map(Regler::henvisning).collect(Collectors.toSet());
    return forhold.nye().stream().filter(r -> r.vaerdi().reference() != null && !r.vaerdi().reference().urn())
        .filter(r -> !kendte.contains(henvisning(r)) && type(forhold, r) != null).collect(Collectors.groupingBy(r -> type(forhold, r)));
  }

  /** A relation and what it points at, whenever and with whatever else. */
  private static String henvisning(Raekke raekke) {
    return raekke.gruppe() + " " + id(raekke);
  }

  private static String type(Forhold forhold, Raekke raekke) {
    String naevnt = raekke.vaerdi().reference().objekttype();
    return forhold.type().gruppe(raekke.gruppe()).map(g -> g.maaltype(naevnt)).orElse(naevnt);
  }

  private static Stream<Brud> ukendte(Forhold forhold, String type, List<Raekke> raekker) {
    var andre = raekker.stream().map(r -> UUID.fromString(id(r))).filter(u -> !u.equals(forhold.objekt())).collect(Collectors.toSet());
    var ukendte = andre.isEmpty() ? Set.<UUID>of() : forhold.register().ukendte(type, andre);
    return raekker.stream().filter(r -> ukendte.contains(UUID.fromString(id(r))))
        .map(r -> new Brud(forhold.sti(r), id(r), "Der skal henvises til et objekt af typen " + type + ", som findes i registret og ikke er slettet; registrer det først."));
  }

  private static Stream<Noegle> noegler(Forhold forhold, String gruppe, String felt, String relation) {
    var maal = ider(forhold.efter(), relation);
    return Forhold.af(forhold.efter(), gruppe).stream().map(r -> r.vaerdi().felter().get(felt)).filter(Objects::nonNull).distinct()
        .flatMap(v -> maal.stream().map(m -> new Noegle(forhold.type(), gruppe, felt, v.toString(), relation, m)));
  }

  private static List<String> ider(Collection<Raekke> raekker, String relation) {
    return Forhold.af(raekker, relation).stream().map(Regler::id).distinct().toList();
  }

  static String id(Raekke raekke) {
    Reference reference = raekke.vaerdi().reference();
    return reference == null ? "" : reference.id();
  }

  private static String vist(Raekke raekke, String felt) {
    var vaerdi = felt.equals("urn") ? id(raekke) : raekke.vaerdi().felter().get(felt);
    return vaerdi == null ? null : vaerdi.toString();
  }
}
