package dk.sagdok.web.codec.xml;

import dk.sagdok.register.Command;
import dk.sagdok.register.Soeg;
import dk.sagdok.register.Tidsfilter;
import java.util.List;
import java.util.UUID;

/** What a message asks for. */
public sealed interface Anmodning {
  record Skriv(Command command) implements Anmodning {}

  record Laes(UUID objekt, Tidsfilter tid) implements Anmodning {}

  record Liste(List<UUID> objekter, Tidsfilter tid) implements Anmodning {}

  record Find(Soeg soeg) implements Anmodning {}
}
