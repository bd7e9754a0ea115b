package dk.sagdok.web.rest;

import dk.sagdok.objekt.Uuider;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;

/** The object type that a path names twice: /sag/sag. */
final class Typer {
  static final String STI = "{type: [a-z]+}/{samme: [a-z]+}";
  /** Anything as long as a UUID; that it is one is asked once, by {@link #uuid}. */
  static final String UUID_LAENGDE = "[^/]{36}";

  private Typer() {}

  static ObjektType of(String type, String samme) {
    return type.equals(samme) ? of(type) : missing();
  }

  static ObjektType of(String type) {
    return Objekttyper.medKode(type).orElseGet(Typer::missing);
  }

  /** No such path when it is none. */
  static UUID uuid(String text) {
    return Uuider.parse(text).orElseThrow(NotFoundException::new);
  }

  private static ObjektType missing() {
    throw new NotFoundException();
  }
}
