package dk.sagdok.store;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Soeg;
import dk.sagdok.register.Soeg.Betingelse;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;

/** Questions about the text of files: Danish words in any of their forms. */
final class Fritekst {
  /** A question without words, or with none that must be there, would be met by all texts, or by all others. */
  private static final String WORDS = "select querytree(websearch_to_tsquery('danish',?)) not in ('','T')";
  /** Around the first place with the stem of one of the words: reading a whole text again for an excerpt takes longer than finding it. */
  private static final String EXCERPT = "ts_headline('danish',substr(t.tekst,greatest(1,coalesce((select min(nullif(strpos(lower(t.tekst),l),0))"
      + " from unnest(tsvector_to_array(to_tsvector('danish',?))) l),1)-1000),6000),q.q,'StartSel=**,StopSel=**,MaxFragments=2,MinWords=5,MaxWords=20,FragmentDelimiter=\" … \"')";

  private Fritekst() {}

  static List<Betingelse.Fritekst> of(Soeg soeg) {
    return soeg.betingelser().stream().filter(Betingelse.Fritekst.class::isInstance).map(Betingelse.Fritekst.class::cast).toList();
  }

  /** " and ...": the row called r refers to a file with such a text. Digests have a collation of their own; the index of the references has the usual one. */
  static Sql sql(ObjektType type, String r, Betingelse.Fritekst fritekst) {
    String henvisning = henvisning(type, r, fritekst.gruppe());
    return new Sql().add(" and " + henvisning + " like 'store:%' and " + henvisning
        + " in (select ('store:'||t.digest) collate \"default\" from filtekst t where t.ord @@ websearch_to_tsquery('danish',?))", ord(fritekst.spoergsmaal()));
  }

  static String henvisning(ObjektType type, String r, String gruppe) {
    return "(" + r + ".felter->>'" + type.gruppe(gruppe).flatMap(g -> g.filfelt()).orElseThrow().kode() + "')";
  }

  /** Each of these rows (objekt, noegle, henvisning) with an excerpt of the text it refers to. */
  static Sql uddrag(List<Betingelse.Fritekst> fritekster, Sql raekker, int antal) {
    String alle = fritekster.stream().map(f -> ord(f.spoergsmaal())).collect(Collectors.joining(" "));
    return new Sql().add("select h.objekt,h.noegle,h.henvisning,").add(EXCERPT, alle).add(" from (").add(raekker)
        .add(" order by 1,2,3 limit ?) h join filtekst t on t.digest=substr(h.henvisning,7),websearch_to_tsquery('danish',?) q(q) order by 1,2,3", antal, alle);
  }

  static void mustHaveWords(Connection c, Soeg soeg) throws SQLException {
    for (Betingelse.Fritekst fritekst : of(soeg)) {
      refuseUnless(Sql.of(WORDS, ord(fritekst.spoergsmaal())).first(c, rs -> rs.getBoolean(1)).orElseThrow());
    }
  }

  private static void refuseUnless(boolean words) {
    if (!words) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, "SOEG-fritekst", "fritekst", "fritekst skal have mindst ét ord, som skal findes i teksten; småord som og, i, det tæller ikke med");
    }
  }

  /** Letters are written in one way, as in the texts. */
  private static String ord(String spoergsmaal) {
    return Normalizer.normalize(spoergsmaal, Normalizer.Form.NFC);
  }
}
