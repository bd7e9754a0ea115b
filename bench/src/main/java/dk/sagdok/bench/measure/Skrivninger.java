package dk.sagdok.bench.measure;

import dk.sagdok.bench.ceiling.Oprettelser;
import dk.sagdok.bench.ceiling.Titelrettelser;
import dk.sagdok.bench.data.Generator;
import dk.sagdok.bench.data.SagJson;
import dk.sagdok.bench.load.Anmodning;
import dk.sagdok.bench.load.Last;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** Everything that writes, the ceilings first. */
final class Skrivninger {
  static final String OPRET = "create";
  private static final int EACH = 100;
  private final Bane bane;
  private final long antal;
  private long titel;

  Skrivninger(Bane bane, long antal) {
    this.bane = bane;
    this.antal = antal;
  }

  List<Maaling> list() {
    var oprettelser = new Oprettelser(() -> bane.generator().plain(bane.nye().getAndIncrement()), bane.negative());
    var titelrettelser = new Titelrettelser(egne(), bane.negative());
    var all = new ArrayList<Maaling>();
    all.add(new Maaling("ceiling (a): rows of a create, statement per table", s -> bane.jdbc().run((c, n) -> oprettelser.statementPerTable(c), s)));
    all.add(new Maaling("ceiling (a): rows of a create, one statement", s -> bane.jdbc().run((c, n) -> oprettelser.oneStatement(c), s)));
    all.add(new Maaling(OPRET, s -> bane.doeren().run(opret(), s)));
    all.add(new Maaling("ceiling (a'): rows of a Ret of a title", s -> bane.jdbc().run(titelrettelser::prepared, s)));
    all.add(new Maaling("Ret of a title", s -> bane.doeren().run(retAny(), s)));
    for (var hede : List.of(Hede.SHORT, Hede.LONG, Hede.WIDE_SHORT, Hede.WIDE_LONG)) {
      all.add(new Maaling("Ret, " + Laesninger.text(hede), s -> bane.doeren().run(ret(() -> hede.number(bane.random().nextInt(Hede.EACH))), s)));
    }
    return all;
  }

  Last opret() {
    return new Last("POST", () -> new Anmodning("/sag/sag", SagJson.opret(bane.generator().plain(bane.nye().getAndIncrement()))));
  }

  Last retAny() {
    return ret(() -> bane.any(antal));
  }

  /** For the same period as before, so that one row is closed and one opened. */
  private Last ret(LongSupplier which) {
    return new Last("PATCH", () -> {
      var i = which.getAsLong();
      var fra = i < Hede.first() ? bane.generator().fra(i) : Generator.PLAIN;
      return new Anmodning("/sag/sag/" + bane.generator().id(i), SagJson.titel(fra, "Titel rettet " + titel++));
    });
  }

  private List<List<UUID>> egne() {
    return IntStream.range(0, bane.forbindelser()).mapToObj(this::egne).toList();
  }

  private List<UUID> egne(int connection) {
    return IntStream.range(0, EACH).mapToLong(k -> ((long) k * bane.forbindelser() + connection) % antal).mapToObj(bane.generator()::id).toList();
  }
}
