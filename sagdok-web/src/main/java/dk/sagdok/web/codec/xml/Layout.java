package dk.sagdok.web.codec.xml;

import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Samling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.namespace.QName;

/** The elements of one contract, worked out once from the description and the names. */
final class Layout {
  static final Map<Art, String> LISTER = Map.of(Art.ATTRIBUT, "AttributListe", Art.TILSTAND, "TilstandListe", Art.RELATION, "RelationListe");
  private static final Map<WireNames, Layout> ALLE = new ConcurrentHashMap<>();
  private final WireNames navne;
  private final ObjektType type;
  private final Prefikser prefikser;
  private final List<Sted> steder;
  private final List<Samlingslayout> samlinger;

  private Layout(WireNames navne) {
    this.navne = navne;
    this.type = navne.type();
    this.prefikser = Prefikser.af(navne);
    this.steder = steder(type.egneGrupper(), navne);
    this.samlinger = samlinger(type.samlinger(), navne);
  }

  static Layout of(WireNames navne) {
    return ALLE.computeIfAbsent(navne, Layout::new);
  }

  /** In the order of the schema: as described, extensions last. */
  static List<Sted> steder(List<Gruppe> grupper, WireNames navne) {
    var efterElement = new LinkedHashMap<String, List<Gruppe>>();
    grupper.stream().filter(g -> !navne.udeladte().contains(g.xmlGruppe())).forEach(g -> efterElement.computeIfAbsent(g.xmlGruppe(), x -> new ArrayList<>()).add(g));
    return efterElement.entrySet().stream().map(e -> {
      boolean lokal = navne.lokale().contains(e.getKey());
      return Sted.af(new QName(lokal ? navne.udvidelser() : navne.ns(), navne.kaldt(e.getKey())), lokal, e.getValue(), navne);
    }).toList();
  }

  static List<Samlingslayout> samlinger(List<Samling> samlinger, WireNames navne) {
    return samlinger.stream().filter(s -> !navne.udeladte().contains(s.navn())).map(s -> Samlingslayout.af(s, navne)).toList();
  }

  WireNames navne() {
    return navne;
  }

  ObjektType type() {
    return type;
  }

  Prefikser prefikser() {
    return prefikser;
  }

  /** An element of the contract's own namespace. */
  QName egen(String navn) {
    return new QName(navne.ns(), navn);
  }

  Optional<Art> liste(QName navn) {
    return navn.getNamespaceURI().equals(navne.ns()) ? Arrays.stream(Art.values()).filter(a -> LISTER.get(a).equals(navn.getLocalPart())).findFirst() : Optional.empty();
  }

  List<Sted> steder(Art art, boolean lokale) {
    return steder.stream().filter(s -> s.art() == art && s.lokal() == lokale).toList();
  }

  Optional<Sted> sted(Art art, boolean lokal, QName navn) {
    return steder.stream().filter(s -> s.art() == art && s.lokal() == lokal && s.navn().equals(navn)).findFirst();
  }

  List<Samlingslayout> samlinger() {
    return samlinger;
  }

  /** The element that keeps unknown extensions of a whole list. */
  Optional<Sted> frit(Art art) {
    return steder.stream().filter(s -> s.art() == art && art == Art.ATTRIBUT && s.frit() != null).findFirst();
  }
}
