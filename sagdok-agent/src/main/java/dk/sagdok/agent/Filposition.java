package dk.sagdok.agent;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A number in a file, which is whole and on the disk however the agent is stopped. What the agent does must stand being done again: it may have been done and not noted. */
public final class Filposition implements Position {
  private final Path fil;

  public Filposition(Path fil) {
    this.fil = fil;
  }

  @Override
  public long sidste() throws IOException {
    return Files.exists(fil) ? Long.parseLong(Files.readString(fil).strip()) : 0;
  }

  @Override
  public void gem(long loebenummer) throws IOException {
    var ny = fil.resolveSibling(fil.getFileName() + ".ny");
    Files.writeString(ny, loebenummer + "\n");
    try (var kanal = FileChannel.open(ny, StandardOpenOption.WRITE)) {
      kanal.force(true);
    }
    Files.move(ny, fil, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
