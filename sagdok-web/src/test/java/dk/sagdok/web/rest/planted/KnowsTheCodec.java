package dk.sagdok.web.rest.planted;

/** A planted violation. */
public final class KnowsTheCodec {
  dk.sagdok.web.codec.planted.KnowsRest codec;
}
