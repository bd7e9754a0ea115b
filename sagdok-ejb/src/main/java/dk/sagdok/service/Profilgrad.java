package dk.sagdok.service;

import java.util.Arrays;
import java.util.Locale;

/** How much the KOMBIT profile counts. */
public enum Profilgrad {
  OFF, REPORT, ENFORCE;

  static final String NOEGLE = "sagdok.kombit";

  /** A word that is none of the three is read as off. */
  static Profilgrad of(String word) {
    return Arrays.stream(values()).filter(g -> g.name().equals(word.trim().toUpperCase(Locale.ROOT))).findFirst().orElse(OFF);
  }
}
