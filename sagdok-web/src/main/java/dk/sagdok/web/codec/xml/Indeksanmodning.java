package dk.sagdok.web.codec.xml;

import dk.sagdok.register.Operationer;

/** What a message about many objects asks for. */
public sealed interface Indeksanmodning {
  record Skriv(Operationer operationer) implements Indeksanmodning {}
}
