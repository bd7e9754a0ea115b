package dk.sagdok.service;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be set while the register runs, and to what. */
enum Indstillingsart {
  KOMBIT("sagdok.kombit", "off, report eller enforce", "off|report|enforce"),
  ITSYSTEM("sagdok.itsystem.", "UUID for det it-system, som brugeren skriver for", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  final String navn;
  final String tilladt;
  private final Pattern form;

  Indstillingsart(String navn, String tilladt, String form) {
    this.navn = navn;
    this.tilladt = tilladt;
    this.form = Pattern.compile(form);
  }

  static Optional<Indstillingsart> of(String navn) {
    return Arrays.stream(values()).filter(a -> a.prBruger() ? navn.startsWith(a.navn) && navn.length() > a.navn.length() : navn.equals(a.navn)).findFirst();
  }

  /** The name of a user follows after the dot. */
  boolean prBruger() {
    return navn.endsWith(".");
  }

  boolean tillader(String vaerdi) {
    return form.matcher(vaerdi).matches();
  }
}
