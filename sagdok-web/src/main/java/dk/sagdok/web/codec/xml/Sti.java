package dk.sagdok.web.codec.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Where the reading is: the names from the message down, the second and later of a name with their number. */
final class Sti {
  private static final int DEEPEST = 50;
  private static final int LONGEST = 200;

  private static final class Trin {
    private final String tekst;
    private final Map<String, Integer> boern = new HashMap<>();

    private Trin(String tekst) {
      this.tekst = tekst;
    }
  }

  private final Deque<Trin> trin = new ArrayDeque<>();

  void ind(String navn) {
    if (trin.size() == DEEPEST) {
      throw new UlaeseligXml("Indholdet er indlejret dybere end " + DEEPEST + " elementer");
    }
    int nr = trin.isEmpty() ? 1 : trin.peek().boern.merge(navn, 1, Integer::sum);
    String kort = navn.length() > LONGEST ? navn.substring(0, LONGEST) + "…" : navn;
    String her = nr == 1 ? kort : kort + "[" + nr + "]";
    trin.push(new Trin(trin.isEmpty() ? her : trin.peek().tekst + "/" + her));
  }

  void ud() {
    trin.pop();
  }

  int dybde() {
    return trin.size();
  }

  @Override
  public String toString() {
    return trin.isEmpty() ? "" : trin.peek().tekst;
  }
}
