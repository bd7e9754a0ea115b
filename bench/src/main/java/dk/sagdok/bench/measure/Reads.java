package dk.sagdok.bench.measure;

import dk.sagdok.bench.data.SagXml;
import dk.sagdok.bench.data.Subjects;
import dk.sagdok.bench.load.HttpLoad;
import dk.sagdok.bench.load.Load;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Everything that only reads. */
final class Reads {
  static final String ALL = "registreretfra=-infinity&registrerettil=infinity&virkningfra=-infinity&virkningtil=infinity";
  private static final int SAMPLE = 1000;
  static final int FEED_PAGE = 1000;
  private static final int PAGE = 50;
  private final Rig rig;
  private final long antal;
  private final List<UUID> sample = new ArrayList<>();

  Reads(Rig rig, long antal) {
    this.rig = rig;
    this.antal = antal;
  }

  /** The same answers for the register and for its ceiling. */
  void prepare() throws SQLException, IOException, InterruptedException {
    sample.clear();
    IntStream.range(0, SAMPLE).forEach(i -> sample.add(rig.generator().id(rig.any(antal))));
    SameBytes.keep(rig, "/sag/sag/", sample);
  }

  List<Measurement> list() throws SQLException {
    var all = new ArrayList<Measurement>();
    all.add(new Measurement(Rows.CEILING_READ, s -> rig.ceiling().run(Load.get(() -> "/svar/" + sampled()), s)));
    all.add(asked(Rows.READ, () -> "/sag/sag/" + sampled()));
    all.add(new Measurement(Rows.SOAP_READ, s -> rig.soap().run(SagXml.load(() -> SagXml.laes(sampled())), s)));
    all.add(asked(Rows.LIST, () -> "/sag/sag?" + IntStream.range(0, 20).mapToObj(i -> "uuid=" + sampled()).collect(Collectors.joining("&"))));
    all.add(search(Rows.NOEGLE, "bvn", Subjects::noegle));
    all.add(search(Rows.SAGSNUMMER, "sagsnummer", Subjects::sagsnummer));
    all.add(search(Rows.RELATION_MANY, "ansvarlig", i -> Subjects.ansvarlig(i + 50 > antal ? 0 : i)));
    all.add(search(Rows.RELATION_ONE, "primaerpart", Subjects::part));
    all.add(search(Rows.PREFIX, "titel", i -> Subjects.titel(i).substring(0, Subjects.titel(i).length() - 2) + "%"));
    all.add(search(Rows.INFIX, "titel", i -> "%" + Subjects.noegle(i).substring(6) + "%"));
    all.add(asked(Rows.WORD, () -> "/sag/sag?maximalantalresultater=100&titel=%25carport%25"));
    all.add(asked(Rows.FIRST_PAGE, () -> page(null)));
    var efter = rig.base().text("select id from objekt where type='sag' order by id limit 1 offset " + ((farPage(antal) - 1) * PAGE - 1));
    all.add(asked(Rows.FAR_PAGE, () -> page(efter)));
    all.add(asked(Rows.FEED, () -> "/haendelser?antal=" + FEED_PAGE + "&efter=" + rig.any(Math.max(1, antal - FEED_PAGE))));
    all.addAll(hot());
    return all;
  }

  /** 10,000, or the last one that is full. */
  private static long farPage(long antal) {
    return Math.max(2, Math.min(10_000, antal / PAGE));
  }

  private List<Measurement> hot() {
    var all = new ArrayList<Measurement>();
    for (var hot : List.of(Hot.SHORT, Hot.LONG, Hot.WIDE_SHORT, Hot.WIDE_LONG)) {
      all.add(asked(Rows.hot("read", hot), hot(hot, i -> "/sag/sag/" + rig.generator().id(i))));
      all.add(asked(Rows.hot(Rows.NOEGLE, hot), hot(hot, i -> "/sag/sag?bvn=" + Subjects.noegle(i))));
    }
    all.add(new Measurement(Rows.HISTORY,
        s -> rig.one().run(Load.get(hot(Hot.THOUSAND, i -> "/sag/sag/" + rig.generator().id(i) + "?" + ALL)), s)));
    return all;
  }

  private Supplier<String> hot(Hot hot, Function<Long, String> path) {
    var numbers = hot.numbers(rig);
    return () -> path.apply(numbers.getAsLong());
  }

  private Measurement search(String name, String felt, Function<Long, String> value) {
    return asked(name, () -> "/sag/sag?" + felt + "=" + URLEncoder.encode(value.apply(rig.any(antal)), StandardCharsets.UTF_8));
  }

  private Measurement asked(String name, Supplier<String> path) {
    HttpLoad many = rig.many();
    return new Measurement(name, s -> many.run(Load.get(path), s));
  }

  private static String page(String efter) {
    return "/sag/sag?maximalantalresultater=" + PAGE + (efter == null ? "" : "&efter=" + efter);
  }

  private UUID sampled() {
    return sample.get(rig.random().nextInt(sample.size()));
  }
}
