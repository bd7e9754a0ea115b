package dk.sagdok.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

/**
 * The account that PostgreSQL runs as. PostgreSQL refuses root, so root steps down to an account that is already there;
 * anyone else stays who they are.
 */
record Account(String name, List<String> prefix) {

  private static final Path ROOT = Path.of("/");
  private static final Account SAME = new Account(null, List.of());
  private static final List<Account> CANDIDATES = List.of(
      new Account("postgres", List.of("runuser", "-u", "postgres", "--")),
      new Account("nobody", List.of("runuser", "-u", "nobody", "--")),
      new Account("nobody", List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--")),
      new Account("nobody", List.of("setpriv", "--reuid=nobody", "--regid=nobody", "--clear-groups", "--")),
      new Account("postgres", su("postgres")),
      new Account("nobody", su("nobody")));

  /** Where neither of the others is installed. The shell between passes the command on word by word. */
  private static List<String> su(String name) {
    return List.of("su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--", name);
  }

  static Account forPostgres() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return SAME;
    }
    return CANDIDATES.stream().filter(Account::works).findFirst().orElseThrow(() -> new Refused(
        "PostgreSQL does not run as root, and none of runuser, setpriv and su can step down to postgres or nobody."
            + " Run as another user, or give a database in SAGDOK_DB_URL"));
  }

  private boolean works() {
    try {
      return Processes.succeeds(ROOT, command(List.of("true")));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  List<String> command(List<String> command) {
    var all = new ArrayList<>(prefix);
    all.addAll(command);
    return all;
  }

  boolean isOther() {
    return name != null;
  }

  boolean canEnter(Path directory) throws InterruptedException {
    return !isOther() || Processes.succeeds(ROOT, command(List.of("test", "-x", directory.toString())));
  }

  /** Gives one file or directory to this account. */
  void own(Path path) throws IOException {
    if (isOther()) {
      Files.setOwner(path, principal(path));
    }
  }

  private UserPrincipal principal(Path path) throws IOException {
    return path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
  }
}
