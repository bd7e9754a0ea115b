package dk.sagdok.objekttype;

/** The levels of validation: SKEMA and OIO always hold; KOMBIT can be switched off, reported or enforced; each EGEN by a setting of its own. */
public enum Niveau {
  SKEMA, OIO, KOMBIT, EGEN;

  /** True for what nobody can switch off. */
  public boolean altid() {
    return this == SKEMA || this == OIO;
  }
}
