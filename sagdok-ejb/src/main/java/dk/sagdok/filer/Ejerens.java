package dk.sagdok.filer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders that only the account of the server may look into. */
public final class Ejerens {
  private Ejerens() {}

  /** With all that leads to it; one that is there stays as it is. */
  public static void mappe(Path mappe) throws IOException {
    Files.createDirectories(mappe, attributter(mappe));
  }

  static void nyMappe(Path mappe) throws IOException {
    Files.createDirectory(mappe, attributter(mappe));
  }

  static boolean posix(Path sti) {
    return sti.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static FileAttribute<?>[] attributter(Path sti) {
    return posix(sti) ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))} : new FileAttribute<?>[0];
  }
}
