package dk.sagdok.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** The application ends, and its server may go on: a connection that is owed an answer would stay open. */
@WebListener
public class Slutning implements ServletContextListener {
  @Inject
  private Ventende ventende;

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    ventende.slut();
  }
}
