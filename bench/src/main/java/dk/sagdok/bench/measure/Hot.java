package dk.sagdok.bench.measure;

import dk.sagdok.bench.data.Generator;
import dk.sagdok.bench.data.Sag;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Sager with a long history, and others that are the same but for it. Four are asked about at a time, so long and short wait equally for
 * locks; a Ret of a short one goes on to the next four before its history has become long itself.
 */
enum Hot {
  LONG(10_000, 0, 4), SHORT(10, 0, 4), SHORT_RET(10, 0, 400), WIDE_LONG(10_000, 2_000, 4), WIDE_SHORT(10, 2_000, 4), WIDE_SHORT_RET(10, 2_000, 20),
  THOUSAND(1_000, 0, 4);

  private static final int AT_A_TIME = 4;
  private static final int TIMES = 10;
  private static final long FIRST = 900_000_000L;
  final int registreringer;
  final int journalposter;
  private final int sager;

  Hot(int registreringer, int journalposter, int sager) {
    this.registreringer = registreringer;
    this.journalposter = journalposter;
    this.sager = sager;
  }

  /** Numbers of its sager, four at a time, each about ten times before the next four. */
  LongSupplier numbers(Rig rig) {
    var asked = new int[1];
    return () -> {
      var four = asked[0]++ / (AT_A_TIME * TIMES) * AT_A_TIME;
      return first() + (four + rig.random().nextInt(AT_A_TIME)) % sager;
    };
  }

  private long first() {
    return FIRST + Arrays.stream(values()).filter(h -> h.ordinal() < ordinal()).mapToLong(h -> h.sager).sum();
  }

  static long begin() {
    return FIRST;
  }

  static long end() {
    return FIRST + Arrays.stream(values()).mapToLong(h -> h.sager).sum();
  }

  static Sag sag(Generator generator, long number) {
    var hot = Arrays.stream(values()).filter(h -> number < h.first() + h.sager).findFirst().orElseThrow();
    return generator.retitled(number, hot.registreringer, hot.journalposter);
  }
}
