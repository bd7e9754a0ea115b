package dk.sagdok.web.besked;

import dk.sagdok.register.Beskedkuverter;
import dk.sagdok.web.codec.xml.BeskedkuvertWriter;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Writes beskedkuverter as long as the application is there. */
@WebListener
public class Kuvertskrivning implements ServletContextListener {
  @Inject
  private Beskedkuverter kuverter;

  @Override
  public void contextInitialized(ServletContextEvent begyndt) {
    kuverter.skrivesAf(new BeskedkuvertWriter());
  }

  @Override
  public void contextDestroyed(ServletContextEvent slut) {
    kuverter.skrivesIkkeMere();
  }
}
