package dk.sagdok.web.operation;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What a caller is told of what nobody foresaw: the number under which the log has the rest. */
public record Fejlnummer(String nummer) {
  /** @param hvor what was asked for */
  public static Fejlnummer log(Logger log, String hvor, Throwable thrown) {
    var fejl = new Fejlnummer(Long.toString(System.nanoTime(), 36));
    log.log(Level.ERROR, "Fejlnummer " + fejl.nummer + ": " + hvor, thrown);
    return fejl;
  }

  public String tekst() {
    return "Der skete en uventet fejl. Oplys fejlnummer " + nummer + ", hvis du beder om hjælp.";
  }
}
