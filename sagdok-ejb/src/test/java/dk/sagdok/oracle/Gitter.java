package dk.sagdok.oracle;

import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Ret;
import dk.sagdok.time.Interval;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cuts at which anything may begin or end; cell i lies between cut i and cut i + 1. */
public record Gitter(List<Instant> snit) {

  /** A grid with so many cells; the first begins and the last ends at infinity. */
  public static Gitter med(int celler) {
    var indre = IntStream.range(1, celler).mapToObj(i -> Instant.parse("2020-01-01T00:00:00Z").plusSeconds(86_400L * 30 * i));
    return new Gitter(Stream.of(Stream.of(Interval.MIN), indre, Stream.of(Interval.MAX))
        .flatMap(Function.identity()).toList());
  }

  public int celler() {
    return snit.size() - 1;
  }

  public Interval celle(int celle) {
    return Interval.of(snit.get(celle), snit.get(celle + 1));
  }

  public boolean daekket(Interval virkning, int celle) {
    return virkning.from().compareTo(snit.get(celle)) <= 0 && virkning.to().compareTo(snit.get(celle + 1)) >= 0;
  }

  /** What the rows say in each cell, and how many times. */
  public List<Map<Punkt, Long>> punkter(ObjektType type, Collection<Raekke> raekker) {
    return IntStream.range(0, celler()).mapToObj(celle -> raekker.stream().filter(r -> daekket(r.virkning(), celle))
        .map(r -> punkt(type, r)).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))).toList();
  }

  private static Punkt punkt(ObjektType type, Raekke raekke) {
    boolean udenIndeks = type.gruppe(raekke.gruppe()).orElseThrow().ret() != Ret.BY_INDEX;
    return new Punkt(raekke.gruppe(), raekke.noegle(), udenIndeks ? 0 : raekke.indeks(), raekke.vaerdi());
  }
}
