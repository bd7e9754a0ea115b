package dk.sagdok.bench.measure;

import dk.sagdok.bench.data.Base;
import dk.sagdok.bench.data.Emner;
import dk.sagdok.bench.load.Doeren;
import dk.sagdok.bench.load.Last;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Everything that only reads. */
final class Laesninger {
  static final String ALL = "registreretfra=-infinity&registrerettil=infinity&virkningfra=-infinity&virkningtil=infinity";
  static final String FAR = "page 10,000 of 50, or the last";
  private static final int SAMPLE = 1000;
  private static final int PAGE = 50;
  private final Bane bane;
  private final long antal;
  private final List<UUID> sample = new ArrayList<>();

  Laesninger(Bane bane, long antal) {
    this.bane = bane;
    this.antal = antal;
  }

  /** The same answers for the register and for its ceiling. */
  void prepare() throws SQLException, IOException, InterruptedException {
    sample.clear();
    IntStream.range(0, SAMPLE).forEach(i -> sample.add(bane.generator().id(bane.any(antal))));
    try (var c = bane.base().connect()) {
      Base.execute(c, "drop table if exists bench_svar");
      Base.execute(c, "create table bench_svar(id uuid primary key, body text not null)");
      try (var insert = c.prepareStatement("insert into bench_svar values (?,?) on conflict do nothing")) {
        for (var id : sample) {
          insert.setObject(1, id);
          insert.setString(2, bane.door().get("/sag/sag/" + id));
          insert.executeUpdate();
        }
      }
    }
  }

  List<Maaling> list() throws SQLException {
    var all = new ArrayList<Maaling>();
    all.add(new Maaling("ceiling (b): row by key, same bytes", s -> bane.loft().run(Last.get(() -> "/svar/" + sampled()), s)));
    all.add(doer("read current by UUID", () -> "/sag/sag/" + sampled()));
    all.add(doer("list 20 by UUID", () -> "/sag/sag?" + IntStream.range(0, 20).mapToObj(i -> "uuid=" + sampled()).collect(Collectors.joining("&"))));
    all.add(soeg("search brugervendtnoegle", "bvn", Emner::noegle));
    all.add(soeg("search sagsnummer", "sagsnummer", Emner::sagsnummer));
    all.add(soeg("search relation, 50 hits", "ansvarlig", i -> Emner.ansvarlig(i + 50 > antal ? 0 : i)));
    all.add(soeg("search relation, one hit", "primaerpart", Emner::part));
    all.add(soeg("search titel, prefix", "titel", i -> Emner.titel(i).substring(0, Emner.titel(i).length() - 2) + "%"));
    all.add(soeg("search titel, infix", "titel", i -> "%" + Emner.noegle(i).substring(6) + "%"));
    all.add(doer("search titel, common word, first 100", () -> "/sag/sag?maximalantalresultater=100&titel=%25carport%25"));
    all.add(doer("page 1", () -> page(null)));
    var efter = bane.base().text("select id from objekt order by id limit 1 offset " + ((farPage(antal) - 1) * PAGE - 1));
    all.add(doer(FAR, () -> page(efter)));
    all.addAll(hede());
    return all;
  }

  /** 10,000, or the last one that is full. */
  private static long farPage(long antal) {
    return Math.max(2, Math.min(10_000, antal / PAGE));
  }

  private List<Maaling> hede() {
    var all = new ArrayList<Maaling>();
    for (var hede : List.of(Hede.SHORT, Hede.LONG, Hede.WIDE_SHORT, Hede.WIDE_LONG)) {
      all.add(doer("read, " + text(hede), hot(hede, i -> "/sag/sag/" + bane.generator().id(i))));
      all.add(doer("search brugervendtnoegle, " + text(hede), hot(hede, i -> "/sag/sag?bvn=" + Emner.noegle(i))));
    }
    all.add(new Maaling("full history, 1,000 registrations of one period, one connection",
        s -> bane.ene().run(Last.get(hot(Hede.THOUSAND, i -> "/sag/sag/" + bane.generator().id(i) + "?" + ALL)), s)));
    return all;
  }

  static String text(Hede hede) {
    return String.format(Locale.ROOT, "object with %,d registrations", hede.registreringer)
        + (hede.journalposter == 0 ? "" : String.format(Locale.ROOT, " and %,d journal posts", hede.journalposter));
  }

  private Supplier<String> hot(Hede hede, Function<Long, String> path) {
    return () -> path.apply(hede.number(bane.random().nextInt(Hede.EACH)));
  }

  private Maaling soeg(String navn, String felt, Function<Long, String> value) {
    return doer(navn, () -> "/sag/sag?" + felt + "=" + URLEncoder.encode(value.apply(bane.any(antal)), StandardCharsets.UTF_8));
  }

  private Maaling doer(String navn, Supplier<String> path) {
    Doeren doeren = bane.doeren();
    return new Maaling(navn, s -> doeren.run(Last.get(path), s));
  }

  private static String page(String efter) {
    return "/sag/sag?maximalantalresultater=" + PAGE + (efter == null ? "" : "&efter=" + efter);
  }

  private UUID sampled() {
    return sample.get(bane.random().nextInt(sample.size()));
  }
}
