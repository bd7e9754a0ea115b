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

  /** Refuses any other. */
  static void kraev(Besked besked) {
    if (besked.svarTil() != null && af(besked).isEmpty()) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, "MOX-svar", "replyTo", "replyTo skal være en midlertidig kø eller en kø under sagdok.svar");
    }
  }

  /** Empty when no answer is wanted, or it may not go there. */
  static Optional<Destination> af(Besked besked) {
    return Optional.ofNullable(besked.svarTil()).filter(Svaradresse::tilladt);
  }

  static boolean tilladt(Destination til) {
    try {
      return til instanceof Queue koe && TILLADT.matcher(koe.getQueueName()).matches();
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }
}
