package dk.sagdok.register;

/** Whether the register can work. Anyone may ask; the answer says nothing of what it holds. */
public interface Drift {
  /** Asks the database something that costs nothing, and waits a few seconds at most. */
  boolean databaseAnswers();
}
