package dk.sagdok.bench.measure;

import dk.sagdok.bench.ceiling.OpretRows;
import dk.sagdok.bench.ceiling.RetRows;
import dk.sagdok.bench.data.Generator;
import dk.sagdok.bench.data.RaekkeParameters;
import dk.sagdok.bench.data.SagJson;
import dk.sagdok.bench.data.SagXml;
import dk.sagdok.bench.load.Load;
import dk.sagdok.bench.load.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everything that writes, the ceilings first. */
final class Writes {
  private static final int EACH = 100;
  private final Rig rig;
  private final long antal;
  private long titel;

  Writes(Rig rig, long antal) {
    this.rig = rig;
    this.antal = antal;
  }

  List<Measurement> list() {
    var opretRows = new OpretRows(() -> RaekkeParameters.of(rig.generator().plain(rig.fresh().getAndIncrement())), rig.negative());
    var retRows = new RetRows(own(), rig.negative());
    var all = new ArrayList<Measurement>();
    all.add(new Measurement(Rows.CEILING_OPRET_EACH, s -> rig.jdbc().run((c, n) -> opretRows.statementPerTable(c), s)));
    all.add(new Measurement(Rows.CEILING_OPRET_ONE, s -> rig.jdbc().run((c, n) -> opretRows.oneStatement(c), s)));
    all.add(new Measurement(Rows.OPRET, s -> rig.many().run(opret(), s)));
    all.add(new Measurement(Rows.SOAP_OPRET, s -> rig.soap().run(SagXml.load(() -> SagXml.opret(rig.generator().plain(rig.fresh().getAndIncrement()))), s)));
    all.add(new Measurement(Rows.SOAP_IMPORT, s -> rig.soapOne().run(SagXml.importer(() -> Stream.generate(() -> rig.generator().plain(rig.fresh().getAndIncrement())).limit(1000)), s)));
    all.add(new Measurement(Rows.CEILING_RET, s -> rig.jdbc().run(retRows::prepared, s)));
    all.add(new Measurement(Rows.RET, s -> rig.many().run(retAny(), s)));
    for (var hot : List.of(Hot.SHORT_RET, Hot.LONG, Hot.WIDE_SHORT_RET, Hot.WIDE_LONG)) {
      var load = ret(hot.numbers(rig));
      all.add(new Measurement(Rows.hot("Ret", hot), s -> rig.many().run(load, s)));
    }
    return all;
  }

  /** What a server that has just started must have done often before its figures count. */
  List<Load> common() {
    return List.of(opret(), retAny());
  }

  Load opret() {
    return new Load("POST", () -> new Request("/sag/sag", SagJson.opret(rig.generator().plain(rig.fresh().getAndIncrement()))));
  }

  Load retAny() {
    return ret(() -> rig.any(antal));
  }

  /** For the same period as before, so that one row is closed and one opened. */
  private Load ret(LongSupplier which) {
    return new Load("PATCH", () -> {
      var i = which.getAsLong();
      var fra = i < Hot.begin() ? rig.generator().fra(i) : Generator.PLAIN;
      return new Request("/sag/sag/" + rig.generator().id(i), SagJson.titel(fra, "Titel rettet " + titel++));
    });
  }

  private List<List<UUID>> own() {
    return IntStream.range(0, rig.connections()).mapToObj(this::own).toList();
  }

  private List<UUID> own(int connection) {
    return IntStream.range(0, EACH).mapToLong(k -> ((long) k * rig.connections() + connection) % antal).mapToObj(rig.generator()::id).toList();
  }
}
