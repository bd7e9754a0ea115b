package dk.sagdok.objekt;

/** The code of the operation that made a registration (OIO Sag 1.2, LivscyklusKode). */
public enum Livscyklus {
  OPSTAAET("Opstaaet"), IMPORTERET("Importeret"), PASSIVERET("Passiveret"), SLETTET("Slettet"), RETTET("Rettet");

  private final String kode;

  Livscyklus(String kode) {
    this.kode = kode;
  }

  public String kode() {
    return kode;
  }
}
