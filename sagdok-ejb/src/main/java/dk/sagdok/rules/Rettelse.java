package dk.sagdok.rules;

import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Ret;
import dk.sagdok.time.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Ret: the groups that are given change by their word, samlinger that are given empty lose their elements, all else stays. */
final class Rettelse {
  private Rettelse() {}

  static Behov behov(ObjektType type, Indhold indhold) {
    var hele = new HashSet<String>();
    var enkelte = new HashMap<String, Set<Integer>>();
    var perioder = new HashMap<String, Interval>();
    for (var sted : Sted.alle(type, indhold)) {
      for (var gruppe : sted.givne().stream().filter(g -> aendrer(g, sted.poster(g))).toList()) {
        if (gruppe.ret() == Ret.BY_INDEX && sted.noegle().isEmpty()) {
          enkelte.put(gruppe.kode(), givneIndeks(sted.poster(gruppe)));
        } else if (gruppe.ret().rammerKunVirkning() && !sted.poster(gruppe).isEmpty()) {
          perioder.merge(gruppe.kode(), samlet(sted.poster(gruppe)), Interval::span);
        } else {
          hele.add(gruppe.kode());
        }
      }
      sted.toemte().forEach(samling -> samling.alleGrupper().map(Gruppe::kode).forEach(hele::add));
    }
    return new Behov(false, Set.copyOf(hele), Map.copyOf(enkelte), Map.copyOf(perioder));
  }

  static List<Raekke> raekker(ObjektType type, Indhold indhold, Tilstand foer, Aarsager aarsager) {
    var steder = Sted.alle(type, indhold);
    Poster.proevSteder(type, steder, aarsager);
    var fordeling = Fordeling.af(foer.raekker(), foer.hoejesteIndeks());
    var roerte = steder.stream().flatMap(Sted::roerte).collect(Collectors.toSet());
    var efter = new ArrayList<>(fordeling.udenFor(roerte).toList());
    for (var sted : steder) {
      for (var gruppe : sted.givne()) {
        efter.addAll(GruppeRet.TABEL.get(gruppe.ret()).efter(fordeling.tilstand(gruppe, sted.noegle()), sted.poster(gruppe), aarsager));
      }
    }
    return efter;
  }

  /** An empty list says nothing of a relation, unless what is given is all there is. */
  private static boolean aendrer(Gruppe gruppe, List<Post> poster) {
    return !poster.isEmpty() || !gruppe.erRelation() || gruppe.ret() == Ret.REPLACE_ALL;
  }

  private static Interval samlet(List<Post> poster) {
    return poster.stream().map(Post::virkning).reduce(Interval::span).orElseThrow();
  }

  private static Set<Integer> givneIndeks(List<Post> poster) {
    return poster.stream().flatMapToInt(p -> p.indeks().stream()).boxed().collect(Collectors.toUnmodifiableSet());
  }
}
