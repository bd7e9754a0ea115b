package dk.sagdok.web.codec.planted;

/** A planted violation. */
public final class SpeaksJms {
  jakarta.jms.Message answer;
}
