package dk.sagdok.service;

import dk.sagdok.objekttype.Regler;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can be set while the register runs, and to what. */
enum Indstillingsart {
  KOMBIT("sagdok.kombit", Profilgrad.TILLADT, Profilgrad.FORM),
  /** Off: the case may be registered before its documents, and documents may be kept elsewhere. */
  FINDES(Regler.FINDES, Profilgrad.TILLADT, Profilgrad.FORM),
  /** Enforced: a case that points at a deleted document cannot be shown to those who have a right to see it. */
  BEVARES(Regler.BEVARES, Profilgrad.TILLADT, Profilgrad.FORM),
  /** So long a subscriber may be away and still go on where it was. */
  BEVARING("sagdok.haendelser.dage", "et antal dage fra 1 til 36500, som hændelser gemmes", "[1-9]\\d{0,3}|[12]\\d{4}|3[0-5]\\d{3}|36[0-4]\\d{2}|36500"),
  /** Those who have waited so long without taking anything need help. */
  ABONNENTER("sagdok.abonnenter.graense", Form.SEKUNDER, Form.SEKUNDFORM),
  ABONNENT("sagdok.abonnent.graense.", Form.SEKUNDER, Form.SEKUNDFORM),
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

  static String navne() {
    return Arrays.stream(values()).map(a -> a.prBruger() ? a.navn + (a == ITSYSTEM ? "<bruger>" : "<navn>") : a.navn).collect(Collectors.joining(", "));
  }

  /** What is in force until somebody sets it. */
  static String fraStart(String navn) {
    return switch (of(navn).orElseThrow()) {
      case KOMBIT -> Profilgrad.vedStart();
      case FINDES -> "off";
      case BEVARES -> "enforce";
      case BEVARING -> "365";
      case ABONNENTER -> Miljoe.givet("SAGDOK_ABONNENT_GRAENSE", "3600");
      case ABONNENT -> fraStart(ABONNENTER.navn);
      case ITSYSTEM -> Bruger.ref(navn.substring(ITSYSTEM.navn.length()));
    };
  }

  /** The name of a user follows after the dot. */
  boolean prBruger() {
    return navn.endsWith(".");
  }

  boolean tillader(String vaerdi) {
    return form.matcher(vaerdi).matches();
  }

  private static final class Form {
    static final String SEKUNDER = "et antal sekunder fra 1 til 99999999, som en abonnent må have noget liggende uden at kvittere";
    static final String SEKUNDFORM = "[1-9]\\d{0,7}";
  }
}
