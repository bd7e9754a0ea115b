package dk.sagdok.bench.data;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Asks the register whether it would have written what {@link Tables} writes: the same sag through the REST door, row by row. */
public final class SameRows {
  private static final String[] ROWS = {
    "select type,nyeste,livscyklus,hoejeste from objekt where id=?",
    "select nr,livscyklus,bruger,note,transaktion,salt is not null,length(aftryk) from registrering where objekt=? order by nr",
    "select nr_fra,lfd,nr_til,gruppe,noegle,indeks,virkning,urn,reference,objekttype,aktoerref,aktoertypekode,notetekst,felter from raekke where objekt=? order by nr_fra,lfd",
    "select tidspunkt from virkningsskift where objekt=? order by tidspunkt",
    "select nr,loebenummer is not null from haendelse where objekt=? order by nr",
  };
  private final Database base;
  private final Door door;

  public SameRows(Database base, Door door) {
    this.base = base;
    this.door = door;
  }

  /** Makes the sag by requests and by COPY; what differs. The copy is rolled back. */
  public List<String> differences(Sag sag) throws SQLException, IOException, InterruptedException {
    var made = door.opret(SagJson.opret(sag));
    for (var rettelse : SagJson.rettelser(sag)) {
      door.ret(made, rettelse);
    }
    base.untilRelayed();
    try (var c = base.connect()) {
      c.setAutoCommit(false);
      var bruger = Database.text(c, "select bruger from registrering where objekt='" + made + "' and nr=1");
      Bulk.one(c, bruger, sag, -sag.registreringer());
      var differences = compare(c, made, sag.id());
      c.rollback();
      return differences;
    }
  }

  private static List<String> compare(Connection c, UUID made, UUID copied) throws SQLException {
    var differences = new ArrayList<String>();
    for (var sql : ROWS) {
      var theirs = rows(c, sql, made);
      var ours = rows(c, sql, copied);
      if (!theirs.equals(ours)) {
        differences.add(sql + "\n  register:  " + String.join("\n             ", theirs) + "\n  generator: " + String.join("\n             ", ours));
      }
    }
    return differences;
  }

  private static List<String> rows(Connection c, String sql, UUID objekt) throws SQLException {
    try (var s = c.prepareStatement("select x::text from (" + sql + ") x")) {
      s.setObject(1, objekt);
      try (var rs = s.executeQuery()) {
        var rows = new ArrayList<String>();
        while (rs.next()) {
          rows.add(rs.getString(1));
        }
        return rows;
      }
    }
  }
}
