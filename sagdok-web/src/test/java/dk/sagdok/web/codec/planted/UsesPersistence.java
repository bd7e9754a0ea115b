package dk.sagdok.web.codec.planted;

/** A planted violation. */
public final class UsesPersistence {
  jakarta.persistence.EntityManager entities;
}
