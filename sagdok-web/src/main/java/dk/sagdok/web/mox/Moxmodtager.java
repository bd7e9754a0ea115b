package dk.sagdok.web.mox;

import dk.sagdok.register.Register;
import dk.sagdok.web.operation.Fejlnummer;
import dk.sagdok.web.operation.Problem;
import dk.sagdok.web.security.Login;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.Queue;
import java.lang.System.Logger;

/**
 * Takes a message, does what it asks for as the one who it says has sent it, and answers. Three steps without a transaction around them: the register commits,
 * the answer is sent, the message is acknowledged. A server that dies between them gets the message again, and then gives the same answer.
 */
@MessageDriven(activationConfig = {
    @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
    @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/sagdok.mox")})
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
public class Moxmodtager implements MessageListener {
  private static final Logger LOG = System.getLogger(Moxmodtager.class.getName());
  /** So often it is tried when the register cannot be reached, with longer and longer pauses, about four minutes; the broker itself gives up later. */
  private static final int FORSOEG = 10;
  @Inject
  private Register register;
  @Resource(lookup = "java:/JmsXA")
  private ConnectionFactory broker;
  @Resource(lookup = "java:/jms/queue/sagdok.fejl")
  private Queue fejl;

  @Override
  public void onMessage(Message message) {
    var besked = new Besked(message);
    var svar = svar(besked);
    try {
      new Afsendelse(broker, fejl, besked).send(svar);
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }

  private Svar svar(Besked besked) {
    try {
      Svaradresse.kraev(besked);
      return Login.som(besked.hoved("autorisation"), () -> new Udfoerelse(register).af(Anmodning.af(besked)));
    } catch (RuntimeException e) {
      return Svar.af(problem(e, besked));
    }
  }

  /** What is no answer, but trouble of our own, is tried again. */
  private static Problem problem(RuntimeException thrown, Besked besked) {
    if (thrown instanceof Login.Afvist) {
      return Problem.of(401, "Log ind", "Egenskaben autorisation skal være et gyldigt login, som i HTTP: Basic eller Bearer");
    }
    var problem = Problem.of((Throwable) thrown);
    if (problem.filter(p -> p.status() < 500).isPresent()) {
      return problem.get();
    }
    if (besked.forsoeg() < FORSOEG) {
      throw thrown;
    }
    return problem.orElseGet(() -> Problem.uventet(Fejlnummer.log(LOG, "MOX " + besked.id(), thrown)));
  }
}
