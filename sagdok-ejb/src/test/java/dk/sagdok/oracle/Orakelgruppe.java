package dk.sagdok.oracle;

import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Vaerdi;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.Ret;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One group of one element: for each number a value, or none, in every cell. {@code brudt} once a rule is broken. */
final class Orakelgruppe {
  private final Gruppe gruppe;
  private final Gitter gitter;
  private final TreeMap<Integer, Vaerdi[]> forekomster = new TreeMap<>();
  private int naeste;
  boolean brudt;

  Orakelgruppe(Gruppe gruppe, Gitter gitter) {
    this.gruppe = gruppe;
    this.gitter = gitter;
  }

  Orakelgruppe kopi() {
    var kopi = new Orakelgruppe(gruppe, gitter);
    forekomster.forEach((nummer, celler) -> kopi.forekomster.put(nummer, celler.clone()));
    return kopi;
  }

  int hoejeste() {
    return forekomster.isEmpty() ? 0 : forekomster.lastKey();
  }

  void raekker(List<String> noegle, Collection<Raekke> raekker) {
    forekomster.forEach((nummer, celler) -> {
      for (int i = 0; i < celler.length; i++) {
        if (celler[i] != null) {
          raekker.add(new Raekke(gruppe.kode(), noegle, nummer, gitter.celle(i), celler[i]));
        }
      }
    });
  }

  /** The whole of it, where there was nothing. */
  void helt(List<Post> poster) {
    brudt |= gruppe.kraevet() && poster.isEmpty() || !gruppe.mangfoldig() && overlapper(poster);
    for (int i = 0; i < poster.size(); i++) {
      brudt |= Orakelfelter.ikkeHel(gruppe, poster.get(i));
      saet(gruppe.mangfoldig() ? i + 1 : 0, poster.get(i), Orakelfelter.alene(gruppe, poster.get(i)));
    }
  }

  /** @param hoejesteFoer the highest number that this group had before, in any element */
  void ret(List<Post> poster, int hoejesteFoer) {
    naeste = hoejesteFoer + 1;
    brudt |= !gruppe.mangfoldig() && overlapper(poster);
    boolean rydAlt = gruppe.ret() == Ret.REPLACE_ALL || !gruppe.erRelation() && gruppe.ret() != Ret.BY_INDEX && poster.isEmpty();
    if (rydAlt) {
      forekomster.clear();
    }
    var sete = new HashSet<Integer>();
    var kendte = Set.copyOf(forekomster.keySet());
    for (var post : poster) {
      switch (gruppe.ret()) {
        case MERGE -> flet(post);
        case REPLACE_PERIOD -> skift(post);
        case BY_INDEX -> {
          brudt |= post.indeks().isPresent() && !sete.add(post.indeks().getAsInt());
          retIndeks(post, post.indeks().orElse(-1), kendte);
        }
        case REPLACE_ALL -> {
          if (!Orakelfelter.rydder(gruppe, post)) {
            tilfoej(post);
          }
        }
      }
    }
  }

  private void flet(Post post) {
    if (post.felter().values().stream().allMatch(Map.of()::equals)) {
      brudt |= gruppe.felter().stream().anyMatch(Felt::kraevet) && tomtEtSted(post);
      return;
    }
    for (int i = 0; i < gitter.celler(); i++) {
      if (gitter.daekket(post.virkning(), i)) {
        var celler = celler(0);
        var felter = Orakelfelter.overlagt(gruppe.felter(), celler[i] == null ? Map.of() : celler[i].felter(), post.felter());
        brudt |= celler[i] == null && Orakelfelter.mangler(gruppe.felter(), felter);
        celler[i] = felter.isEmpty() ? null : new Vaerdi(null, post.aktoer(), felter);
      }
    }
  }

  private boolean tomtEtSted(Post post) {
    for (int i = 0; i < gitter.celler(); i++) {
      if (gitter.daekket(post.virkning(), i) && celler(0)[i] == null) {
        return true;
      }
    }
    return false;
  }

  private void skift(Post post) {
    if (Orakelfelter.rydder(gruppe, post)) {
      saet(0, post, null);
    } else {
      brudt |= Orakelfelter.ikkeRettet(gruppe, post);
      saet(0, post, Orakelfelter.alene(gruppe, post));
    }
  }

  private void retIndeks(Post post, int indeks, Set<Integer> kendte) {
    boolean kendt = kendte.contains(indeks);
    if (indeks != -1 && Orakelfelter.rydder(gruppe, post)) {
      if (kendt) {
        forekomster.remove(indeks);
      }
    } else if (kendt) {
      brudt |= Orakelfelter.ikkeRettet(gruppe, post);
      forekomster.remove(indeks);
      saet(indeks, post, Orakelfelter.alene(gruppe, post));
    } else {
      tilfoej(post);
    }
  }

  private void tilfoej(Post post) {
    brudt |= Orakelfelter.ikkeRettet(gruppe, post);
    saet(naeste++, post, Orakelfelter.alene(gruppe, post));
  }

  private void saet(int nummer, Post post, Vaerdi vaerdi) {
    var celler = celler(nummer);
    for (int i = 0; i < celler.length; i++) {
      if (gitter.daekket(post.virkning(), i)) {
        celler[i] = vaerdi;
      }
    }
  }

  private Vaerdi[] celler(int nummer) {
    return forekomster.computeIfAbsent(nummer, n -> new Vaerdi[gitter.celler()]);
  }

  private boolean overlapper(List<Post> poster) {
    for (int i = 0; i < gitter.celler(); i++) {
      int celle = i;
      if (poster.stream().filter(p -> gitter.daekket(p.virkning(), celle)).count() > 1) {
        return true;
      }
    }
    return false;
  }
}
