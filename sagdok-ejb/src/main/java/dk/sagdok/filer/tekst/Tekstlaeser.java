package dk.sagdok.filer.tekst;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadFactory;

/** Reads one file after another in a process that is started when it is first needed, and anew after it hung or died. For one thread at a time. */
public final class Tekstlaeser {
  private final Program program;
  private final Rum rum;
  private final Graenser graenser;
  private final ThreadFactory traade;
  private Laeseproces proces;

  public Tekstlaeser(Program program, Rum rum, Graenser graenser, ThreadFactory traade) {
    this.program = program;
    this.rum = rum;
    this.graenser = graenser;
    this.traade = traade;
  }

  /** Throws what is no fault of the file: it cannot be laid out, or no process can be started. */
  public Udfald laes(InputStream indhold) throws IOException, InterruptedException {
    if (proces == null || !proces.lever()) {
      begynd();
    }
    Path fil = rum.laegFrem(indhold);
    try {
      return proces.laes(fil);
    } finally {
      Files.deleteIfExists(fil);
    }
  }

  private void begynd() throws IOException, InterruptedException {
    hvil();
    rum.ryd();
    proces = Laeseproces.start(program, rum, graenser, traade);
  }

  /** Ends the process, so that it takes no memory; the next file starts another. */
  public void hvil() {
    if (proces != null) {
      proces.slut();
      proces = null;
    }
  }
}
