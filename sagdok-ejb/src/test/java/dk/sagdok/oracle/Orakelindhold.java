package dk.sagdok.oracle;

import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Vaerdi;
import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Datatype;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Forhold;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.Niveau;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Opslag;
import dk.sagdok.objekttype.Ret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The content of one registration: for each group and key a value, or none, in every cell. {@code brudt} once a rule is broken. */
final class Orakelindhold {
  private final ObjektType type;
  private final Gitter gitter;
  private final Map<String, TreeMap<Integer, Vaerdi[]>> grupper = new HashMap<>();
  private final Map<String, Integer> hoejeste = new HashMap<>();
  boolean brudt;

  Orakelindhold(ObjektType type, Gitter gitter) {
    this.type = type;
    this.gitter = gitter;
    type.grupper().keySet().forEach(kode -> grupper.put(kode, new TreeMap<>()));
  }

  private Orakelindhold kopi() {
    var kopi = new Orakelindhold(type, gitter);
    grupper.forEach((kode, noegler) -> noegler.forEach((noegle, celler) -> kopi.grupper.get(kode).put(noegle, celler.clone())));
    kopi.hoejeste.putAll(hoejeste);
    return kopi;
  }

  List<Map<Punkt, Long>> punkter() {
    return gitter.punkter(type, raekker());
  }

  private List<Raekke> raekker() {
    var raekker = new ArrayList<Raekke>();
    grupper.forEach((kode, noegler) -> noegler.forEach((noegle, celler) -> {
      for (int i = 0; i < celler.length; i++) {
        if (celler[i] != null) {
          raekker.add(new Raekke(kode, noegle, gitter.celle(i), celler[i]));
        }
      }
    }));
    return raekker;
  }

  Orakelindhold erstattet(Indhold indhold) {
    var ny = new Orakelindhold(type, gitter);
    ny.hoejeste.putAll(hoejeste);
    for (var gruppe : type.grupper().values()) {
      var poster = indhold.grupper().getOrDefault(gruppe.kode(), List.of());
      ny.brudt |= gruppe.kraevet() && poster.isEmpty() || !gruppe.mangfoldig() && overlapper(poster);
      for (int i = 0; i < poster.size(); i++) {
        ny.proevHel(gruppe, poster.get(i));
        ny.saet(gruppe, gruppe.mangfoldig() ? i + 1 : 0, poster.get(i), alene(gruppe, poster.get(i)));
      }
    }
    ny.proevRegler();
    return ny;
  }

  Orakelindhold rettet(Indhold indhold) {
    var ny = kopi();
    indhold.grupper().forEach((kode, poster) -> ny.ret(type.gruppe(kode).orElseThrow(), poster));
    ny.proevRegler();
    return ny;
  }

  private void ret(Gruppe gruppe, List<Post> poster) {
    brudt |= !gruppe.mangfoldig() && overlapper(poster);
    boolean rydAlt = gruppe.ret() == Ret.REPLACE_ALL || !gruppe.erRelation() && gruppe.ret() != Ret.BY_INDEX && poster.isEmpty();
    if (rydAlt) {
      grupper.get(gruppe.kode()).clear();
    }
    var sete = new HashSet<Integer>();
    var kendte = new HashSet<>(grupper.get(gruppe.kode()).keySet());
    for (var post : poster) {
      switch (gruppe.ret()) {
        case MERGE -> flet(gruppe, post);
        case REPLACE_PERIOD -> skift(gruppe, post);
        case BY_INDEX -> {
          brudt |= post.indeks().isPresent() && !sete.add(post.indeks().getAsInt());
          retIndeks(gruppe, post, post.indeks().orElse(-1), kendte);
        }
        case REPLACE_ALL -> {
          if (!rydder(gruppe, post)) {
            tilfoej(gruppe, post);
          }
        }
      }
    }
  }

  private void flet(Gruppe gruppe, Post post) {
    if (post.felter().values().stream().allMatch(Map.of()::equals)) {
      brudt |= gruppe.felter().stream().anyMatch(Felt::kraevet) && tomtEtSted(gruppe, post);
      return;
    }
    for (int i = 0; i < gitter.celler(); i++) {
      if (gitter.daekket(post.virkning(), i)) {
        var celler = celler(gruppe, 0);
        var felter = overlagt(gruppe.felter(), celler[i] == null ? Map.of() : celler[i].felter(), post.felter());
        brudt |= celler[i] == null && manglerOeverst(gruppe.felter(), felter);
        celler[i] = felter.isEmpty() ? null : new Vaerdi(null, post.aktoer(), felter);
      }
    }
  }

  private boolean tomtEtSted(Gruppe gruppe, Post post) {
    for (int i = 0; i < gitter.celler(); i++) {
      if (gitter.daekket(post.virkning(), i) && celler(gruppe, 0)[i] == null) {
        return true;
      }
    }
    return false;
  }

