package dk.sagdok.outbox;

import dk.sagdok.outbox.Afsender.Form;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Abonnementer.Fejlbesked;
import dk.sagdok.register.Abonnementer.Ordre;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.jms.JMSException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Does what an operator wants done about a subscriber. Returns how many messages it was about. */
@ApplicationScoped
public class Abonnentstyring {
  @Resource(lookup = "java:jboss/datasources/SagdokDS")
  private DataSource source;

  @Inject
  private Foelgere foelgere;

  @Inject
  @Named("sagdok.kilde")
  private String kilde;

  @Inject
  private Kuvertskriver kuvertskriver;

  public List<Fejlbesked> fejlbeskeder(String abonnent, int antal) {
    return Broker.udfoer(b -> new Fejlkoe(b).beskeder(abonnent, antal));
  }

  /** @param maerke that no other order has */
  public long udfoer(Ordre ordre, String maerke) throws SQLException {
    String navn = ordre.abonnent();
    return navn.startsWith(Foelgere.ART) ? foelger(navn.substring(Foelgere.ART.length()), ordre) : Broker.udfoer(b -> koe(b, ordre, maerke));
  }

  private long foelger(String navn, Ordre ordre) throws SQLException {
    int fundne = switch (ordre.handling()) {
      case PAUSE -> foelgere.saet(navn, "pause=true");
      case GENOPTAG -> foelgere.saet(navn, "pause=false");
      case FORFRA -> foelgere.saet(navn, "flyt=?", givet(ordre.nummer()) - 1);
      case SPRING -> foelgere.saet(navn, "flyt=?", givet(ordre.nummer()));
      case AFMELD -> foelgere.afmeld(navn);
      case GENUDSEND, KASSER -> throw nej("handling", ordre.handling().name(), "Den, der følger over HTTP, har ingen fejlbeskeder; brug FORFRA");
    };
    if (fundne == 0) {
      throw ukendt(ordre.abonnent());
    }
    return fundne;
  }

  private long givet(long nummer) throws SQLException {
    try (Connection c = source.getConnection()) {
      if (nummer > Nummerering.latest(c)) {
        throw nej("nummer", Long.toString(nummer), "Nummeret er ikke givet endnu");
      }
      return nummer;
    }
  }

  private long koe(Broker broker, Ordre ordre, String maerke) throws JMSException {
    return switch (ordre.handling()) {
      case KASSER -> new Fejlkoe(broker).kasser(ordre.abonnent(), ordre.nummer());
      default -> koe(broker, ordre, Koe.medNavn(broker, ordre.abonnent()).orElseThrow(() -> ukendt(ordre.abonnent())), maerke);
    };
  }

  private long koe(Broker broker, Ordre ordre, Koe koe, String maerke) throws JMSException {
    return switch (ordre.handling()) {
      case PAUSE -> venter(broker, koe, "pause", true);
      case GENOPTAG -> venter(broker, koe, "resume");
      case AFMELD -> afmeld(broker, koe);
      case SPRING -> spring(broker, koe, ordre.nummer());
      case FORFRA -> forfra(broker, koe, ordre.nummer(), maerke);
      default -> new Fejlkoe(broker).genudsend(koe, ordre.nummer());
    };
  }

  private static long venter(Broker broker, Koe koe, String operation, Object... parametre) throws JMSException {
    broker.kald(koe.ressource(), operation, parametre);
    return koe.venter();
  }

  private static long afmeld(Broker broker, Koe koe) throws JMSException {
    broker.kald("broker", "destroyQueue", koe.navn(), true);
    return koe.venter();
  }

  private static long spring(Broker broker, Koe koe, long nummer) throws JMSException {
    long fjernet = broker.kald(koe.ressource(), "removeMessages", 1, "loebenummer=" + nummer).asLong();
    if (fjernet == 0) {
      throw nej("nummer", Long.toString(nummer), "Nummeret venter ikke i køen lige nu: abonnenten har kvitteret for det, har valgt det fra, eller har fået det udleveret."
          + " Er det udleveret, så sæt på pause, lad abonnenten slippe det, og prøv igen");
    }
    return fjernet;
  }

  private long forfra(Broker broker, Koe koe, long nummer, String maerke) throws JMSException {
    try {
      return new Genudsendelse(source, slags(koe), koe, maerke).fra(broker, nummer);
    } catch (SQLException | NamingException e) {
      throw (JMSException) new JMSException("not sent again").initCause(e);
    }
  }

  private Genudsendelse.Slags slags(Koe koe) {
    return koe.adresse().contains(Kuvertskriver.EMNE) ? new Genudsendelse.Slags(kuvertskriver.form(), "kuvertposition", Kuvertskriver::read)
        : new Genudsendelse.Slags(Form.json(kilde), "relaeposition", Haendelser::read);
  }

  private static RegisterException nej(String sti, String vaerdi, String forklaring) {
    return new RegisterException(Fejl.UGYLDIGT_INPUT, List.of(new Aarsag("ABONNENT-" + sti, sti, vaerdi, forklaring + ".")));
  }

  private static RegisterException ukendt(String navn) {
    return new RegisterException(Fejl.IKKE_FUNDET, List.of(new Aarsag("ABONNENT", "abonnent", navn, "Der er ingen abonnent med det navn; se listen over dem.")));
  }
}
