package dk.sagdok.outbox.planted;

/** A planted violation. */
public class KnowsTheStore {
  dk.sagdok.store.planted.KnowsTheOutbox stranger;
}
