package dk.sagdok.bench.load;

import java.util.function.Supplier;

/**
 * What to ask, over and over.
 *
 * @param method GET, POST, PUT or PATCH
 * @param type of the bodies
 * @param next never asked by two threads at a time
 */
public record Load(String method, String type, Supplier<Request> next) {
  public Load(String method, Supplier<Request> next) {
    this(method, "application/json", next);
  }

  public static Load get(Supplier<String> path) {
    return new Load("GET", () -> Request.get(path.get()));
  }
}
