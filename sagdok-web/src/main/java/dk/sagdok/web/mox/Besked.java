package dk.sagdok.web.mox;

import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import jakarta.jms.BytesMessage;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a message says, whatever client wrote it: its headers as texts, its body as octets. */
record Besked(Message jms) {
  private static final int MEST = 10 * 1024 * 1024;

  /** @return null when it is not there */
  String hoved(String navn) {
    return laes(() -> jms.getObjectProperty(navn) == null ? null : jms.getObjectProperty(navn).toString());
  }

  List<String> hoveder() {
    return laes(() -> {
      Enumeration<?> navne = jms.getPropertyNames();
      return Collections.list(navne).stream().map(Object::toString).toList();
    });
  }

  /** Its own id, or the one that its sender's client gave it. That of AMQP: the broker gives it another as JMS, a new one each time that it comes. */
  String id() {
    return Stream.of("beskedID", "NATIVE_MESSAGE_ID").map(this::hoved).filter(Objects::nonNull).findFirst().orElseGet(() -> laes(jms::getJMSMessageID));
  }

  /** @return null when no answer is wanted */
  Destination svarTil() {
    return laes(jms::getJMSReplyTo);
  }

  /** From 1 on. */
  int forsoeg() {
    return laes(() -> jms.propertyExists("JMSXDeliveryCount") ? jms.getIntProperty("JMSXDeliveryCount") : 1);
  }

  byte[] indhold() {
    return laes(() -> {
      if (jms instanceof BytesMessage bytes) {
        return bytes(bytes);
      }
      if (jms instanceof TextMessage text) {
        return text.getText() == null ? new byte[0] : bounded(text.getText().getBytes(StandardCharsets.UTF_8));
      }
      if (jms.isBodyAssignableTo(byte[].class)) {
        return new byte[0];
      }
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, "MOX-indhold", "", "Indholdet skal være en tekst eller oktetter i UTF-8");
    });
  }

  private static byte[] bytes(BytesMessage message) throws JMSException {
    if (message.getBodyLength() > MEST) {
      throw forStor();
    }
    var bytes = new byte[(int) message.getBodyLength()];
    message.reset();
    message.readBytes(bytes);
    return bytes;
  }

  private static byte[] bounded(byte[] bytes) {
    if (bytes.length > MEST) {
      throw forStor();
    }
    return bytes;
  }

  private static RegisterException forStor() {
    return new RegisterException(Fejl.FOR_STORT, "MOX-stoerrelse", "", "Indholdet er større end 10 MB");
  }

  @FunctionalInterface
  private interface Laesning<T> {
    T laes() throws JMSException;
  }

  /** A message that has come is whole; what cannot be read of it is nobody's input. */
  private static <T> T laes(Laesning<T> laesning) {
    try {
      return laesning.laes();
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }
}
