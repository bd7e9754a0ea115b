package dk.sagdok.bench.ceiling;

import dk.sagdok.bench.data.RaekkeParameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Ceiling (a): the rows of a new object. Two ways, of which the faster counts: a statement per table, or one that brings all rows as JSON.
 * The haendelse gets a negative number, so that the relay has nothing to do with it and takes no CPU.
 */
public final class OpretRows {
  private static final String OBJEKT = "insert into objekt(nyeste,livscyklus,hoejeste,id,type) values (1,'Opstaaet',?::jsonb,?,?)";
  private static final String REGISTRERING = "insert into registrering(objekt,nr,tid,modtaget,livscyklus,bruger,note) values (?,1,?,?,'Opstaaet',?,'Oprettet')";
  private static final String HAENDELSE = "insert into haendelse(objekt,nr,besked_id,loebenummer) values (?,1,?,?)";
  private static final String RAEKKE = "insert into raekke(objekt,nr_fra,lfd,gruppe,noegle,indeks,virkning,urn,reference,objekttype,aktoerref,aktoertypekode,notetekst,felter)"
      + " values (?,1,?,?,?,?,?::tstzrange,?,?,?,?,?,?,?::jsonb)";
  private static final String ALL = "with o as (" + OBJEKT + "), g as (" + REGISTRERING + "), h as (" + HAENDELSE + ")" + """
       insert into raekke(objekt,nr_fra,lfd,gruppe,noegle,indeks,virkning,urn,reference,objekttype,aktoerref,aktoertypekode,notetekst,felter)
       select ?,1,x.l,x.g,x.s,x.i,x.v::tstzrange,x.u,x.r,x.o,x.a,x.k,x.n,x.f from jsonb_to_recordset(?::jsonb)
         as x(l int,g text,s text,i int,v text,u boolean,r text,o text,a text,k text,n text,f jsonb)""";

  private final Supplier<RaekkeParameters> next;
  private final AtomicLong loebenummer;

  /** @param loebenummer counts down below zero */
  public OpretRows(Supplier<RaekkeParameters> next, AtomicLong loebenummer) {
    this.next = next;
    this.loebenummer = loebenummer;
  }

  public JdbcCeiling.Step oneStatement(Connection c) throws SQLException {
    var all = c.prepareStatement(ALL);
    return () -> {
      var ny = next.get();
      var at = objekt(all, 1, ny);
      at = registrering(all, at, ny);
      at = haendelse(all, at, ny);
      all.setObject(at, ny.id());
      all.setString(at + 1, ny.json());
      all.executeUpdate();
    };
  }

  public JdbcCeiling.Step statementPerTable(Connection c) throws SQLException {
    c.setAutoCommit(false);
    var objekt = c.prepareStatement(OBJEKT);
    var registrering = c.prepareStatement(REGISTRERING);
    var raekke = c.prepareStatement(RAEKKE);
    var haendelse = c.prepareStatement(HAENDELSE);
    return () -> {
      var ny = next.get();
      objekt(objekt, 1, ny);
      objekt.executeUpdate();
      registrering(registrering, 1, ny);
      registrering.executeUpdate();
      haendelse(haendelse, 1, ny);
      haendelse.executeUpdate();
      for (var kolonner : ny.raekker()) {
        raekke.setObject(1, ny.id());
        for (var i = 0; i < kolonner.length; i++) {
          raekke.setObject(i + 2, kolonner[i]);
        }
        raekke.addBatch();
      }
      raekke.executeBatch();
      c.commit();
    };
  }

  private static int objekt(PreparedStatement s, int at, RaekkeParameters ny) throws SQLException {
    s.setString(at, ny.hoejeste());
    s.setObject(at + 1, ny.id());
    s.setString(at + 2, ny.type());
    return at + 3;
  }

  private static int registrering(PreparedStatement s, int at, RaekkeParameters ny) throws SQLException {
    s.setObject(at, ny.id());
    s.setTimestamp(at + 1, Timestamp.from(ny.tid()));
    s.setTimestamp(at + 2, Timestamp.from(ny.tid()));
    s.setString(at + 3, ny.id().toString());
    return at + 4;
  }

  private int haendelse(PreparedStatement s, int at, RaekkeParameters ny) throws SQLException {
    s.setObject(at, ny.id());
    s.setObject(at + 1, UUID.randomUUID());
    s.setLong(at + 2, loebenummer.decrementAndGet());
    return at + 3;
  }
}
