package dk.sagdok.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/** How much the KOMBIT profile counts, or a rule that is switched by itself. */
public enum Profilgrad {
  OFF, REPORT, ENFORCE;

  static final String TILLADT = "off, report eller enforce";
  static final String FORM = "off|report|enforce";

  /** The system property sagdok.kombit, else the environment variable SAGDOK_KOMBIT, else off. */
  static String vedStart() {
    return of(System.getProperty("sagdok.kombit", Objects.requireNonNullElse(System.getenv("SAGDOK_KOMBIT"), "off"))).name().toLowerCase(Locale.ROOT);
  }

  /** A word that is none of the three is read as off. */
  static Profilgrad of(String word) {
    return Arrays.stream(values()).filter(g -> g.name().equals(word.trim().toUpperCase(Locale.ROOT))).findFirst().orElse(OFF);
  }
}
