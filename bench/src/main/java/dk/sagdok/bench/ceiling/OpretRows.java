package dk.sagdok.bench.ceiling;

import dk.sagdok.bench.data.RaekkeParameters;
import dk.sagdok.bench.data.Sag;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Ceiling (a): the rows of a new sag. Two ways, of which the faster counts: a statement per table, or one that brings all rows as JSON.
 * The haendelse gets a negative number, so that the relay has nothing to do with it and takes no CPU.
 */
public final class OpretRows {
  private static final String OBJEKT = "insert into objekt(nyeste,livscyklus,hoejeste,id,type) values (1,'Opstaaet',?::jsonb,?,'sag')";
  private static final String REGISTRERING = "insert into registrering(objekt,nr,tid,modtaget,livscyklus,bruger,note) values (?,1,?,?,'Opstaaet',?,'Oprettet')";
  private static final String HAENDELSE = "insert into haendelse(objekt,nr,besked_id,loebenummer) values (?,1,?,?)";
  private static final String RAEKKE = "insert into raekke(objekt,nr_fra,lfd,gruppe,indeks,virkning,urn,reference,objekttype,aktoerref,aktoertypekode,notetekst,felter)"
      + " values (?,1,?,?,?,?::tstzrange,?,?,?,?,?,?,?::jsonb)";
  private static final String ALL = "with o as (" + OBJEKT + "), g as (" + REGISTRERING + "), h as (" + HAENDELSE + ")" + """
       insert into raekke(objekt,nr_fra,lfd,gruppe,indeks,virkning,urn,reference,objekttype,aktoerref,aktoertypekode,notetekst,felter)
       select ?,1,x.l,x.g,x.i,x.v::tstzrange,x.u,x.r,x.o,x.a,x.k,x.n,x.f from jsonb_to_recordset(?::jsonb)
         as x(l int,g text,i int,v text,u boolean,r text,o text,a text,k text,n text,f jsonb)""";

  private final Supplier<Sag> next;
  private final AtomicLong loebenummer;

  /** @param loebenummer counts down below zero */
  public OpretRows(Supplier<Sag> next, AtomicLong loebenummer) {
    this.next = next;
    this.loebenummer = loebenummer;
  }

  public JdbcCeiling.Step oneStatement(Connection c) throws SQLException {
    var all = c.prepareStatement(ALL);
    return () -> {
      var sag = RaekkeParameters.of(next.get());
      var at = objekt(all, 1, sag);
      at = registrering(all, at, sag);
      at = haendelse(all, at, sag);
      all.setObject(at, sag.id());
      all.setString(at + 1, sag.json());
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
      var sag = RaekkeParameters.of(next.get());
      objekt(objekt, 1, sag);
      objekt.executeUpdate();
      registrering(registrering, 1, sag);
      registrering.executeUpdate();
      haendelse(haendelse, 1, sag);
      haendelse.executeUpdate();
      for (var kolonner : sag.raekker()) {
        raekke.setObject(1, sag.id());
        for (var i = 0; i < kolonner.length; i++) {
          raekke.setObject(i + 2, kolonner[i]);
        }
        raekke.addBatch();
      }
      raekke.executeBatch();
      c.commit();
    };
  }

  private static int objekt(PreparedStatement s, int at, RaekkeParameters sag) throws SQLException {
    s.setString(at, sag.hoejeste());
    s.setObject(at + 1, sag.id());
    return at + 2;
  }

  private static int registrering(PreparedStatement s, int at, RaekkeParameters sag) throws SQLException {
    s.setObject(at, sag.id());
    s.setTimestamp(at + 1, Timestamp.from(sag.tid()));
    s.setTimestamp(at + 2, Timestamp.from(sag.tid()));
    s.setString(at + 3, sag.id().toString());
    return at + 4;
  }

  private int haendelse(PreparedStatement s, int at, RaekkeParameters sag) throws SQLException {
    s.setObject(at, sag.id());
    s.setObject(at + 1, UUID.randomUUID());
    s.setLong(at + 2, loebenummer.decrementAndGet());
    return at + 3;
  }
}
