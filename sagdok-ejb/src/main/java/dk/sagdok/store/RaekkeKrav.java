package dk.sagdok.store;

import dk.sagdok.objekt.Uuider;
import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Samling;
import dk.sagdok.register.Soeg.Betingelse;
import dk.sagdok.register.Soeg.Betingelse.ElementHedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The conditions on one row. Group and field names come from the description and stand in the SQL as such, so that partial indexes serve. */
final class RaekkeKrav {
  private static final Pattern NAVN = Pattern.compile("[a-z0-9_]+(\\.[a-z0-9_]+)*");
  private final List<Gruppe> grupper;
  private final String samling;
  private final List<Betingelse> betingelser = new ArrayList<>();

  /** @param grupper empty for any; else all of them in the samling, or in one within it */
  private RaekkeKrav(List<Gruppe> grupper, String samling) {
    this.grupper = grupper;
    this.samling = samling;
  }

  private static RaekkeKrav om(Gruppe gruppe) {
    return new RaekkeKrav(List.of(gruppe), gruppe.samling());
  }

  /**
   * One for each row that must exist. Conditions on a group that holds one entry at a time are about the same row; the name of an element is asked
   * of a row that lies in it.
   */
  static List<RaekkeKrav> of(ObjektType type, List<Betingelse> betingelser) {
    List<RaekkeKrav> krav = raekker(type, betingelser);
    betingelser.stream().filter(ElementHedder.class::isInstance).map(ElementHedder.class::cast)
        .sorted(Comparator.comparing((ElementHedder e) -> Samling.dybde(e.samling())).reversed()).forEach(navn -> {
          RaekkeKrav iElementet = krav.stream().filter(k -> k.liggerI(navn.samling())).findFirst().orElseGet(() -> {
            krav.add(0, new RaekkeKrav(type.grupper().values().stream().filter(g -> inden(g.samling(), navn.samling())).toList(), navn.samling()));
            return krav.get(0);
          });
          iElementet.betingelser.add(navn);
        });
    return krav;
  }

  private static List<RaekkeKrav> raekker(ObjektType type, List<Betingelse> betingelser) {
    List<RaekkeKrav> krav = new ArrayList<>();
    Map<String, RaekkeKrav> enkelte = new HashMap<>();
    for (Betingelse betingelse : betingelser.stream().filter(b -> !(b instanceof ElementHedder)).toList()) {
      Optional<Gruppe> gruppe = Optional.ofNullable(gruppe(betingelse)).map(g -> type.gruppe(g).orElseThrow());
      RaekkeKrav ny = gruppe.map(g -> g.mangfoldig() ? om(g) : enkelte.computeIfAbsent(g.kode(), k -> om(g))).orElseGet(() -> new RaekkeKrav(List.of(), ""));
      if (betingelse instanceof Betingelse.SammeRaekke samme) {
        ny.betingelser.addAll(samme.alle());
      } else {
        ny.betingelser.add(betingelse);
      }
      if (!krav.contains(ny)) {
        krav.add(ny);
      }
    }
    return krav;
  }

  private static String gruppe(Betingelse betingelse) {
    if (betingelse instanceof Betingelse.FeltEr felt) {
      return felt.gruppe();
    }
    if (betingelse instanceof Betingelse.SammeRaekke samme) {
      return samme.gruppe();
    }
    if (betingelse instanceof Betingelse.Fritekst fritekst) {
      return fritekst.gruppe();
    }
    if (betingelse instanceof Betingelse.DatoMellem dato) {
      return dato.gruppe();
    }
    return betingelse instanceof Betingelse.RelationTil relation ? relation.gruppe() : null;
  }

  /** True for the row that refers to a file with words that are asked for. */
  boolean fritekst() {
    return betingelser.stream().anyMatch(Betingelse.Fritekst.class::isInstance);
  }

  /** True when no object has two such rows at one instant. */
  boolean single() {
    return grupper.size() == 1 && samling.isEmpty() && !grupper.get(0).mangfoldig();
  }

  private boolean liggerI(String anden) {
    return inden(samling, anden);
  }

  private static boolean inden(String samling, String anden) {
    return samling.equals(anden) || samling.startsWith(anden + ".");
  }

