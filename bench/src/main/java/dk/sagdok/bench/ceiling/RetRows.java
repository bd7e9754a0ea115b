package dk.sagdok.bench.ceiling;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ceiling (a'): the rows of a Ret of a title, in one statement: one closed, one opened, a registrering, a haendelse, and the objekt counts on. */
public final class RetRows {
  private static final String RET = """
      with o as (update objekt set nyeste=nyeste+1,livscyklus='Rettet' where id=? returning id,nyeste),
           l as (update raekke k set nr_til=o.nyeste from o where k.objekt=o.id and k.gruppe='sagegenskaber' and k.nr_til is null
                 returning o.id,o.nyeste,k.virkning,k.felter),
           g as (insert into registrering(objekt,nr,tid,modtaget,livscyklus,bruger,note)
                 select o.id,o.nyeste,now(),now(),'Rettet',?,'Ny titel' from o),
           h as (insert into haendelse(objekt,nr,besked_id,loebenummer) select o.id,o.nyeste,?,? from o)
      insert into raekke(objekt,nr_fra,lfd,gruppe,virkning,felter)
      select l.id,l.nyeste,0,'sagegenskaber',l.virkning,l.felter||jsonb_build_object('titel',?::text) from l""";

  private final List<List<UUID>> sager;
  private final AtomicLong loebenummer;

  /** @param sager for each connection its own, so that none waits for another's lock */
  public RetRows(List<List<UUID>> sager, AtomicLong loebenummer) {
    this.sager = sager;
    this.loebenummer = loebenummer;
  }

  public JdbcCeiling.Step prepared(Connection c, int connection) throws SQLException {
    var ret = c.prepareStatement(RET);
    var own = sager.get(connection);
    var turn = new AtomicLong();
    return () -> {
      var number = loebenummer.decrementAndGet();
      ret.setObject(1, own.get((int) (turn.getAndIncrement() % own.size())));
      ret.setString(2, own.get(0).toString());
      ret.setObject(3, UUID.randomUUID());
      ret.setLong(4, number);
      ret.setString(5, "Titel rettet " + number);
      if (ret.executeUpdate() != 1) {
        throw new SQLException("No title to change");
      }
    };
  }
}
