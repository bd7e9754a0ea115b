package dk.sagdok.agent.eksempel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.sagdok.agent.Adgang;
import dk.sagdok.agent.Besked;
import dk.sagdok.agent.Beskeddoer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A fagsystem: each line of the files ({@code *.csv}) in its folder becomes a case, by the message door; a file that is done is moved to {@code behandlet}. Stopped in
 * the middle of a file it takes the whole file again, and makes no case twice.
 */
public final class Fagsystem {
  private static final long PAUSE = 500;
  private final Path mappe;
  private final Beskeddoer register;

  private Fagsystem(Path mappe, Beskeddoer register) {
    this.mappe = mappe;
    this.register = register;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    try (var register = new Beskeddoer(Adgang.af(System.getenv()))) {
      new Fagsystem(Path.of(args[0]), register).koer();
    }
  }

  private void koer() throws IOException, InterruptedException {
    Files.createDirectories(mappe.resolve("behandlet"));
    for (;; Thread.sleep(PAUSE)) {
      for (var fil : filer()) {
        behandl(fil);
      }
    }
  }

  private List<Path> filer() throws IOException {
    try (var alle = Files.list(mappe)) {
      return alle.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
    }
  }

  private void behandl(Path fil) throws IOException, InterruptedException {
    for (var linje : Files.readAllLines(fil)) {
      if (!linje.isBlank()) {
        opret(Byggesag.af(linje));
      }
    }
    Files.move(fil, mappe.resolve("behandlet").resolve(fil.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  private void opret(Byggesag byggesag) throws InterruptedException {
    if (!findes(byggesag.sagsnummer())) {
      var svar = register.kald(Besked.opret(Besked.id("fagsystem:" + byggesag.sagsnummer()), "sag", byggesag.sag()));
      System.out.println(byggesag.sagsnummer() + " er sag " + svar.uuid());
    }
  }

  /** The id of a message is remembered by the register for a day; a case is there longer. */
  private boolean findes(String sagsnummer) throws InterruptedException {
    var svar = register.kald(Besked.soeg("sag", JsonNodeFactory.instance.objectNode().put("sagsnummer", sagsnummer)));
    return !svar.indhold().at("/results/0").isEmpty();
  }
}
