package dk.sagdok.bench.load;

import java.util.function.Supplier;

/**
 * What to ask, over and over.
 *
 * @param method GET, POST or PATCH
 * @param next never asked by two threads at a time
 */
public record Last(String method, Supplier<Anmodning> next) {
  public static Last get(Supplier<String> path) {
    return new Last("GET", () -> Anmodning.get(path.get()));
  }
}
