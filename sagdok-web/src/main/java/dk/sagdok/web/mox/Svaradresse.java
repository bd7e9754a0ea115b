package dk.sagdok.web.mox;

import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where answers may go: the temporary queue of a client, or a queue below sagdok.svar; what the client calls it proves nothing. */
final class Svaradresse {
  private static final Pattern TILLADT = Pattern.compile(
      "(queue://|temp-queue://)?((jms\\.queue\\.)?sagdok\\.svar\\.[\\w.-]{1,200}|(jms\\.temp-?queue\\.)?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

  private Svaradresse() {}

  /** Empty when no answer is wanted. */
  static Optional<Destination> af(Destination replyTo) throws JMSException {
    if (replyTo == null) {
      return Optional.empty();
    }
    if (replyTo instanceof Queue koe && TILLADT.matcher(koe.getQueueName()).matches()) {
      return Optional.of(replyTo);
    }
    throw new RegisterException(Fejl.UGYLDIGT_INPUT, "MOX-svar", "replyTo", "replyTo skal være en midlertidig kø eller en kø under sagdok.svar");
  }
}
