package dk.sagdok.filer.tekst;

import dk.sagdok.filer.tekst.Udfald.Slags;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One process, watched while it reads: whatever it does, an answer comes within the time, and nothing it says is believed to be more than text. */
final class Laeseproces {
  /** What is left of the server's environment, which has passwords in it. */
  private static final Set<String> MILJOE = Set.of("SystemRoot", "LANG", "LC_ALL", "LC_CTYPE");
  private static final Duration START = Duration.ofSeconds(60);
  private static final int HUKOMMELSEN_SLAP_OP = 3;
  private final Process proces;
  private final Rum rum;
  private final Graenser graenser;
  private final ThreadFactory traade;
  private final DataInputStream svar;
  private final DataOutputStream spoergsmaal;

  private Laeseproces(Process proces, Rum rum, Graenser graenser, ThreadFactory traade) {
    this.proces = proces;
    this.rum = rum;
    this.graenser = graenser;
    this.traade = traade;
    this.svar = new DataInputStream(proces.getInputStream());
    this.spoergsmaal = new DataOutputStream(proces.getOutputStream());
  }

  /** Returns when it is ready. */
  static Laeseproces start(Program program, Rum rum, Graenser graenser, ThreadFactory traade) throws IOException, InterruptedException {
    File fejl = rum.mappe().resolve("fejl.txt").toFile();
    var bygger = new ProcessBuilder(program.kommando(rum.mappe(), graenser)).directory(rum.mappe().toFile()).redirectError(fejl);
    bygger.environment().keySet().retainAll(MILJOE);
    var ny = new Laeseproces(bygger.start(), rum, graenser, traade);
    if (ny.afvent(() -> new Udfald(Slags.values()[ny.svar.readByte()], ""), START).slags() != Slags.HEL) {
      throw new IOException("The process that reads text does not start: " + foerste(fejl.toPath()));
    }
    return ny;
  }

  private static String foerste(Path fejl) throws IOException {
    try (var ind = Files.newInputStream(fejl)) {
      return new String(ind.readNBytes(500), StandardCharsets.UTF_8).strip();
    }
  }

  boolean lever() {
    return proces.isAlive();
  }

  Udfald laes(Path fil) throws IOException, InterruptedException {
    return afvent(() -> spurgt(fil), graenser.frist());
  }

  private Udfald spurgt(Path fil) throws IOException {
    spoergsmaal.writeUTF(fil.toString());
    spoergsmaal.flush();
    Slags slags = Slags.values()[svar.readByte()];
    int laengde = svar.readInt();
    if (slags == Slags.AFBRUDT || laengde < 0 || laengde > 4 * Math.max(graenser.tegn(), 1000)) {
      throw new IOException("no answer");
    }
    byte[] utf8 = new byte[laengde];
    svar.readFully(utf8);
    return new Udfald(slags, new String(utf8, StandardCharsets.UTF_8));
  }

  private Udfald afvent(Callable<Udfald> arbejde, Duration frist) throws IOException, InterruptedException {
    var udfald = new FutureTask<>(arbejde);
    long begyndt = System.nanoTime();
    traade.newThread(udfald).start();
    try {
      while (System.nanoTime() - begyndt < frist.toNanos()) {
        try {
          return udfald.get(Math.min(frist.toMillis(), 500), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (rum.fylder() > graenser.disk()) {
            return draebt("Filen fyldte mere end " + (graenser.disk() >> 20) + " MB på disken, mens den blev læst");
          }
        }
      }
      return draebt("Filen kunne ikke læses på " + frist.toSeconds() + " sekunder");
    } catch (ExecutionException e) {
      return draebt(doed());
    } catch (InterruptedException | IOException e) {
      slut();
      throw e;
    }
  }

  private String doed() throws InterruptedException {
    if (!proces.waitFor(5, TimeUnit.SECONDS)) {
      return "Læsningen svarede uforståeligt";
    }
    return proces.exitValue() == HUKOMMELSEN_SLAP_OP ? "Filen kunne ikke læses med " + graenser.mb() + " MB hukommelse"
        : "Læsningen af filen gik i stå (kode " + proces.exitValue() + ")";
  }

  private Udfald draebt(String aarsag) {
    slut();
    return new Udfald(Slags.AFBRUDT, aarsag);
  }

  /** Gone when this returns, or as good as: nothing it could still say is read. */
  void slut() {
    proces.destroyForcibly();
    try {
      proces.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