  private void skift(Gruppe gruppe, Post post) {
    if (rydder(gruppe, post)) {
      saet(gruppe, 0, post, null);
    } else {
      proevRettet(gruppe, post);
      saet(gruppe, 0, post, alene(gruppe, post));
    }
  }

  private void retIndeks(Gruppe gruppe, Post post, int indeks, HashSet<Integer> kendte) {
    if (indeks != -1 && rydder(gruppe, post)) {
      if (kendte.contains(indeks)) {
        grupper.get(gruppe.kode()).remove(indeks);
      }
    } else if (kendte.contains(indeks)) {
      proevRettet(gruppe, post);
      grupper.get(gruppe.kode()).remove(indeks);
      saet(gruppe, indeks, post, alene(gruppe, post));
    } else {
      tilfoej(gruppe, post);
    }
  }

  private void tilfoej(Gruppe gruppe, Post post) {
    proevRettet(gruppe, post);
    saet(gruppe, hoejeste.getOrDefault(gruppe.kode(), 0) + 1, post, alene(gruppe, post));
  }

  private void saet(Gruppe gruppe, int noegle, Post post, Vaerdi vaerdi) {
    var celler = celler(gruppe, noegle);
    for (int i = 0; i < celler.length; i++) {
      if (gitter.daekket(post.virkning(), i)) {
        celler[i] = vaerdi;
      }
    }
  }

  private Vaerdi[] celler(Gruppe gruppe, int noegle) {
    hoejeste.merge(gruppe.kode(), noegle, Math::max);
    return grupper.get(gruppe.kode()).computeIfAbsent(noegle, n -> new Vaerdi[gitter.celler()]);
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

  private void proevHel(Gruppe gruppe, Post post) {
    proevRettet(gruppe, post);
    brudt |= halvStruktur(gruppe.felter(), overlagt(gruppe.felter(), Map.of(), post.felter()));
  }

  private void proevRettet(Gruppe gruppe, Post post) {
    brudt |= gruppe.art() == Art.RELATION && post.reference() == null || manglerOeverst(gruppe.felter(), overlagt(gruppe.felter(), Map.of(), post.felter()));
  }

  private void proevRegler() {
    brudt = brudt || type.regler().stream().anyMatch(r -> r.niveau() != Niveau.KOMBIT && !r.proeve().af(new Forhold(type, null, null, List.of(), raekker(), Opslag.INTET)).isEmpty());
  }

  private static boolean rydder(Gruppe gruppe, Post post) {
    return gruppe.erRelation() ? post.reference() == null
        : !post.felter().isEmpty() && overlagt(gruppe.felter(), Map.of(), post.felter()).isEmpty();
  }

  private static Vaerdi alene(Gruppe gruppe, Post post) {
    return new Vaerdi(post.reference(), post.aktoer() == null ? Aktoer.INGEN : post.aktoer(), overlagt(gruppe.felter(), Map.of(), post.felter()));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> overlagt(List<Felt> felter, Map<String, Object> gamle, Map<String, Object> nye) {
    var resultat = new HashMap<String, Object>();
    for (var felt : felter) {
      var vaerdi = nye.containsKey(felt.kode()) ? nye.get(felt.kode()) : gamle.get(felt.kode());
      if (felt.datatype() == Datatype.STRUKTUR && nye.get(felt.kode()) instanceof Map<?, ?> medlemmer) {
        var foer = (Map<String, Object>) gamle.getOrDefault(felt.kode(), Map.of());
        vaerdi = overlagt(felt.felter(), foer, (Map<String, Object>) medlemmer);
      }
      boolean tom = vaerdi == null || felt.datatype() != Datatype.FRI && (vaerdi.equals("") || vaerdi.equals(Map.of()));
      if (!tom) {
        resultat.put(felt.kode(), vaerdi);
      }
    }
    return resultat;
  }

  private static boolean mangler(List<Felt> felter, Map<String, Object> vaerdier) {
    return manglerOeverst(felter, vaerdier) || halvStruktur(felter, vaerdier);
  }

  private static boolean manglerOeverst(List<Felt> felter, Map<String, Object> vaerdier) {
    return felter.stream().anyMatch(f -> f.kraevet() && (vaerdier.get(f.kode()) == null || vaerdier.get(f.kode()).toString().isBlank()));
  }

  @SuppressWarnings("unchecked")
  private static boolean halvStruktur(List<Felt> felter, Map<String, Object> vaerdier) {
    return felter.stream().anyMatch(f -> f.datatype() == Datatype.STRUKTUR && vaerdier.get(f.kode()) instanceof Map<?, ?> m
        && mangler(f.felter(), (Map<String, Object>) m));
  }
}
