package dk.sagdok.service;

import dk.sagdok.register.Command;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Operationer.Operation;
import dk.sagdok.register.RegisterException;
import dk.sagdok.store.Hoved;
import dk.sagdok.store.ObjektStore.Laas;
import dk.sagdok.store.ObjektStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rows of the objects that commands change, locked before the first of them and each as the last one has left it. */
final class Hoveder {
  private final World world;
  private final Map<UUID, Hoved> alle = new HashMap<>();

  Hoveder(ObjektStore store, World world, List<Operation> operationer) {
    this.world = world;
    Set<UUID> objekter = new HashSet<>();
    Map<UUID, String> nye = new HashMap<>();
    operationer.stream().map(Operation::command).filter(c -> !(c instanceof Command.Opret)).forEach(c -> {
      objekter.add(c.objekt());
      if (maybeNew(c)) {
        nye.putIfAbsent(c.objekt(), c.type().kode());
      }
    });
    operationer.stream().map(Operation::command).filter(Command.Opret.class::isInstance).map(Command::objekt).forEach(objekter::remove);
    nye.keySet().retainAll(objekter);
    boolean sletter = operationer.stream().map(Operation::command).anyMatch(Command::sletter);
    alle.putAll(store.lock(objekter, nye, sletter ? Laas.SLETTER : Laas.AENDRER));
  }

  void put(Hoved hoved) {
    alle.put(hoved.id(), hoved);
  }

  /** An object of another type is none, but its uuid is taken. */
  Hoved of(Command command) {
    String type = command.type().kode();
    UUID objekt = command.objekt() == null ? world.newId() : command.objekt();
    Hoved hoved = alle.getOrDefault(objekt, Hoved.nyt(objekt, type));
    if (hoved.type().equals(type)) {
      return hoved;
    }
    if (maybeNew(command)) {
      throw new RegisterException(Fejl.REGELBRUD, "OIO-uuid", "uuid", "UUID'et tilhører allerede et objekt af en anden type.");
    }
    return Hoved.nyt(objekt, type);
  }

  private static boolean maybeNew(Command command) {
    return command instanceof Command.Importer || command instanceof Command.Erstat;
  }
}
