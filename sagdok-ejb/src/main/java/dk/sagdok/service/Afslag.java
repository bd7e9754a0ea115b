package dk.sagdok.service;

import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Command;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Operationer.Operation;
import dk.sagdok.register.RegisterException;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is refused of the commands of a call, to be told together. The kind is that of the first. */
final class Afslag {
  private static final int MEST = 1000;
  private static final Set<Fejl> AFBRYDER = Set.of(Fejl.UTILGAENGELIG, Fejl.FOR_BRED_SOEGNING);
  private final List<Operation> operationer;
  private final Map<Operation, RegisterException> afviste = new IdentityHashMap<>();
  private final Set<UUID> objekter = new HashSet<>();

  Afslag(List<Operation> operationer) {
    this.operationer = operationer;
  }

  /** Throws what is no answer to the command: that the database is away. */
  void tilfoej(Operation operation, RegisterException nej) {
    if (AFBRYDER.contains(nej.fejl())) {
      throw nej;
    }
    afviste.put(operation, nej);
    if (operation.command().objekt() != null) {
      objekter.add(operation.command().objekt());
    }
  }

  /** Those that something has been refused of. */
  Set<UUID> objekter() {
    return objekter;
  }

  /** What becomes of a command when an earlier one to the same object was refused, nobody can say. */
  boolean omfatter(Command command) {
    return objekter.contains(command.objekt());
  }

  void kastHvisNogen() {
    if (!afviste.isEmpty()) {
      throw samlet();
    }
  }

  RegisterException sammenMed(Operation operation, RegisterException nej) {
    tilfoej(operation, nej);
    return samlet();
  }

  private RegisterException samlet() {
    List<Operation> i = operationer.stream().filter(afviste::containsKey).toList();
    List<Aarsag> aarsager = i.stream().flatMap(o -> afviste.get(o).aarsager().stream().map(a -> a.inden(o.sti()))).limit(MEST).toList();
    Map<String, Fejl> dele = i.stream().collect(Collectors.toMap(Operation::sti, o -> afviste.get(o).fejl(), (en, anden) -> en));
    return new RegisterException(afviste.get(i.get(0)).fejl(), aarsager, dele);
  }
}
