package dk.sagdok.local;

import java.util.Map;
import java.util.Optional;

/** Where the register keeps its data. */
public interface Database extends AutoCloseable {

  String url();

  String user();

  String password();

  /** Stops what this process has started; an external database is left alone. */
  @Override
  void close();

  /** A database that somebody else runs. */
  record External(String url, String user, String password) implements Database {

    /** The one that {@code SAGDOK_DB_URL} names, if it does. */
    static Optional<Database> of(Map<String, String> environment) {
      return Optional.ofNullable(environment.get("SAGDOK_DB_URL")).filter(url -> !url.isBlank()).map(url -> new External(
          url, environment.getOrDefault("SAGDOK_DB_USER", "sagdok"), environment.getOrDefault("SAGDOK_DB_PASSWORD", "")));
    }

    @Override
    public void close() {}

    @Override
    public String toString() {
      return url;
    }
  }
}
