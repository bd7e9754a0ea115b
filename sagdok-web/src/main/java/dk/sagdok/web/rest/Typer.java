package dk.sagdok.web.rest;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import jakarta.ws.rs.NotFoundException;

/** The object type that a path names twice: /sag/sag. */
final class Typer {
  static final String STI = "{type: [a-z]+}/{samme: [a-z]+}";

  private Typer() {}

  static ObjektType of(String type, String samme) {
    return type.equals(samme) ? of(type) : missing();
  }

  static ObjektType of(String type) {
    return Objekttyper.medKode(type).orElseGet(Typer::missing);
  }

  private static ObjektType missing() {
    throw new NotFoundException();
  }
}
