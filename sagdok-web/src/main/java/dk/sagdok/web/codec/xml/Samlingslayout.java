package dk.sagdok.web.codec.xml;

import dk.sagdok.objekttype.Samling;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * A list of named elements: VariantListe of Variant, DelListe of Del.
 *
 * @param element what one of them is called, and within it its name
 * @param fjern says that it is to be taken away; null where the contract has no such element
 * @param steder the entries within an element; relations stand in a list of their own
 */
record Samlingslayout(Samling samling, QName liste, QName element, QName fjern, QName relationer, List<Sted> steder, List<Samlingslayout> indre) {

  static Samlingslayout af(Samling samling, WireNames navne) {
    return new Samlingslayout(samling, egen(samling.navn(), navne), egen(navne.kaldt(samling.noegle().navn()), navne),
        navne.egne().contains(WireNames.FJERN) ? egen(WireNames.FJERN, navne) : null, egen("RelationListe", navne),
        Layout.steder(samling.grupper(), navne).stream().map(s -> navne.generation().harUdvidelserIElementer() ? s : s.udenFrit()).toList(), Layout.samlinger(samling.samlinger(), navne));
  }

  private static QName egen(String navn, WireNames navne) {
    return new QName(navne.ns(), navn);
  }

  List<Sted> steder(boolean relationer) {
    return steder.stream().filter(s -> s.erRelation() == relationer).toList();
  }

  Optional<Sted> sted(boolean relation, QName navn) {
    return steder(relation).stream().filter(s -> s.navn().equals(navn)).findFirst();
  }

  static Optional<Samlingslayout> medListe(List<Samlingslayout> samlinger, QName navn) {
    return samlinger.stream().filter(s -> s.liste().equals(navn)).findFirst();
  }
}
