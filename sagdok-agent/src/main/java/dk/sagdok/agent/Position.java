package dk.sagdok.agent;

import java.io.IOException;

/**
 * The number of the last haendelse that an agent has dealt with. It belongs with what the agent does: one that writes to a database keeps it there, in the
 * same transaction. Then nothing is done twice, wherever the agent is stopped.
 */
public interface Position {
  /** 0 for an agent that has not seen any. */
  long sidste() throws IOException;

  void gem(long loebenummer) throws IOException;
}
