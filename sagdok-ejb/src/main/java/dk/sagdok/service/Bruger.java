package dk.sagdok.service;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** Who calls, as a BrugerRef. */
final class Bruger {
  private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Bruger() {}

  /** The name itself when it is a UUID, else the one set as sagdok.brugerref.NAME, else one made from the name. */
  static String ref(String name) {
    if (UUID_FORM.matcher(name).matches()) {
      return UUID.fromString(name).toString();
    }
    String set = System.getProperty("sagdok.brugerref." + name);
    return set != null ? set : UUID.nameUUIDFromBytes(("urn:sagdok:bruger:" + name).getBytes(StandardCharsets.UTF_8)).toString();
  }
}
