package dk.sagdok.s3server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** S3Proxy on this machine, in a process of its own: it asks for signatures and keeps its objects in a folder, {@link #BUCKET} below it. */
public final class S3Server implements AutoCloseable {
  public static final String BUCKET = "sagdok-filer";
  public static final String KEY = "noegle";
  public static final String SECRET = "hemmeligheden";
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);
  private final Path folder;
  private final int port;
  private Process process;

  /** @param folder what it holds, also from an earlier time */
  public S3Server(Path folder) {
    this.folder = folder.toAbsolutePath();
    this.port = freePort();
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Where the objects lie, each under its key. */
  public Path bucket() {
    return folder.resolve("data").resolve(BUCKET);
  }

  /** May be called again when it has been stopped: at the same address, with what it held. */
  public S3Server start() {
    try {
      Files.createDirectories(bucket());
      process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp", libraries() + "/*",
          "org.gaul.s3proxy.Main", "--properties", settings().toString()))
          .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      awaitAnswer();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path settings() throws IOException {
    return Files.write(folder.resolve("s3proxy.properties"), List.of(
        "s3proxy.endpoint=" + endpoint(),
        "s3proxy.authorization=aws-v4",
        "s3proxy.identity=" + KEY,
        "s3proxy.credential=" + SECRET,
        "jclouds.provider=filesystem",
        "jclouds.filesystem.basedir=" + bucket().getParent().toString().replace('\\', '/')));
  }

  private void awaitAnswer() throws IOException {
    long began = System.nanoTime();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() - began > PATIENCE) {
        process.destroyForcibly();
        throw new IllegalStateException("the S3 server did not start:\n" + Files.readString(log()));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private boolean answers() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Path log() {
    return folder.resolve("s3proxy.log");
  }

  /** At once, as the power may go; the objects stay. */
  public void stop() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    stop();
  }

  /** Beside the classes of this module, where the build has put them. */
  private static Path libraries() {
    try {
      return Path.of(S3Server.class.getProtectionDomain().getCodeSource().getLocation().toURI()).resolveSibling("lib");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
