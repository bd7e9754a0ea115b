package dk.sagdok.register;

/** Whether the register can work. Anyone may ask; the answer says nothing of what it holds. */
public interface Drift {
  /** Asks the database something that costs nothing, and waits a few seconds at most. */
  boolean databaseAnswers();

  /** Asks where the files of documents lie, in the same way. Without them all else works. */
  boolean filesAnswer();

  /** How the subscribers do, as it was a few seconds ago; nothing is asked for it but the limits they have. */
  Abonnementer.Overblik abonnenter();
}
