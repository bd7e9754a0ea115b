package dk.sagdok.bench.measure;

import dk.sagdok.bench.ceiling.OpretRows;
import dk.sagdok.bench.data.DokumentJson;
import dk.sagdok.bench.data.Forlaeg;
import dk.sagdok.bench.load.Load;
import dk.sagdok.bench.load.Request;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Documents with variants and parts: read first, then made. They come through the door, and the ceiling's rows are copies of what the register wrote. */
final class Dokumenter {
  static final String STI = "/dokument/dokument";
  private static final int SAMPLE = 1000;
  private final Rig rig;
  private final List<UUID> sample = new ArrayList<>();
  private Forlaeg forlaeg;

  Dokumenter(Rig rig) {
    this.rig = rig;
  }

  void prepare() throws SQLException, IOException, InterruptedException {
    for (var i = 0; i < SAMPLE; i++) {
      sample.add(opret(rig, rig.fresh().getAndIncrement()));
    }
    SameBytes.keep(rig, STI + "/", sample);
    var nummer = rig.fresh().getAndIncrement();
    forlaeg = new Forlaeg(rig.base(), opret(rig, nummer), DokumentJson.nummer(nummer));
    rig.base().untilRelayed();
    rig.base().settle();
  }

  static UUID opret(Rig rig, long nummer) throws IOException, InterruptedException {
    return rig.door().opret(STI, DokumentJson.opret(nummer));
  }

  List<Measurement> list() {
    var rows = new OpretRows(() -> forlaeg.rows(UUID.randomUUID(), DokumentJson.nummer(rig.fresh().getAndIncrement())), rig.negative());
    return List.of(
        new Measurement(Rows.CEILING_DOKUMENT_READ, s -> rig.ceiling().run(Load.get(() -> "/svar/" + sampled()), s)),
        new Measurement(Rows.DOKUMENT_READ, s -> rig.many().run(Load.get(() -> STI + "/" + sampled()), s)),
        new Measurement(Rows.CEILING_DOKUMENT_EACH, s -> rig.jdbc().run((c, n) -> rows.statementPerTable(c), s)),
        new Measurement(Rows.CEILING_DOKUMENT_ONE, s -> rig.jdbc().run((c, n) -> rows.oneStatement(c), s)),
        new Measurement(Rows.DOKUMENT_OPRET, s -> rig.many().run(opret(), s)));
  }

  private Load opret() {
    return new Load("POST", () -> new Request(STI, DokumentJson.opret(rig.fresh().getAndIncrement())));
  }

  private UUID sampled() {
    return sample.get(rig.random().nextInt(sample.size()));
  }
}
