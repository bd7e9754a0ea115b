package dk.sagdok.store;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.objekttype.Opslag;
import dk.sagdok.objekttype.Tilbagehenvisning;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the rules ask of the other objects. */
public final class Registeropslag implements Opslag {
  /** Locked as by a foreign key: they may change until the transaction ends, but not be deleted. */
  private static final String KNOWN = "select id from objekt where type=? and livscyklus<>'Slettet' and id=any(?) for key share";
  private static final String STAY = "select 1 from objekt where id=any(?) for key share";
  /** Two who take the same key wait for each other. */
  private static final String HOLD = "select pg_advisory_xact_lock(hashtextextended(?,0))";
  private static final String HOLD_ALL = "select pg_advisory_xact_lock(h) from (select distinct hashtextextended(k,0) as h from unnest(?::text[]) k order by 1) alle";
  /** Group and field names come from the description and stand in the SQL as such, so that the partial indexes serve. */
  private static final String OTHER = "select n.objekt from raekke n join objekt o on o.id=n.objekt and o.type=? and o.livscyklus<>'Slettet'"
      + " where n.nr_til is null and n.gruppe='%1$s' and lower(n.felter->>'%2$s')=lower(?) and n.felter->>'%2$s'=? and n.objekt<>?"
      + " and exists (select 1 from raekke m where m.objekt=n.objekt and m.nr_til is null and m.gruppe='%3$s' and m.reference=?) limit 1";

  private static final String HOLDERS = "select distinct k.objekt from raekke k join objekt o on o.id=k.objekt and o.type=? and o.livscyklus<>'Slettet'"
      + " where k.nr_til is null and k.gruppe=? and k.reference=? and k.virkning && tstzrange(?::timestamptz,null) order by 1 limit ?";

  private final Database database;

  public Registeropslag(Database database) {
    this.database = database;
  }

  @Override
  public Set<UUID> ukendte(String objekttype, Set<UUID> objekter) {
    return Objekttyper.medNavn(objekttype).map(t -> unknown(t, objekter)).orElse(Set.of());
  }

  private Set<UUID> unknown(ObjektType type, Set<UUID> objekter) {
    Set<UUID> unknown = new HashSet<>(objekter);
    database.ask(c -> Sql.of(KNOWN, type.kode(), uuids(objekter)).list(c, rs -> rs.getObject(1, UUID.class))).forEach(unknown::remove);
    return unknown;
  }

  /** Those of these that are here: one who is about to delete one of them waits until this transaction ends. */
  public void hold(Set<UUID> objekter) {
    if (!objekter.isEmpty()) {
      database.ask(c -> Sql.of(STAY, (Object) uuids(objekter)).list(c, rs -> true));
    }
  }

  @Override
  public Optional<UUID> andenMed(Noegle noegle, UUID objekt) {
    return database.ask(c -> {
      Sql.of(HOLD, text(noegle)).run(c);
      return Sql.of(OTHER.formatted(noegle.gruppe(), noegle.felt(), noegle.relation()), noegle.type().kode(), noegle.vaerdi(), noegle.vaerdi(), objekt, noegle.maal())
          .first(c, rs -> rs.getObject(1, UUID.class));
    });
  }

  @Override
  public List<UUID> henviser(Tilbagehenvisning relation, UUID objekt, Instant nu, int antal) {
    return database.ask(c -> Sql.of(HOLDERS, relation.ejer().kode(), relation.relation(), objekt.toString(), Koder.text(nu), antal)
        .list(c, rs -> rs.getObject(1, UUID.class)));
  }

  /** Takes all of them at once, in an order that everybody keeps, for one who will ask for each. */
  public void holdNoegler(Collection<Noegle> noegler) {
    Object texts = noegler.stream().map(Registeropslag::text).toArray(String[]::new);
    database.ask(c -> Sql.of(HOLD_ALL, texts).list(c, rs -> true));
  }

  private static UUID[] uuids(Set<UUID> objekter) {
    return objekter.toArray(UUID[]::new);
  }

  private static String text(Noegle noegle) {
    return String.join("\n", noegle.type().kode(), noegle.gruppe(), noegle.felt(), noegle.vaerdi(), noegle.maal());
  }
}
