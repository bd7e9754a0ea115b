package dk.sagdok.bench.measure;

import dk.sagdok.bench.load.Prober;
import dk.sagdok.bench.load.Tal;
import java.util.function.DoubleFunction;

/**
 * One measurement.
 *
 * @param run for so many seconds
 */
record Maaling(String navn, DoubleFunction<Tal> run) {
  Tal measured(double seconds) {
    var tal = Prober.warm(run, seconds);
    if (tal.errors() > 0 || tal.requests() == 0) {
      throw new IllegalStateException(navn + ": " + tal.errors() + " errors and " + tal.requests() + " good answers");
    }
    return tal;
  }
}
