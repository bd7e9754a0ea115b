package dk.sagdok.bench.load;

import java.util.function.Supplier;

/**
 * What to ask, over and over.
 *
 * @param method GET, POST or PATCH
 * @param next never asked by two threads at a time
 */
public record Load(String method, Supplier<Request> next) {
  public static Load get(Supplier<String> path) {
    return new Load("GET", () -> Request.get(path.get()));
  }
}
