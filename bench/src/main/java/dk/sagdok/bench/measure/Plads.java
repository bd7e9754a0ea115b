package dk.sagdok.bench.measure;

import dk.sagdok.bench.data.Generator;
import dk.sagdok.bench.data.SagJson;
import dk.sagdok.bench.load.Anmodning;
import dk.sagdok.bench.load.Last;
import dk.sagdok.bench.load.Prober;
import dk.sagdok.bench.load.Tal;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

/** What the register takes on disk, tables and indexes, and an object whose title has a new period for each of its 1,000 registrations. */
final class Plads {
  private static final int SAGER = 2000;
  private static final int REGISTRERINGER = 1000;
  private final Bane bane;
  private UUID perioder;
  private int next;

  Plads(Bane bane) {
    this.bane = bane;
  }

  /** Bytes per sag as the register writes it. */
  double perSag() throws SQLException, IOException, InterruptedException {
    return grown(() -> {
      for (var i = 0; i < SAGER; i++) {
        opret();
      }
    }) / SAGER;
  }

  /** Bytes per further registration of a title for the same period. */
  double perRegistrering() throws SQLException, IOException, InterruptedException {
    var sager = new UUID[SAGER / 20];
    for (var i = 0; i < sager.length; i++) {
      sager[i] = opret();
    }
    return grown(() -> {
      for (var i = 0; i < SAGER; i++) {
        bane.door().ret(sager[i % sager.length], SagJson.titel(Generator.PLAIN, "Titel nummer " + i));
      }
    }) / SAGER;
  }

  /** Bytes of one object with 1,000 periods. */
  double perioder() throws SQLException, IOException, InterruptedException {
    return grown(() -> {
      perioder = opret();
      while (next < REGISTRERINGER) {
        bane.door().ret(perioder, nextPeriod());
      }
    });
  }

  /** One more Ret of that object, over one connection. */
  Tal oneMore() {
    return Prober.warm(s -> bane.ene().run(new Last("PATCH", () -> new Anmodning("/sag/sag/" + perioder, nextPeriod())), s), 1);
  }

  /** Its whole history, read to the end. */
  Tal history() {
    return bane.ene().run(Last.get(() -> "/sag/sag/" + perioder + "?" + Laesninger.ALL), bane.sekunder());
  }

  private String nextPeriod() {
    return SagJson.titel(Generator.PLAIN.plusDays(++next), "Titel nummer " + next);
  }

  private UUID opret() throws IOException, InterruptedException {
    return bane.door().opret(SagJson.opret(bane.generator().plain(bane.nye().getAndIncrement())));
  }

  private double grown(Writing writing) throws SQLException, IOException, InterruptedException {
    bane.base().settle();
    var before = bane.base().bytes();
    writing.run();
    bane.base().untilRelayed();
    bane.base().settle();
    return bane.base().bytes() - before;
  }

  private interface Writing {
    void run() throws IOException, InterruptedException;
  }
}
