package dk.sagdok.store;

import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Soeg.Betingelse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The conditions on one row. Group and field names come from the description and stand in the SQL as such, so that partial indexes serve. */
final class RaekkeKrav {
  private static final Pattern NAVN = Pattern.compile("[a-z0-9_]+");
  private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private final String gruppe;
  private final List<Betingelse> betingelser = new ArrayList<>();

  private RaekkeKrav(String gruppe) {
    this.gruppe = gruppe;
  }

  /** One for each row that must exist. Conditions on a group that holds one entry at a time are about the same row. */
  static List<RaekkeKrav> of(ObjektType type, List<Betingelse> betingelser) {
    List<RaekkeKrav> krav = new ArrayList<>();
    Map<String, RaekkeKrav> enkelte = new LinkedHashMap<>();
    for (Betingelse betingelse : betingelser) {
      String gruppe = gruppe(betingelse);
      boolean fri = gruppe == null || type.gruppe(gruppe).map(Gruppe::mangfoldig).orElse(true);
      RaekkeKrav ny = fri ? new RaekkeKrav(gruppe) : enkelte.computeIfAbsent(gruppe, RaekkeKrav::new);
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
    return betingelse instanceof Betingelse.RelationTil relation ? relation.gruppe() : null;
  }

  /** True when no object has two such rows at one instant. */
  boolean single(ObjektType type) {
    return gruppe != null && type.gruppe(gruppe).map(g -> !g.mangfoldig()).orElse(false);
  }

  /** " and ..." for the row called alias. */
  Sql sql(ObjektType type, String alias) {
    Sql sql = new Sql();
    if (gruppe != null) {
      sql.add(" and " + alias + ".gruppe='" + navn(gruppe) + "'");
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
    } else if (betingelse instanceof Betingelse.NoteLigner note) {
      Moenster m = Moenster.of(note.moenster());
      sql.add(" and " + m.sql(r + ".notetekst"), m.text());
    } else {
      throw new IllegalArgumentException(betingelse + " is not about a row");
    }
  }

  private static void felt(Sql sql, String r, Betingelse.FeltEr felt) {
    StringBuilder path = new StringBuilder(r).append(".felter");
    for (int i = 0; i < felt.sti().size(); i++) {
      path.append(i == felt.sti().size() - 1 ? "->>'" : "->'").append(navn(felt.sti().get(i))).append('\'');
    }
    if (felt.vaerdi() instanceof String tekst) {
      Moenster m = Moenster.of(tekst);
      sql.add(" and " + m.sql(path.toString()), m.text());
    } else {
      sql.add(" and (" + path + ")=?", felt.vaerdi().toString());
    }
  }

  private static void relation(Sql sql, String r, Betingelse.RelationTil relation) {
    if (relation.reference() == null) {
      sql.add(" and " + r + ".reference is not null");
    } else {
      String id = relation.reference();
      sql.add(" and " + r + ".reference=?", UUID_FORM.matcher(id).matches() ? id.toLowerCase(Locale.ROOT) : id);
    }
    if (relation.objekttype() != null) {
      sql.add(" and lower(" + r + ".objekttype)=lower(?)", relation.objekttype());
    }
  }

  private static void tekst(Sql sql, ObjektType type, String r, Moenster m) {
    sql.add(" and " + r + ".gruppe=any(?) and exists (select 1 from jsonb_path_query(" + r
        + ".felter,'strict $.** ? (@.type() == \"string\")') v where " + m.sql("v #>> '{}'") + ")",
        type.grupper(Art.ATTRIBUT).stream().map(Gruppe::kode).toArray(String[]::new), m.text());
  }

  private static String navn(String navn) {
    if (!NAVN.matcher(navn).matches()) {
      throw new IllegalArgumentException(navn);
    }
    return navn;
  }
}
