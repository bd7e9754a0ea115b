package dk.sagdok.web.codec.planted;

/** A planted violation. */
public final class KnowsRest {
  dk.sagdok.web.rest.planted.KnowsTheCodec door;
}
