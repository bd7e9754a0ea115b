package dk.sagdok.objekttype;

/** The three levels of validation: SKEMA and OIO always hold; KOMBIT can be switched off, reported or enforced. */
public enum Niveau { SKEMA, OIO, KOMBIT }
