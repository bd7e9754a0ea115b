package dk.sagdok.bench.load;

/**
 * One request.
 *
 * @param body null: none
 */
public record Request(String path, String body) {
  public static Request get(String path) {
    return new Request(path, null);
  }
}
