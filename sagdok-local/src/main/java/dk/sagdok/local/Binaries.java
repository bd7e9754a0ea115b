package dk.sagdok.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the PostgreSQL of this platform, which lies on the classpath as one compressed archive. */
final class Binaries {

  private Binaries() {}

  static void unpackInto(Path directory) throws IOException {
    var complete = directory.resolve(".complete");
    if (Files.exists(complete)) {
      return;
    }
    Files.createDirectories(directory, OwnerOnly.attributes(directory, "rwxr-xr-x"));
    try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open())))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, directory);
      }
    }
    Files.createFile(complete);
  }

  private static void unpack(InputStream tar, TarArchiveEntry entry, Path directory) throws IOException {
    var target = directory.resolve(entry.getName()).normalize();
    if (!target.startsWith(directory)) {
      throw new IOException("outside the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    Files.deleteIfExists(target);
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      executable(target, entry);
    }
  }

  private static void executable(Path target, TarArchiveEntry entry) throws IOException {
    if (OwnerOnly.isPosix(target)) {
      var permissions = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));
    }
  }

  private static InputStream open() throws IOException {
    var found = Binaries.class.getResourceAsStream("/postgres-" + platform() + ".txz");
    if (found == null) {
      throw new Refused("no PostgreSQL on the classpath for " + platform() + "; give a database in SAGDOK_DB_URL");
    }
    return found;
  }

  private static String platform() {
    var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var arm = System.getProperty("os.arch").equals("aarch64");
    if (os.startsWith("windows")) {
      return "windows-x86_64";
    }
    return os.startsWith("mac") ? "darwin-" + (arm ? "arm_64" : "x86_64") : "linux-" + (arm ? "arm_64" : "x86_64");
  }
}