  /** " and ...": the row lies in the same elements as the earlier one with which it has most of its path in common. */
  static Sql sammeElement(List<RaekkeKrav> krav, int row) {
    ToIntFunction<Integer> faelles = i -> Elementnavne.faelles(krav.get(i).samling, krav.get(row).samling);
    return IntStream.range(0, row).boxed().max(Comparator.comparingInt(faelles))
        .map(i -> Elementnavne.ens("r" + (i + 1), "r" + (row + 1), faelles.applyAsInt(i))).orElseGet(Sql::new);
  }

  /** " and ..." for the row called alias. */
  Sql sql(ObjektType type, String alias) {
    Sql sql = new Sql();
    if (grupper.size() == 1) {
      sql.add(" and " + alias + ".gruppe='" + navn(grupper.get(0).kode()) + "'");
    } else if (!grupper.isEmpty()) {
      sql.add(" and " + alias + ".gruppe in (" + grupper.stream().map(g -> "'" + navn(g.kode()) + "'").collect(Collectors.joining(",")) + ")");
    }
    if (!samling.isEmpty()) {
      sql.add(" and " + alias + ".noegle<>''");
    }
    betingelser.forEach(b -> add(sql, type, alias, b));
    return sql;
  }

  private static void add(Sql sql, ObjektType type, String r, Betingelse betingelse) {
    if (betingelse instanceof Betingelse.FeltEr felt) {
      felt(sql, r, felt);
    } else if (betingelse instanceof Betingelse.RelationTil relation) {
      relation(sql, r, relation);
    } else if (betingelse instanceof Betingelse.VilkaarligTekst tekst) {
      tekst(sql, type, r, Moenster.of(tekst.moenster()));
    } else if (betingelse instanceof Betingelse.Fritekst fritekst) {
      sql.add(Fritekst.sql(type, r, fritekst));
    } else if (betingelse instanceof Betingelse.DatoMellem dato) {
      sql.add(Soegetider.dato(r, dato));
    } else if (betingelse instanceof ElementHedder navn) {
      Moenster m = Moenster.of(navn.moenster());
      sql.add(" and " + m.sql(Elementnavne.navn(r, Samling.dybde(navn.samling()) - 1)), m.text());
    } else if (betingelse instanceof Betingelse.NoteLigner note) {
      Moenster m = Moenster.of(note.moenster());
      sql.add(" and " + m.sql(r + ".notetekst"), m.text());
    } else {
      throw new IllegalArgumentException(betingelse + " is not about a row");
    }
  }

  private static void felt(Sql sql, String r, Betingelse.FeltEr felt) {
    String path = sti(r, felt.sti());
    if (felt.vaerdi() instanceof String tekst) {
      Moenster m = Moenster.of(tekst);
      sql.add(" and " + m.sql(path), m.text());
    } else {
      sql.add(" and (" + path + ")=?", felt.vaerdi().toString());
    }
  }

  /** The text of a field of the row called r. */
  static String sti(String r, List<String> sti) {
    StringBuilder path = new StringBuilder(r).append(".felter");
    for (int i = 0; i < sti.size(); i++) {
      path.append(i == sti.size() - 1 ? "->>'" : "->'").append(navn(sti.get(i))).append('\'');
    }
    return path.toString();
  }

  private static void relation(Sql sql, String r, Betingelse.RelationTil relation) {
    if (relation.reference() == null) {
      sql.add(" and " + r + ".reference is not null");
    } else {
      String id = relation.reference();
      sql.add(" and " + r + ".reference=?", Uuider.er(id) ? Uuider.lower(id) : id);
    }
    if (relation.objekttype() != null) {
      sql.add(" and lower(" + r + ".objekttype)=lower(?)", relation.objekttype());
    }
  }

  private static void tekst(Sql sql, ObjektType type, String r, Moenster m) {
    sql.add(" and (" + r + ".gruppe=any(?) and exists (select 1 from jsonb_path_query(" + r
        + ".felter,'strict $.** ? (@.type() == \"string\")') v where " + m.sql("v #>> '{}'") + ")",
        type.alleGrupper(Art.ATTRIBUT).stream().map(Gruppe::kode).toArray(String[]::new), m.text());
    if (!type.samlinger().isEmpty()) {
      sql.add(" or " + r + ".noegle<>'' and exists (select 1 from " + Elementnavne.alle(r) + " n where " + m.sql("n") + ")", m.text());
    }
    sql.add(")");
  }

  static String navn(String navn) {
    if (!NAVN.matcher(navn).matches()) {
      throw new IllegalArgumentException(navn);
    }
    return navn;
  }
}
