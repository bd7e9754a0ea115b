package dk.sagdok.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import org.hibernate.Session;

/** The connection of the transaction that is under way. */
@ApplicationScoped
public class Sessionen implements Database {
  @PersistenceContext(unitName = "sagdok")
  private EntityManager entityManager;

  @Override
  public <T> T ask(Work<T> work) {
    return entityManager.unwrap(Session.class).doReturningWork(connection -> {
      try {
        return work.on(connection);
      } catch (SQLException e) {
        throw SqlFejl.said(e);
      }
    });
  }
}
