package dk.sagdok.web.codec.xml;

import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Judges one message at a time by a schema, and may then judge another one: to make one costs more than to judge a small message. It keeps its own
 * error handler, since a validator that is given another one is set up anew.
 */
final class Proever implements ErrorHandler {
  private static final int LEDIGE = 16;
  private static final Map<Schema, BlockingQueue<Proever>> ALLE = new ConcurrentHashMap<>();
  private final ValidatorHandler handler;
  private final BlockingQueue<Proever> ledige;
  private ErrorHandler modtager;

  private Proever(Schema schema, BlockingQueue<Proever> ledige) {
    this.ledige = ledige;
    this.handler = schema.newValidatorHandler();
    handler.setErrorHandler(this);
  }

  /** One that nobody else has; who is told what is wrong is the caller. */
  static Proever laan(Schema schema, ErrorHandler modtager) {
    var ledige = ALLE.computeIfAbsent(schema, s -> new ArrayBlockingQueue<>(LEDIGE));
    var ledig = ledige.poll();
    var proever = ledig == null ? new Proever(schema, ledige) : ledig;
    proever.modtager = modtager;
    return proever;
  }

  /** To be called after a good message only: what has seen a bad one is thrown away. */
  void aflever() {
    modtager = null;
    ledige.offer(this);
  }

  ValidatorHandler handler() {
    return handler;
  }

  @Override
  public void warning(SAXParseException e) throws SAXException {
    modtager.warning(e);
  }

  @Override
  public void error(SAXParseException e) throws SAXException {
    modtager.error(e);
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    modtager.fatalError(e);
  }
}
