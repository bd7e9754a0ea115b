package dk.sagdok.rules.planted;

/** A planted violation. */
public class NamesAType {
  final Object type = dk.sagdok.objekttype.SagType.SAG;
}
