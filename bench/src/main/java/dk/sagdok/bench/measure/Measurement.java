package dk.sagdok.bench.measure;

import dk.sagdok.bench.load.Figures;
import java.util.function.DoubleFunction;

/**
 * One measurement.
 *
 * @param run for so many seconds
 */
record Measurement(String name, DoubleFunction<Figures> run) {}
