package dk.sagdok.register;

import dk.sagdok.register.Command.Vilkaar;
import java.util.List;

/**
 * Commands that are written together or not at all. They take effect in their order: each meets what those before it have done.
 *
 * @param vilkaar of the whole call; the commands have the same, but each its own ventetVersion
 */
public record Operationer(List<Operation> alle, Vilkaar vilkaar) {

  /** @param sti where it stood in the request, for messages: operationer[3]; empty for a command that came alone */
  public record Operation(String sti, Command command) {}

  public static Operationer af(Command command) {
    return new Operationer(List.of(new Operation("", command)), command.vilkaar());
  }
}
