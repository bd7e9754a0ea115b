package dk.sagdok.web.codec.xml;

import java.util.Arrays;
import java.util.Optional;

/** The operations on many objects in one call, by what their messages are called. */
public enum Indeksoperation {
  FJERN("Fjern"), IMPORTER("Importer"), OPDATER("Opdater"), FREMSOEG("Fremsoeg");

  private final String navn;

  Indeksoperation(String navn) {
    this.navn = navn;
  }

  /** True for one that writes objects. */
  public boolean skriver() {
    return this == IMPORTER || this == OPDATER;
  }

  String input() {
    return navn + "SagDokumentIndeksInput";
  }

  String output() {
    return navn + "SagDokumentIndeksOutput";
  }

  static Optional<Indeksoperation> afInput(String navn) {
    return Arrays.stream(values()).filter(o -> o.input().equals(navn)).findFirst();
  }
}
