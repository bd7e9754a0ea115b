package dk.sagdok.web.codec.planted;

/** A planted violation. */
public final class SpeaksHttp {
  jakarta.ws.rs.core.Response answer;
}
