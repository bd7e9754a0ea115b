package dk.sagdok.store.planted;

/** A planted violation. */
public class KnowsTheOutbox {
  dk.sagdok.outbox.planted.KnowsTheStore stranger;
}
