package dk.sagdok.outbox;

import dk.sagdok.outbox.Afsender.Form.Skrevet;
import dk.sagdok.register.Beskedkuverter.Skriver;
import dk.sagdok.register.Haendelse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** How haendelser are written as the standard's own messages, as long as there is one who does it. */
@ApplicationScoped
public class Kuvertskriver {
  static final String EMNE = "sagdok.beskedkuvert.";

  @Inject
  @Named("sagdok.kilde")
  private String kilde;

  private volatile Skriver skriver;

  public boolean findes() {
    return skriver != null;
  }

  /** @param nySkriver null for none */
  public void skrivesAf(Skriver nySkriver) {
    skriver = nySkriver;
  }

  Afsender.Form form() {
    return new Afsender.Form(EMNE, this::indhold);
  }

  /** With all that stands in each object afterwards. */
  static List<Haendelse> read(Connection c, long efter, int antal) throws SQLException {
    List<Haendelse> haendelser = Haendelser.hoveder(c, efter, antal);
    Indhold.staaende(c, haendelser);
    return haendelser;
  }

  private Skrevet indhold(Haendelse haendelse) {
    Skriver nu = skriver;
    if (nu == null) {
      throw new IllegalStateException("nobody writes them any more");
    }
    Map<String, Object> egenskaber = Egenskaber.of(haendelse);
    egenskaber.put("beskedversion", "1.0");
    return new Skrevet(nu.skriv(haendelse, haendelse.aabnet(), kilde), egenskaber);
  }
}
