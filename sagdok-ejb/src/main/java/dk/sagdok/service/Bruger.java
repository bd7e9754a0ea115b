package dk.sagdok.service;

import dk.sagdok.objekt.Uuider;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Who calls, as a BrugerRef. */
final class Bruger {
  private Bruger() {}

  /** The name itself when it is a UUID, else the one set as sagdok.brugerref.NAME, else one made from the name. */
  static String ref(String name) {
    if (Uuider.er(name)) {
      return Uuider.lower(name);
    }
    String set = System.getProperty("sagdok.brugerref." + name);
    return set != null ? set : UUID.nameUUIDFromBytes(("urn:sagdok:bruger:" + name).getBytes(StandardCharsets.UTF_8)).toString();
  }
}
