package dk.sagdok.web.mox;

import dk.sagdok.register.RegisterException;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Sends what a message is answered, and a copy of one that could not be done, with the reason. */
record Afsendelse(ConnectionFactory broker, Queue fejl, Besked besked) {
  private static final Logger LOG = System.getLogger(Afsendelse.class.getName());
  /** An answer that nobody has fetched by then is thrown away. */
  private static final long HOLDBAR = 24 * 60 * 60 * 1000L;
  /** The login is nobody else's, and what the broker says of one message is not true of another. */
  private static final Pattern UDELADT = Pattern.compile("autorisation|JMS.*|_AMQ.*|NATIVE_.*");

  void send(Svar svar) throws JMSException {
    var svaradresse = Svaradresse.af(besked);
    try (var context = broker.createContext()) {
      if (svaradresse.isPresent()) {
        svar(context, svar, svaradresse.get());
      }
      if (svar.problem() != null) {
        fejl(context, svar);
      }
    }
  }

  private void svar(JMSContext context, Svar svar, Destination til) throws JMSException {
    Message message = context.createTextMessage(svar.indhold());
    String id = besked.jms().getJMSCorrelationID();
    message.setJMSCorrelationID(id == null ? besked.jms().getJMSMessageID() : id);
    message.setIntProperty("status", svar.status());
    message.setStringProperty("JMS_AMQP_ContentType", svar.problem() == null ? "application/json" : "application/problem+json");
    for (var navn : new String[] {"operation", "objekttype", "beskedID"}) {
      if (besked.hoved(navn) != null) {
        message.setStringProperty(navn, besked.hoved(navn));
      }
    }
    for (var egenskab : svar.egenskaber().entrySet()) {
      message.setObjectProperty(egenskab.getKey(), egenskab.getValue());
    }
    try {
      context.createProducer().setTimeToLive(HOLDBAR).send(til, message);
    } catch (JMSRuntimeException e) {
      LOG.log(Level.WARNING, "The answer to {0} could not be given: {1}", besked.id(), e.getMessage());
    }
  }

  private void fejl(JMSContext context, Svar svar) throws JMSException {
    Message kopi = context.createTextMessage(indhold());
    for (var navn : besked.hoveder()) {
      if (!UDELADT.matcher(navn).matches()) {
        kopi.setObjectProperty(navn, besked.jms().getObjectProperty(navn));
      }
    }
    kopi.setIntProperty("status", svar.status());
    kopi.setStringProperty("fejl", svar.problem().type());
    kopi.setStringProperty("fejltekst", svar.problem().detail());
    kopi.setStringProperty("oprindeligID", besked.jms().getJMSMessageID());
    context.createProducer().send(fejl, kopi);
  }

  /** Nothing of one that is too large, or no text. */
  private String indhold() {
    try {
      return new String(besked.indhold(), StandardCharsets.UTF_8);
    } catch (RegisterException e) {
      return "";
    }
  }
}
