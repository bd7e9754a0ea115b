package dk.sagdok.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner may read, put in place in one step. */
final class OwnerOnly {

  private OwnerOnly() {}

  static void write(Path file, String text) throws IOException {
    var fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", attributes(file, "rw-------"));
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** A directory that others may pass through only where they already know the way. */
  static FileAttribute<?>[] attributes(Path near, String permissions) throws IOException {
    return isPosix(near)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
        : new FileAttribute<?>[0];
  }

  static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
