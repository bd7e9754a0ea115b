package dk.sagdok.it;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * A small file system, for the data of one run, that can be filled: the folder that {@code -Dsagdok.nedbrud.disk} names, or a tmpfs where this account may
 * mount one (root on Linux). It is unmounted however the tests end; one that a killed test left behind is unmounted by the next.
 */
final class LilleDisk implements AutoCloseable {
  private static final String EGEN = System.getProperty("sagdok.nedbrud.disk");
  /** Room for PostgreSQL, the server and some thousand cases, and for what the broker wants left. */
  private static final String STOERRELSE = "size=800m,mode=755";
  /** Below this much the broker of the run takes nothing more. */
  private static final long LEDIGT = 100L << 20;
  private static final long LILLE = 4L << 30;
  private final Path rod;
  private final Path fyld;
  private final Path log;
  private final Thread altid = new Thread(this::afmonter);

  /** No such disk can be had here. */
  static final class FindesIkke extends Exception {
    private static final long serialVersionUID = 1L;

    FindesIkke(String hvorfor) {
      super(hvorfor);
    }
  }

  private LilleDisk(Path rod, Path log) {
    this.rod = rod;
    this.log = log;
    this.fyld = rod.resolve("fyld");
  }

  /**
   * @param nummer tells it from those of others on this machine
   * @param log where the log of the run is kept when the disk is gone
   */
  static LilleDisk tom(int nummer, Path log) throws Exception {
    var disk = new LilleDisk(EGEN == null ? Path.of(System.getProperty("java.io.tmpdir"), "sagdok-disk-" + nummer) : Path.of(EGEN).toAbsolutePath(), log);
    if (EGEN == null) {
      disk.monter();
    } else if (Files.getFileStore(disk.rod).getTotalSpace() > LILLE) {
      throw new FindesIkke(EGEN + " is on a disk of more than 4 GB, which others may need");
    }
    Files.deleteIfExists(disk.fyld);
    Directories.delete(disk.data());
    return disk;
  }

  private void monter() throws Exception {
    if (!"root".equals(System.getProperty("user.name"))) {
      throw new FindesIkke("only root may mount a small disk; name a folder on one by -Dsagdok.nedbrud.disk");
    }
    Files.createDirectories(rod);
    afmonter();
    Files.createDirectories(rod);
    if (!kommando("mount", "-t", "tmpfs", "-o", STOERRELSE, "sagdok", rod.toString())) {
      throw new FindesIkke("no tmpfs can be mounted here; name a folder on a small disk by -Dsagdok.nedbrud.disk");
    }
    Runtime.getRuntime().addShutdownHook(altid);
  }

  /** With whatever a test that was killed has left running there; lazily, since that may take a moment to end. */
  private void afmonter() {
    ProcessHandle.allProcesses().filter(this::herfra).forEach(ProcessHandle::destroyForcibly);
    kommando("umount", "-l", rod.toString());
    kommando("rmdir", rod.toString());
  }

  private boolean herfra(ProcessHandle proces) {
    return proces.info().commandLine().filter(linje -> linje.contains(data().toString())).isPresent();
  }

  private static boolean kommando(String... ord) {
    try {
      return new ProcessBuilder(List.of(ord)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** For the run. */
  Path data() {
    return rod.resolve("run");
  }

  /** For the run. */
  Map<String, String> miljoe() {
    return Map.of("SAGDOK_BROKER_DISK_FREE", String.valueOf(LEDIGT));
  }

  /** As much as a disk has left some seconds before it is full: the broker looks once a second. */
  void naesten() throws IOException {
    fyld(LEDIGT / 2);
  }

  /** Takes all room that is left, also what somebody else has given back meanwhile. */
  void fyld() throws IOException {
    fyld(0);
  }

  private void fyld(long ledigt) throws IOException {
    try (var kanal = FileChannel.open(fyld, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      fyld(kanal, 1 << 20, ledigt);
      fyld(kanal, 1 << 12, ledigt);
    }
  }

  private void fyld(FileChannel kanal, int stykke, long ledigt) {
    try {
      while ((ledigt == 0 || Files.getFileStore(rod).getUsableSpace() > ledigt) && kanal.write(ByteBuffer.allocate(stykke)) == stykke) {
        // there was room
      }
    } catch (IOException full) {
      // which is what was wanted
    }
  }

  void toem() throws IOException {
    Files.delete(fyld);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(fyld);
    gemLog();
    if (EGEN == null) {
      afmonter();
      Runtime.getRuntime().removeShutdownHook(altid);
    } else {
      Directories.delete(data());
    }
  }

  private void gemLog() throws IOException {
    Files.createDirectories(log);
    for (var navn : List.of("launcher.log", "postgresql.log", "log/server.log", "log/console.log")) {
      if (Files.exists(data().resolve(navn))) {
        Files.copy(data().resolve(navn), log.resolve(Path.of(navn).getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
