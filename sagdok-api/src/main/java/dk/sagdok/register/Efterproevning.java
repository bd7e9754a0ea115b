package dk.sagdok.register;

import java.util.List;
import java.util.UUID;

/**
 * Whether the register still says what it said when it was written, recomputed from the rows a step at a time. Nothing is remembered between steps, so they may
 * be taken in any order, from any node and beside writers. For the role administrator only; says no by {@link RegisterException}.
 */
public interface Efterproevning {
  /** Where the steps through the series of haendelser begin. */
  String KAEDE = "kaede:0";
  /** Where the steps through the registrations begin, those of the lower and of the upper half of the uuids. A step never goes past the middle. */
  List<String> INDHOLD = List.of("indhold:00000000-0000-0000-0000-000000000000:0", "indhold:80000000-0000-0000-0000-000000000000:-1");
  /** The last step, which looks at all at once. */
  String SAMLET = "samlet";

  /** @param fra what the step before told, or one of the beginnings; null is the first */
  Skridt proev(String fra);

  /** Whether the series had this link at this number, as somebody outside was told. */
  List<Skade> kendt(long loebenummer, String kaede);

  /**
   * @param haendelser how many were looked at
   * @param registreringer how many were looked at
   * @param skader what does not fit, at most a hundred
   * @param naeste where the next step begins; null after the last
   */
  record Skridt(long haendelser, long registreringer, List<Skade> skader, String naeste) {}

  /** What is damaged; null for what the damage does not have, or what cannot be told any more. */
  record Skade(Slags slags, UUID objekt, Integer nr, Long loebenummer) {}

  /** Kinds of damage. */
  enum Slags {
    HAENDELSE("haendelse", "Hændelsen er ikke den, der blev nummereret."),
    HAENDELSE_MANGLER("haendelse", "Nummeret mangler i rækken af hændelser."),
    HAENDELSE_UDEN_REGISTRERING("haendelse", "Hændelsens registrering findes ikke, og ingen fjernelse gør rede for det."),
    HAENDELSE_TOEMT("haendelse", "Hændelsen siger, at den er fjernet, men ingen fjernelse gør rede for det."),
    REGISTRERING("registrering", "Registreringen eller de rækker, den åbnede eller lukkede, er ikke dem, der blev skrevet."),
    REGISTRERING_MANGLER("registrering", "Registreringen mangler mellem objektets andre."),
    REGISTRERING_UDEN_OBJEKT("registrering", "Registreringens objekt findes ikke."),
    REGISTRERING_UDEN_HAENDELSE("registrering", "Der er ingen hændelse om registreringen."),
    RAEKKE_UDEN_REGISTRERING("raekke", "Rækken siger, at en registrering, der ikke findes, åbnede eller lukkede den."),
    OBJEKT("objekt", "Objektets nyeste registrering eller livscyklus passer ikke med dets registreringer."),
    FJERNELSE("fjernelse", "Fjernelsen gør rede for et andet antal hændelser, end der er tømt."),
    KENDT_KAEDE("haendelse", "Kæden er en anden end den, der er givet at være den rigtige.");

    private final String tabel;
    private final String forklaring;

    Slags(String tabel, String forklaring) {
      this.tabel = tabel;
      this.forklaring = forklaring;
    }

    public String tabel() {
      return tabel;
    }

    /** In Danish, for people. */
    public String forklaring() {
      return forklaring;
    }
  }
}
