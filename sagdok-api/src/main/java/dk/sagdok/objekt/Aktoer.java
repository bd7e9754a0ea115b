package dk.sagdok.objekt;

/** Who caused a virkning (VirkningType fields 3-5); each may be null. */
public record Aktoer(String aktoerref, String aktoertypekode, String notetekst) {
  public static final Aktoer INGEN = new Aktoer(null, null, null);
}
