package dk.sagdok.rules;

import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Ret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Ret: the groups that are given change by their word, the others stay. */
final class Rettelse {
  private Rettelse() {}

  static Behov behov(ObjektType type, Indhold indhold) {
    var hele = new HashSet<String>();
    var enkelte = new HashMap<String, Set<Integer>>();
    for (var sted : Sted.alle(type, indhold)) {
      sted.indhold().grupper().forEach((kode, poster) -> type.gruppe(kode).ifPresent(gruppe -> {
        if (gruppe.ret() != Ret.BY_INDEX || !sted.noegle().isEmpty()) {
          hele.add(kode);
        } else if (!poster.isEmpty()) {
          enkelte.put(kode, givneIndeks(poster));
        }
      }));
      sted.toemte().forEach(samling -> samling.alleGrupper().map(Gruppe::kode).forEach(hele::add));
    }
    return new Behov(false, Set.copyOf(hele), Map.copyOf(enkelte));
  }

  static List<Raekke> raekker(ObjektType type, Indhold indhold, Tilstand foer, Aarsager aarsager) {
    Poster.proevGrupper(type, indhold, aarsager);
    var steder = Sted.alle(type, indhold);
    var efter = new ArrayList<>(foer.raekker().stream().filter(r -> steder.stream().noneMatch(s -> s.roerer(r))).toList());
    for (var sted : steder) {
      for (var gruppe : sted.grupper()) {
        var poster = sted.indhold().grupper().get(gruppe.kode());
        if (poster != null) {
          var nu = Gruppetilstand.af(gruppe, sted.noegle(), foer.raekker(), foer.hoejesteIndeks());
          efter.addAll(GruppeRet.TABEL.get(gruppe.ret()).efter(nu, poster, aarsager));
        }
      }
    }
    return efter;
  }

  private static Set<Integer> givneIndeks(List<Post> poster) {
    return poster.stream().flatMapToInt(p -> p.indeks().stream()).boxed().collect(Collectors.toUnmodifiableSet());
  }
}
