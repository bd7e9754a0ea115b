package dk.sagdok.bench.measure;

import dk.sagdok.bench.data.Generator;
import dk.sagdok.bench.data.Sag;

/** Sager with a long history, and for each kind some that are the same but for their history. Four of each, so that few wait for one lock. */
enum Hot {
  LONG(10_000, 0), SHORT(10, 0), WIDE_LONG(10_000, 2_000), WIDE_SHORT(10, 2_000), THOUSAND(1_000, 0);

  static final int EACH = 4;
  private static final long FIRST = 900_000_000L;
  final int registreringer;
  final int journalposter;

  Hot(int registreringer, int journalposter) {
    this.registreringer = registreringer;
    this.journalposter = journalposter;
  }

  /** The number of the sag. */
  long number(int which) {
    return FIRST + ordinal() * EACH + which;
  }

  static long first() {
    return FIRST;
  }

  static long end() {
    return FIRST + (long) values().length * EACH;
  }

  static Sag sag(Generator generator, long number) {
    var hot = values()[(int) ((number - FIRST) / EACH)];
    return generator.retitled(number, hot.registreringer, hot.journalposter);
  }
}
