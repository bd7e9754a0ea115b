package dk.sagdok.rules.planted;

/** A planted violation. */
public class ReadsAFile {
  java.nio.file.Path file;
}
