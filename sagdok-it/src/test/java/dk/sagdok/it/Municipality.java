package dk.sagdok.it;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An untouched WildFly in a directory of its own, and the commands of wildfly-config/README.md typed there. */
final class Municipality {
  private static final Path SERVER = Path.of(System.getProperty("wildfly.home"));
  private static final Path SCRIPTS = Path.of(System.getProperty("sagdok.home"), "wildfly-config");

  private final Path wildfly;
  private final Path work;
  private final Map<String, String> environment;
  private final String password;
  private final String readme;

  Municipality(Path directory, Map<String, String> environment, String password) throws IOException {
    this.wildfly = directory.resolve("wildfly");
    this.work = directory.resolve("wildfly-config");
    this.environment = environment;
    this.password = password;
    this.readme = Files.readString(SCRIPTS.resolve("README.md"));
  }

  /** What somebody has on the disk who has downloaded WildFly, these scripts, the driver and the EAR. */
  void prepare(int portOffset) throws Exception {
    copy(SERVER, wildfly, path -> path.startsWith("modules/org/postgresql") || path.startsWith("standalone") && !path.startsWith("standalone/configuration")
        || path.startsWith("domain") || path.toString().contains("sagdok") || path.toString().contains("_history"));
    for (var empty : new String[] {"standalone/deployments", "standalone/lib/ext"}) {
      Files.createDirectories(wildfly.resolve(empty));
    }
    copy(SCRIPTS, work, path -> false);
    Files.copy(Path.of(System.getProperty("sagdok.ear")), work.resolve("sagdok.ear"));
    var driver = Path.of(org.postgresql.Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.copy(driver, work.resolve(driver.getFileName()));
    replace(wildfly.resolve("bin/jboss-cli.xml"), "<port>9990</port>", "<port>" + (9990 + portOffset) + "</port>");
    replace(configuration(), "port-offset:0}", "port-offset:" + portOffset + "}");
  }

  Path configuration() {
    return wildfly.resolve("standalone/configuration/standalone-full.xml");
  }

  Path log() {
    return wildfly.resolve("standalone/log/server.log");
  }

  String sql() {
    return commands("sql install");
  }

  /** Types the commands of that kind. */
  void type(String kind) throws Exception {
    var process = shell(kind, kind + ".log");
    if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new AssertionError(kind + ":\n" + Files.readString(work.resolve(kind + ".log")));
    }
  }

  /** Types a command that goes on until it is stopped. */
  Process startTyped(String kind) throws IOException {
    return shell(kind, kind + ".log");
  }

  /** Gives the running server the commands of that kind, one after the other. */
  void cliOf(String kind) throws Exception {
    for (var command : commands(kind).lines().toList()) {
      cli(command);
    }
  }

  void cli(String command) throws Exception {
    var process = new ProcessBuilder(wildfly.resolve("bin/jboss-cli.sh").toString(), "--connect", "--command=" + command)
        .directory(work.toFile()).redirectErrorStream(true).redirectOutput(work.resolve("cli.log").toFile()).start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new AssertionError(command + ":\n" + Files.readString(work.resolve("cli.log")));
    }
  }

  private Process shell(String kind, String log) throws IOException {
    var script = work.resolve(kind + ".sh");
    Files.writeString(script, "set -eu\n" + commands("sh " + kind));
    var builder = new ProcessBuilder("sh", script.toString()).directory(work.toFile()).redirectErrorStream(true).redirectOutput(work.resolve(log).toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("SAGDOK_") || name.startsWith("JBOSS_"));
    builder.environment().putAll(environment);
    builder.environment().put("JBOSS_HOME", wildfly.toString());
    builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true"); // so that a signal reaches the server
    return builder.start();
  }

  private String commands(String kind) {
    var found = Pattern.compile("```" + kind + "\\n(.*?)```", Pattern.DOTALL).matcher(readme).results().map(r -> r.group(1)).collect(Collectors.joining());
    if (found.isBlank()) {
      throw new AssertionError("the README has no block " + kind);
    }
    return found.replace("'...'", "'" + password + "'");
  }

  private static void replace(Path file, String from, String to) throws IOException {
    var text = Files.readString(file);
    if (!text.contains(from)) {
      throw new AssertionError(file + " has no " + from);
    }
    Files.delete(file);
    Files.writeString(file, text.replace(from, to));
  }

  private interface Left {
    boolean out(Path relative);
  }

  /** Big files as links, since nobody writes to them; the rest as copies. */
  private static void copy(Path from, Path to, Left left) throws IOException {
    Files.walkFileTree(from, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        var relative = from.relativize(directory);
        if (left.out(relative) && !relative.toString().equals("standalone")) {
          return FileVisitResult.SKIP_SUBTREE;
        }
        Files.createDirectories(to.resolve(relative.toString()));
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        var relative = from.relativize(file);
        var target = to.resolve(relative.toString());
        if (left.out(relative)) {
          return FileVisitResult.CONTINUE;
        }
        if (relative.startsWith("modules") && file.toString().endsWith(".jar")) {
          Files.createLink(target, file);
        } else {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
