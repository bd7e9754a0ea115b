package dk.sagdok.bench.data;

/** The groups that the data sets use, in the order in which the register writes their rows. */
enum Gruppe {
  SAGEGENSKABER("attributter", false),
  SAGFREMDRIFT("tilstande", false),
  EJER("relationer", false),
  ANSVARLIG("relationer", false),
  ANDREBEHANDLERE("relationer", true),
  PRIMAERKLASSE("relationer", false),
  HANDLINGSKLASSE("relationer", false),
  PRIMAERPART("relationer", false),
  SEKUNDAERPART("relationer", true),
  ANDRESAGER("relationer", true),
  JOURNALPOST("relationer", true);

  final String art;
  final boolean indekseret;

  Gruppe(String art, boolean indekseret) {
    this.art = art;
    this.indekseret = indekseret;
  }

  String kode() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
