package dk.sagdok.web.codec.xml;

import java.util.Arrays;
import java.util.Optional;

/** The operations by what their messages are called: OpretInput, OpretOutput. */
public enum Operation {
  OPRET("Opret"), IMPORTER("Import"), RET("Ret"), PASSIVER("Passiver"), SLET("Slet"), LAES("Laes"), LIST("List"), SOEG("Soeg");

  private final String navn;

  Operation(String navn) {
    this.navn = navn;
  }

  String input() {
    return navn + "Input";
  }

  String output() {
    return navn + "Output";
  }

  static Optional<Operation> afInput(String navn) {
    return Arrays.stream(values()).filter(o -> o.input().equals(navn)).findFirst();
  }
}
