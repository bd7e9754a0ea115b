package dk.sagdok.bench.load;

import java.nio.charset.StandardCharsets;

/**
 * One request.
 *
 * @param body null: none
 */
public record Request(String path, byte[] body) {
  public Request(String path, String json) {
    this(path, json.getBytes(StandardCharsets.UTF_8));
  }

  public static Request get(String path) {
    return new Request(path, (byte[]) null);
  }
}
