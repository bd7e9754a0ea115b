package dk.sagdok.register;

import dk.sagdok.register.Haendelse.Besked;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** The haendelser by number, for those who ask and for those who follow. Needs the role laeser, skriver or administrator; says no by {@link RegisterException}. */
public interface Haendelsesudgang {
  /**
   * For some questions.
   *
   * @param abonnent the name under which the caller wants its position known, or null
   */
  Laeser laeser(Haendelsesfilter filter, String abonnent);

  /** For one who stays; so many have room at once, and so many of the same user. To be closed. */
  Stroem stroem(Haendelsesfilter filter, String abonnent);

  /**
   * Every object as it was when til had been given its haendelse and no later number had, at most antal by their ids; what a haendelse that had
   * opened all of it would have told. To be followed by the haendelser above til: none is missing, and none is told twice.
   *
   * @param objekttyper {@code ObjektType.kode} of those that are wanted
   * @param til what the first page told; null asks for it
   * @param efter what the page before told; null for the first
   */
  Tilstandsside tilstand(Set<String> objekttyper, Long til, UUID efter, int antal);

  /** What the caller may read. The role was asked for when it was made, so any thread may use it. */
  interface Laeser {
    /**
     * At most antal with loebenummer above efter, in order; FORAELDET when some of those are no longer kept. At most 1000. One with a name gets none while
     * an operator holds it up, and those above another number when an operator has moved it.
     */
    Side laes(long efter, int antal);

    /** Done when there is a number above efter, or vent is over. What follows must not block. */
    CompletionStage<Void> nyt(long efter, Duration vent);

    /** Whether an operator holds the caller up. */
    boolean pause();
  }

  /** A place among those who stay. */
  interface Stroem extends Laeser, AutoCloseable {
    @Override
    void close();
  }

  /**
   * @param objekter JSON texts; deleted objects too, since what comes later may bring them back
   * @param sidste the last id that was looked at
   */
  record Tilstandsside(List<String> objekter, long til, UUID sidste, boolean flere) {}

  /**
   * @param sidste where to go on: all up to this number are in the answer or were not asked for
   * @param flere true when there were more numbers to look at than were
   */
  record Side(List<Besked> haendelser, long sidste, boolean flere) {}
}
