package dk.sagdok.local;

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

    @Override
    public void close() {}

    @Override
    public String toString() {
      return url;
    }
  }
}
