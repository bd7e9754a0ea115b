package dk.sagdok.bench.data;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** An object as the register itself wrote it, whose rows can be had again for another object that differs in nothing but its number. */
public final class Forlaeg {
  private static final String RAEKKER = "select lfd,gruppe,noegle,indeks,virkning::text,urn,reference,objekttype,aktoerref,aktoertypekode,notetekst,felter::text"
      + " from raekke where objekt=? order by lfd";
  private final String type;
  private final String hoejeste;
  private final String nummer;
  private final List<Object[]> raekker = new ArrayList<>();

  /** @param nummer stands wherever the object differs from others */
  public Forlaeg(Database base, UUID objekt, String nummer) throws SQLException {
    this.nummer = nummer;
    try (var c = base.connect(); var s = c.prepareStatement(RAEKKER)) {
      this.type = Database.text(c, "select type from objekt where id='" + objekt + "'");
      this.hoejeste = Database.text(c, "select hoejeste from objekt where id='" + objekt + "'");
      s.setObject(1, objekt);
      read(s);
    }
  }

  private void read(PreparedStatement s) throws SQLException {
    try (ResultSet rs = s.executeQuery()) {
      while (rs.next()) {
        var kolonner = new Object[rs.getMetaData().getColumnCount()];
        for (var i = 0; i < kolonner.length; i++) {
          kolonner[i] = rs.getObject(i + 1);
        }
        raekker.add(kolonner);
      }
    }
  }

  /** The same rows for another one. */
  public RaekkeParameters rows(UUID id, String andet) {
    return new RaekkeParameters(type, id, Instant.now(), hoejeste, raekker.stream().map(r -> Arrays.stream(r).map(k -> with(k, andet)).toArray()).toList());
  }

  private Object with(Object kolonne, String andet) {
    return kolonne instanceof String tekst ? tekst.replace(nummer, andet) : kolonne;
  }
}
