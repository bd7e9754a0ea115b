package dk.sagdok.web.codec.planted;

/** A planted violation. */
public final class SpeaksSoap {
  jakarta.xml.ws.WebServiceContext context;
}
