package dk.sagdok.objekttype;

/** The form a reference must have by the KOMBIT profile (rule B10). */
public enum Form { UUID, URN, BEGGE }
