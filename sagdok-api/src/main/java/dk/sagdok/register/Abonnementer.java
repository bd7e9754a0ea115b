package dk.sagdok.register;

import java.time.Instant;
import java.util.List;

/** Those who get haendelser, and what an operator does about them. For the role administrator only; says no by {@link RegisterException}. */
public interface Abonnementer {
  /** Everyone as they are now. */
  Overblik overblik();

  /** What could not be delivered, oldest first, at most antal; of one subscriber, or of all when abonnent is null. */
  List<Fejlbesked> fejlbeskeder(String abonnent, int antal);

  /** Notes who does what and why, and does it. */
  Udfoert udfoer(Ordre ordre);

  /** What has been done, newest first, at most antal. */
  List<Udfoert> udfoerte(int antal);

  /** What can be done about a subscriber. */
  enum Handling {
    /** Nothing is delivered to it; what comes waits for it. */ PAUSE(Nummer.INTET),
    /** It gets what has waited, in order. */ GENOPTAG(Nummer.INTET),
    /** All haendelser from a number on once more, to this one alone, in order. */ FORFRA(Nummer.KRAEVET),
    /** It does not get this one. */ SPRING(Nummer.KRAEVET),
    /** What it could not take, one or all, once more to this one alone. */ GENUDSEND(Nummer.FRIT),
    /** What it could not take, one or all, is thrown away. */ KASSER(Nummer.FRIT),
    /** It has been given up: what waits for it is thrown away, and nothing more does. */ AFMELD(Nummer.INTET);

    private final Nummer nummer;

    Handling(Nummer nummer) {
      this.nummer = nummer;
    }

    /** Whether it is about a number: that it must be, must not be, or may be. */
    public boolean tager(Long givet) {
      return nummer == Nummer.FRIT || (givet != null) == (nummer == Nummer.KRAEVET);
    }

    private enum Nummer { INTET, KRAEVET, FRIT }
  }

  /**
   * @param nummer loebenummer, or null
   * @param begrundelse why, in the operator's words
   */
  record Ordre(Handling handling, String abonnent, Long nummer, String begrundelse) {}

  /**
   * @param bruger BrugerRef
   * @param antal how many messages it was about; null when it was begun and did not end well
   */
  record Udfoert(Instant tidspunkt, String bruger, Ordre ordre, Long antal) {}

  /**
   * @param aarsag why it could not be delivered, in Danish
   * @param nummer loebenummer; null when it has none
   * @param indhold the body
   */
  record Fejlbesked(String abonnent, String adresse, String aarsag, Long nummer, String beskedId, String objekttype, String objekt, String livscyklus, String indhold) {}

  /**
   * @param seneste the highest loebenummer given
   * @param broker whether the broker answers; if not, those who subscribe there are as they were when it last did
   */
  record Overblik(long seneste, boolean broker, List<Relaestand> relaeer, List<Abonnent> abonnenter, List<Fejlantal> fejl) {}

  /**
   * What takes haendelser to the broker.
   *
   * @param venter how many numbers it is behind
   * @param alder seconds since the first of those was numbered; 0 when there is none
   * @param fejl how many times in a row or not it has failed on this server since that started
   */
  record Relaestand(String emne, long sendt, long venter, long alder, long fejl) {}

  /**
   * @param art how it gets them
   * @param adresse the topic; null when it follows by HTTP
   * @param filter its selector, or null
   * @param venter how many it has not acknowledged yet
   * @param ude how many of those have been handed to it
   * @param forbindelser how many times it is connected
   * @param naeste loebenummer of the first that waits, as far as it can be told
   * @param alder seconds since that was sent; 0 when nothing waits
   * @param kvitteret how many it has acknowledged since the broker started; the number it has come to when it follows by HTTP
   * @param stille seconds that something has waited and nothing has been acknowledged, as seen by this server
   * @param graense seconds that it may be so
   */
  record Abonnent(String navn, Art art, String adresse, String filter, boolean pause, long venter, long ude, long forbindelser, Long naeste, long alder, long kvitteret,
      long stille, long graense) {
    public boolean stoppet() {
      return !pause && stille > graense;
    }
  }

  /** By a queue of the broker, or by HTTP under a name of its own choice. */
  enum Art { KOE, HTTP }

  /** How many could not be delivered to whom, and why. */
  record Fejlantal(String abonnent, String aarsag, long antal) {}
}
