package dk.sagdok.rules.planted;

/** A planted violation. */
public class UsesPersistence {
  jakarta.persistence.EntityManager manager;
}
