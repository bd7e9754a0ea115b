package dk.sagdok.web.codec.planted;

/** A planted violation. */
public final class NamesAType {
  Object type = dk.sagdok.objekttype.SagType.class;
}
