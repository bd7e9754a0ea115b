package dk.sagdok.objekt;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The code of the operation that made a registration (OIO Sag 1.2, LivscyklusKode). */
public enum Livscyklus {
  OPSTAAET("Opstaaet"), IMPORTERET("Importeret"), PASSIVERET("Passiveret"), SLETTET("Slettet"), RETTET("Rettet");

  private static final Map<String, Livscyklus> MED_KODE = Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Livscyklus::kode, Function.identity()));

  private final String kode;

  Livscyklus(String kode) {
    this.kode = kode;
  }

  public String kode() {
    return kode;
  }

  public static Optional<Livscyklus> medKode(String kode) {
    return Optional.ofNullable(MED_KODE.get(kode));
  }

  /** All codes. */
  public static List<String> koder() {
    return Arrays.stream(values()).map(Livscyklus::kode).toList();
  }
}
