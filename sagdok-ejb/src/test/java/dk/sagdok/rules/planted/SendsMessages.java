package dk.sagdok.rules.planted;

/** A planted violation. */
public class SendsMessages {
  jakarta.jms.Queue queue;
}
