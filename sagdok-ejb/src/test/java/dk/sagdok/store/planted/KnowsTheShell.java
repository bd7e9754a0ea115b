package dk.sagdok.store.planted;

/** A planted violation. */
public class KnowsTheShell {
  dk.sagdok.service.planted.AnotherClock shell;
}
