package dk.sagdok.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;

/** What this register calls itself to those who get haendelser from several. */
@ApplicationScoped
public class Kilde {
  @Produces
  @Dependent
  @Named("sagdok.kilde")
  static String kilde() {
    return Miljoe.givet("SAGDOK_KILDE", "urn:sagdok");
  }
}
