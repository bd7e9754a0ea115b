package dk.sagdok.bench.measure;

import static dk.sagdok.bench.measure.Target.grown;
import static dk.sagdok.bench.measure.Target.least;
import static dk.sagdok.bench.measure.Target.most;

import dk.sagdok.bench.ceiling.CeilingWar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Sagdok wants to be. */
final class Targets {
  private static final String AIM = " (aim, from another machine)";

  private Targets() {}

  static List<Target> all() {
    var all = new ArrayList<Target>();
    all.add(least("create / ceiling (a)", 40, "%", r -> share(r, Rows.OPRET, Rows.CEILING_OPRET_EACH, Rows.CEILING_OPRET_ONE)));
    all.add(least("read current / ceiling (b)", 50, "%", r -> share(r, Rows.READ, Rows.CEILING_READ)));
    all.add(least("Ret of a title / ceiling (a')", 40, "%", r -> share(r, Rows.RET, Rows.CEILING_RET)));
    all.add(least("SOAP create / create", 60, "%", r -> share(r, Rows.SOAP_OPRET, Rows.OPRET)));
    all.add(least("SOAP read / read", 60, "%", r -> share(r, Rows.SOAP_READ, Rows.READ)));
    all.add(most("p95 of " + Rows.SOAP_IMPORT, 3000, "ms", r -> r.p95(Rows.SOAP_IMPORT)));
    for (var what : List.of("read", "Ret", Rows.NOEGLE)) {
      all.add(hot(what, "", Hot.LONG, Hot.SHORT));
      all.add(hot(what, ", 2,000 journal posts", Hot.WIDE_LONG, Hot.WIDE_SHORT));
    }
    Rows.EXACT.forEach(row -> all.add(grown(row, 1.5)));
    Rows.TITEL.forEach(row -> all.add(most("p95 of " + row, 150, "ms", r -> r.p95(row))));
    all.add(most("p95 of page 10,000 / page 1", 1.2, "×", r -> r.p95(Rows.FAR_PAGE) / r.p95(Rows.FIRST_PAGE)));
    all.add(least("haendelser of the feed", 20_000, "a second", r -> Reads.FEED_PAGE * r.rate(Rows.FEED)));
    all.add(least("registreringer verified", 50_000, "a second", r -> r.rate(Rows.VERIFY)));
    all.add(most("p99 from commit to delivery", 250, "ms", r -> r.p(Rows.DELIVERY, 99)));
    all.add(most("p50 from commit to delivery", 25, "ms", r -> r.p(Rows.DELIVERY, 50)));
    all.addAll(haendelser());
    all.add(most("p50 of " + Rows.HISTORY, 150, "ms", r -> r.p(Rows.HISTORY, 50)));
    all.add(most("p50 of " + Rows.PERIODS_RET, 6, "ms", r -> r.p(Rows.PERIODS_RET, 50)));
    all.add(most("p50 of " + Rows.PERIODS_HISTORY, 2000, "ms", r -> r.p(Rows.PERIODS_HISTORY, 50)));
    all.add(most(Rows.BYTES_PERIODS, 3_000_000, "bytes", r -> r.bytes(Rows.BYTES_PERIODS)));
    all.add(most(Rows.BYTES_SAG, 5600, "bytes", r -> r.bytes(Rows.BYTES_SAG)));
    all.add(most(Rows.BYTES_REGISTRERING, 1000, "bytes", r -> r.bytes(Rows.BYTES_REGISTRERING)));
    all.addAll(dokument());
    aims().forEach((row, rate) -> all.add(least(row + AIM, rate, "a second", r -> r.rate(row))));
    return all;
  }

  private static List<Target> haendelser() {
    var all = new ArrayList<Target>();
    all.add(least("Opret that 4 follow / nobody follows", 85, "%", r -> share(r, Rows.OPRET_FOLLOWED, Rows.OPRET_ALONE)));
    all.add(least("Ret that 4 follow / nobody follows", 85, "%", r -> share(r, Rows.RET_FOLLOWED, Rows.RET_ALONE)));
    all.add(least("Opret that nobody follows / 4 follow, by CPU of server and database", 85, "%", r -> 100 * r.registerCpu(Rows.OPRET_ALONE) / r.registerCpu(Rows.OPRET_FOLLOWED)));
    all.add(least("Ret that nobody follows / 4 follow, by CPU of server and database", 85, "%", r -> 100 * r.registerCpu(Rows.RET_ALONE) / r.registerCpu(Rows.RET_FOLLOWED)));
    for (var way : Followers.KINDS) {
      all.add(most("p50 of " + Rows.delivery(way), 25, "ms", r -> r.p(Rows.delivery(way), 50)));
      all.add(most("p99 of " + Rows.delivery(way), 250, "ms", r -> r.p(Rows.delivery(way), 99)));
    }
    all.add(most("last of " + Rows.VIRKNING, 1000, "ms", r -> r.p(Rows.VIRKNING, 100)));
    all.add(least("backlog that drains", 5000, "a second", Results::drained));
    return all;
  }

  private static List<Target> dokument() {
    var all = new ArrayList<Target>();
    all.add(least(Rows.DOKUMENT_OPRET + " / ceiling (a)", 30, "%", r -> share(r, Rows.DOKUMENT_OPRET, Rows.CEILING_DOKUMENT_EACH, Rows.CEILING_DOKUMENT_ONE)));
    all.add(least(Rows.DOKUMENT_READ + " / ceiling (b)", 45, "%", r -> share(r, Rows.DOKUMENT_READ, Rows.CEILING_DOKUMENT_READ)));
    for (var megabytes : CeilingWar.MEGABYTES) {
      all.add(least(Rows.download(megabytes) + " / ceiling (c)", 60, "%", r -> share(r, Rows.download(megabytes), Rows.staticFile(megabytes))));
    }
    return all;
  }

  /** How many per cent of the highest of these ceilings. */
  private static double share(Results r, String row, String... ceilings) {
    return 100 * r.rate(row) / Arrays.stream(ceilings).mapToDouble(r::rate).reduce(0, Math::max);
  }

  private static Target hot(String what, String more, Hot big, Hot small) {
    return most("p95 of " + what + ", 10,000 / 10 registrations" + more, 2, "×", r -> r.p95(Rows.hot(what, big)) / r.p95(Rows.hot(what, small)));
  }

  /** Multiples of what an earlier register did with the same questions on a machine with two cores. */
  private static Map<String, Integer> aims() {
    var aims = new LinkedHashMap<String, Integer>();
    aims.put(Rows.OPRET, 3 * 476);
    aims.put(Rows.RET, 25 * 47);
    aims.put(Rows.READ, 8 * 350);
    aims.put(Rows.LIST, 20 * 28);
    aims.put(Rows.NOEGLE, 5 * 535);
    aims.put(Rows.RELATION_MANY, 2 * 1484);
    aims.put(Rows.PREFIX, 4 * 305);
    aims.put(Rows.INFIX, 2 * 920);
    return aims;
  }
}
