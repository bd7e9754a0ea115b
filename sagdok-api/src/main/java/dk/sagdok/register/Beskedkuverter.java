package dk.sagdok.register;

import dk.sagdok.register.Billede.LaestRaekke;
import java.util.List;

/**
 * The haendelser as the standard's own messages. The outbox sends them; a door writes them, since it knows the published form. Until somebody
 * says that it writes, none is sent and none is skipped.
 */
public interface Beskedkuverter {
  /** Writes them from now on. */
  void skrivesAf(Skriver skriver);

  /** No longer; they wait for the next who does. */
  void skrivesIkkeMere();

  /** Makes the text of a message. */
  @FunctionalInterface
  interface Skriver {
    /**
     * @param raekker what is in force in the registration
     * @param kilde the URI of this register
     */
    String skriv(Haendelse haendelse, List<LaestRaekke> raekker, String kilde);
  }
}
