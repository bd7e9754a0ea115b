package dk.sagdok.bench.measure;

import dk.sagdok.bench.data.Generator;
import dk.sagdok.bench.data.SagJson;
import dk.sagdok.bench.load.Figures;
import dk.sagdok.bench.load.Load;
import dk.sagdok.bench.load.Request;
import dk.sagdok.bench.load.WarmUp;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

/** What the register takes on disk, tables and indexes, and an object whose title has a new period for each of its 1,000 registrations. */
final class DiskSpace {
  private static final int SAGER = 2000;
  private static final int REGISTRERINGER = 1000;
  private final Rig rig;
  private UUID perioder;
  private int next;

  DiskSpace(Rig rig) {
    this.rig = rig;
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
        rig.door().ret(sager[i % sager.length], SagJson.titel(Generator.PLAIN, "Titel nummer " + i));
      }
    }) / SAGER;
  }

  /** Bytes of one object with 1,000 periods. */
  double perioder() throws SQLException, IOException, InterruptedException {
    return grown(() -> {
      perioder = opret();
      while (next < REGISTRERINGER) {
        rig.door().ret(perioder, nextPeriod());
      }
    });
  }

  /** One more Ret of that object, over one connection. */
  Figures oneMore() {
    return WarmUp.measured(s -> rig.one().run(new Load("PATCH", () -> new Request("/sag/sag/" + perioder, nextPeriod())), s), 1);
  }

  /** Its whole history, read to the end. */
  Figures history() {
    return rig.one().run(Load.get(() -> "/sag/sag/" + perioder + "?" + Reads.ALL), rig.seconds());
  }

  private String nextPeriod() {
    return SagJson.titel(Generator.PLAIN.plusDays(++next), "Titel nummer " + next);
  }

  private UUID opret() throws IOException, InterruptedException {
    return rig.door().opret(SagJson.opret(rig.generator().plain(rig.fresh().getAndIncrement())));
  }

  private double grown(Writing writing) throws SQLException, IOException, InterruptedException {
    rig.base().settle();
    var before = rig.base().bytes();
    writing.run();
    rig.base().untilRelayed();
    rig.base().settle();
    return rig.base().bytes() - before;
  }

  private interface Writing {
    void run() throws IOException, InterruptedException;
  }
}
