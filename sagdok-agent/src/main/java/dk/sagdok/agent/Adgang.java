package dk.sagdok.agent;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * Where a Sagdok is, and who asks.
 *
 * @param rest the address that ends in {@code /rest}
 * @param amqp {@code amqp://host:5672}, or {@code amqps://…} over TLS
 */
public record Adgang(URI rest, String amqp, String bruger, String adgangskode) {
  /** As {@code ./sagdok env} tells it: SAGDOK_URL, SAGDOK_AMQP and SAGDOK_LOGIN ({@code user:password}). */
  public static Adgang af(Map<String, String> miljoe) {
    var login = kraevet(miljoe, "SAGDOK_LOGIN").split(":", 2);
    return new Adgang(URI.create(kraevet(miljoe, "SAGDOK_URL")), kraevet(miljoe, "SAGDOK_AMQP"), login[0], login.length == 2 ? login[1] : "");
  }

  private static String kraevet(Map<String, String> miljoe, String navn) {
    var vaerdi = miljoe.get(navn);
    if (vaerdi == null || vaerdi.isBlank()) {
      throw new IllegalArgumentException(navn + " is not set. Try: eval \"$(./sagdok env)\"");
    }
    return vaerdi;
  }

  /** The login in the words of HTTP, which messages carry too. */
  String autorisation() {
    return "Basic " + Base64.getEncoder().encodeToString((bruger + ":" + adgangskode).getBytes(StandardCharsets.UTF_8));
  }

  /** Without the password, which has no place in a log. */
  @Override
  public String toString() {
    return bruger + "@" + rest;
  }
}
