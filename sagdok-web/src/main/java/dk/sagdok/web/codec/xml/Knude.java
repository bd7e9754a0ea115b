package dk.sagdok.web.codec.xml;

import dk.sagdok.objekttype.Datatype;
import dk.sagdok.objekttype.Felt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * An element within an entry: a leaf with the value of a field, or one that holds others.
 *
 * @param felt of a leaf, else null
 * @param sti the codes that lead to the value among the fields of the entry
 */
record Knude(QName navn, Felt felt, List<String> sti, List<Knude> boern) {

  Optional<Knude> barn(QName barnets) {
    return boern.stream().filter(k -> k.navn().equals(barnets)).findFirst();
  }

  boolean blad() {
    return felt != null;
  }

  /** Extensions that are no more than a name to the description: kept as they came. */
  boolean fri() {
    return blad() && felt.datatype() == Datatype.FRI;
  }

  /** The elements of these fields, each where its name says. */
  static List<Knude> af(List<Felt> felter, String ns, WireNames navne) {
    return af(felter, "", List.of(), ns, navne);
  }

  private static List<Knude> af(List<Felt> felter, String ydre, List<String> sti, String ns, WireNames navne) {
    var knuder = new ArrayList<Knude>();
    felter.stream().filter(f -> !navne.udeladte().contains(f.navn())).forEach(f -> {
      var her = new ArrayList<>(sti);
      her.add(f.kode());
      laeg(knuder, navne.kaldt(f.navn()), f, ydre, her, ns, navne);
    });
    return knuder;
  }

  private static void laeg(List<Knude> knuder, String navn, Felt felt, String ydre, List<String> sti, String ns, WireNames navne) {
    int skraa = navn.indexOf('/');
    String foerste = skraa < 0 ? navn : navn.substring(0, skraa);
    var qname = new QName(navne.fremmede().getOrDefault(ydre + foerste, ns), foerste);
    if (skraa < 0) {
      boolean struktur = felt.datatype() == Datatype.STRUKTUR;
      knuder.add(new Knude(qname, struktur ? null : felt, sti, struktur ? af(felt.felter(), ydre + foerste + "/", sti, ns, navne) : List.of()));
      return;
    }
    var omkring = knuder.stream().filter(k -> k.navn().equals(qname)).findFirst().orElseGet(() -> {
      knuder.add(new Knude(qname, null, List.of(), new ArrayList<>()));
      return knuder.get(knuder.size() - 1);
    });
    laeg(omkring.boern(), navn.substring(skraa + 1), felt, ydre + foerste + "/", sti, ns, navne);
  }
}
