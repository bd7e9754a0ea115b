package dk.sagdok.bench.data;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGConnection;

/** Some sager as text for COPY. */
final class Tables {
  private static final ZoneId DANSK = ZoneId.of("Europe/Copenhagen");
  private static final Map<LocalDate, String> MIDNAT = new ConcurrentHashMap<>();
  /** Registrations come last: they have the digest of their rows. */
  private static final String NY = "create temporary table ny (like registrering) on commit drop; set local enable_seqscan=off; set local enable_bitmapscan=off";
  private static final String REGISTRERINGER = """
      insert into registrering select n.objekt,n.nr,n.tid,n.modtaget,n.livscyklus,n.bruger,n.note,n.transaktion,n.nyt,
          registrering_aftryk(n.nyt,'sag',n.objekt,n.nr,n.tid,n.modtaget,n.livscyklus,n.bruger,n.note,n.transaktion,
              (select string_agg(raekke_oktetter(k),'' order by k.lfd) from raekke k where k.objekt=n.objekt and k.nr_fra=n.nr),
              (select string_agg(lukket_oktetter(k),'' order by k.nr_fra,k.lfd) from raekke k where k.objekt=n.objekt and k.nr_til=n.nr))
        from (select *,gen_random_uuid() as nyt from ny) n""";
  private final String bruger;
  private final CopyText objekt = new CopyText("objekt(id,type,nyeste,livscyklus,hoejeste)");
  private final CopyText registrering = new CopyText("ny(objekt,nr,tid,modtaget,livscyklus,bruger,note)");
  private final CopyText raekke = new CopyText(
      "raekke(objekt,nr_fra,nr_til,lfd,gruppe,noegle,indeks,virkning,urn,reference,objekttype,aktoerref,aktoertypekode,notetekst,felter)");
  private final CopyText haendelse = new CopyText("haendelse(objekt,nr,besked_id,loebenummer,objekttype)");

  Tables(String bruger) {
    this.bruger = bruger;
  }

  void add(Sag sag, long loebenummer) {
    var forloeb = Forloeb.of(sag);
    objekt.row(sag.id(), "sag", sag.registreringer(), livscyklus(sag.registreringer()), SagJson.write(forloeb.hoejeste()));
    for (var nr = 1; nr <= sag.registreringer(); nr++) {
      var note = nr == 1 ? "Oprettet" : sag.rettelser().get(nr - 2).note();
      registrering.row(sag.id(), nr, sag.tid(nr), sag.tid(nr), livscyklus(nr), bruger, note);
      haendelse.row(sag.id(), nr, new UUID(sag.id().getMostSignificantBits(), sag.id().getLeastSignificantBits() + nr), loebenummer + nr - 1, "sag");
    }
    forloeb.raekker().forEach(r -> row(sag.id(), r));
  }

  void copyTo(Connection c) throws SQLException, IOException {
    Database.execute(c, NY);
    for (var table : new CopyText[] {objekt, registrering, raekke, haendelse}) {
      c.unwrap(PGConnection.class).getCopyAPI().copyIn(table.sql(), new StringReader(table.text()));
    }
    Database.execute(c, REGISTRERINGER);
  }

  private void row(UUID id, Raekke r) {
    var rest = columns(r);
    var row = new Object[rest.length + 3];
    row[0] = id;
    row[1] = r.nrFra();
    row[2] = r.nrTil() == 0 ? null : r.nrTil();
    System.arraycopy(rest, 0, row, 3, rest.length);
    raekke.row(row);
  }

  /** From lfd on. */
  static Object[] columns(Raekke r) {
    var post = r.post();
    var named = post.aktoer() != null;
    return new Object[] {r.lfd(), post.gruppe().kode(), "", r.indeks(), virkning(post), post.urn(), post.reference(), post.objekttype(),
        post.aktoer(), named ? "Bruger" : null, named ? "Oprettet" : null, post.felter().isEmpty() ? null : SagJson.write(post.felter())};
  }

  private static String livscyklus(int nr) {
    return nr == 1 ? "Opstaaet" : "Rettet";
  }

  private static String virkning(Post post) {
    return "[" + midnat(post.fra()) + "," + (post.til() == null ? "" : midnat(post.til())) + ")";
  }

  private static String midnat(LocalDate dato) {
    return MIDNAT.computeIfAbsent(dato, d -> d.atStartOfDay(DANSK).toInstant().toString());
  }
}
