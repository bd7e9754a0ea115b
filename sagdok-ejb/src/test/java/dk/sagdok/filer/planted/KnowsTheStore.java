package dk.sagdok.filer.planted;

/** A planted violation. */
public class KnowsTheStore {
  dk.sagdok.store.Filtabel tabel;
}
