package dk.sagdok.objekttype;

/** Which of the three lists of a Registrering a group belongs to. */
public enum Art { ATTRIBUT, TILSTAND, RELATION }
