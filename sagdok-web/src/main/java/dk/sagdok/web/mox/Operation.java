package dk.sagdok.web.mox;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a message may ask for, by the name that MOX agents use and by that of the standard. */
enum Operation {
  OPRET("create", "opret"), IMPORTER("import", "importer"), RET("update", "ret"), PASSIVER("passivate", "passiver"), SLET("delete", "slet"), LAES("read", "laes"), LIST("list", "list"),
  SOEG("search", "soeg");

  private final List<String> navne;

  Operation(String... navne) {
    this.navne = List.of(navne);
  }

  /** In any case. */
  static Optional<Operation> ved(String navn) {
    return Arrays.stream(values()).filter(o -> o.navne.stream().anyMatch(navn.strip()::equalsIgnoreCase)).findFirst();
  }

  static String navne() {
    return Arrays.stream(values()).map(o -> o.navne.get(0)).collect(Collectors.joining(", "));
  }

  /** Of one object that is there already, or is to be. */
  boolean omEt() {
    return this != OPRET && this != LIST && this != SOEG;
  }

  boolean skriver() {
    return this != LAES && this != LIST && this != SOEG;
  }

  /** There is nothing that must be said beside the headers. */
  boolean udenIndhold() {
    return this == PASSIVER || this == SLET || !skriver();
  }
}
