package dk.sagdok.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Tilbagehenvisning;
import dk.sagdok.register.Fjernelser.Fjernelse;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes objects out of the tables for good, and keeps the account of it. */
public final class Fjernelsestabel {
  private static final TypeReference<Map<String, Integer>> ANTAL = new TypeReference<>() {};
  private static final String LOCK = "select id,type from objekt where id=any(?) order by id for update";
  /** Each is looked up once, by its key. */
  private static final String HELD = "with r as materialized (select distinct k.reference from raekke k where k.objekt=any(?) and k.gruppe=? and k.nr_til is null"
      + " and k.reference is not null and not k.urn) select o.id from r join objekt o on o.id=r.reference::uuid where o.type=?";
  private static final String HOLDERS = "select h.id,k.objekt from unnest(?::uuid[]) h(id) join raekke k on k.reference=h.id::text and k.gruppe=? and k.nr_til is null"
      + " join objekt e on e.id=k.objekt and e.type=? and e.livscyklus<>? where not e.id=any(?) order by h.id,k.objekt";
  private static final String NOTE = "insert into fjernelse(lfd,haendelser,tidspunkt,bruger,begrundelse,antal) overriding system value values (?,?,?::timestamptz,?,?,?::jsonb)";
  private static final String NEXT = "select nextval(pg_get_serial_sequence('fjernelse','lfd'))";
  private static final String ALL = "select tidspunkt,bruger,begrundelse,antal::text from fjernelse order by lfd desc limit ?";
  private static final List<String> TABLES = List.of("delete from raekke where objekt=any(?)", "delete from registrering where objekt=any(?)", "delete from objekt where id=any(?)");

  private final Database database;

  public Fjernelsestabel(Database database) {
    this.database = database;
  }

  /** Those that there are, with their type, locked until the transaction ends as one locks who deletes them. */
  public Map<UUID, String> lock(Collection<UUID> objekter) {
    return database.ask(c -> {
      Map<UUID, String> typer = new HashMap<>();
      Sql.of(LOCK, (Object) uuids(objekter)).list(c, rs -> typer.put(rs.getObject(1, UUID.class), rs.getString(2)));
      return typer;
    });
  }

  /** The objects of the type that these point at by the relation, in their latest registration and at any virkning. */
  public Set<UUID> henviste(ObjektType type, Tilbagehenvisning relation, Collection<UUID> ejere) {
    return database.ask(c -> new HashSet<>(Sql.of(HELD, uuids(ejere), relation.relation(), type.kode()).list(c, rs -> rs.getObject(1, UUID.class))));
  }

  /** Who else points at these by the relation and is not deleted: by the one that is pointed at. */
  public Map<UUID, UUID> holdere(Tilbagehenvisning relation, Collection<UUID> objekter, Collection<UUID> undtagen) {
    return database.ask(c -> {
      Map<UUID, UUID> holdere = new HashMap<>();
      Sql.of(HOLDERS, uuids(objekter), relation.relation(), relation.ejer().kode(), Livscyklus.SLETTET.kode(), uuids(undtagen))
          .list(c, rs -> holdere.putIfAbsent(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class)));
      return holdere;
    });
  }

  public void fjern(Collection<UUID> objekter) {
    database.ask(c -> {
      for (String table : TABLES) {
        Sql.of(table, (Object) uuids(objekter)).update(c);
      }
      return null;
    });
  }

  /** The number of a removal that is under way. */
  public long naeste() {
    return database.ask(c -> Sql.of(NEXT).first(c, rs -> rs.getLong(1))).orElseThrow();
  }

  /** @param haendelser how many it emptied */
  public void note(long nr, int haendelser, Fjernelse fjernelse) {
    database.ask(c -> Sql.of(NOTE, nr, haendelser, fjernelse.tidspunkt().toString(), fjernelse.bruger(), fjernelse.begrundelse(), Json.write(fjernelse.antal())).update(c));
  }

  public List<Fjernelse> alle(int antal) {
    return database.ask(c -> Sql.of(ALL, antal).list(c, rs -> new Fjernelse(Koder.instant(rs, 1, null), rs.getString(2), rs.getString(3), Json.read(rs.getString(4), ANTAL))));
  }

  private static UUID[] uuids(Collection<UUID> objekter) {
    return objekter.toArray(UUID[]::new);
  }
}
