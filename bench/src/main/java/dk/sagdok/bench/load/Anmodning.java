package dk.sagdok.bench.load;

/**
 * One request.
 *
 * @param body null: none
 */
public record Anmodning(String path, String body) {
  public static Anmodning get(String path) {
    return new Anmodning(path, null);
  }
}
