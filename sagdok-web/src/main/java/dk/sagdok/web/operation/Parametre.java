package dk.sagdok.web.operation;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.objekt.Uuider;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import dk.sagdok.web.codec.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The query parameters, their names in lower case (but not an objekttype after a colon). */
public final class Parametre {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  /** Each with its values. */
  public static Parametre of(Map<String, ? extends List<String>> given) {
    var parametre = new Parametre();
    given.forEach((name, values) -> values.forEach(v -> parametre.add(name, v)));
    return parametre;
  }

  /** And these, as a JSON object: for more than a URL holds, and where there is none. */
  public Parametre with(JsonNode body) {
    if (!body.isObject()) {
      throw ugyldig("", "Parametre i indholdet skal være et JSON-objekt");
    }
    body.properties().forEach(e -> {
      if (e.getValue().isArray()) {
        e.getValue().forEach(v -> add(e.getKey(), text(e.getKey(), v)));
      } else {
        add(e.getKey(), text(e.getKey(), e.getValue()));
      }
    });
    return this;
  }

  private static String text(String name, JsonNode value) {
    if (!value.isValueNode() || value.isNull()) {
      throw ugyldig(name, "Parameteren " + name + " skal være en tekst, et tal, true eller false, eller en liste af dem");
    }
    return value.asText();
  }

  private void add(String name, String value) {
    if (!Json.storable(value) || !Json.storable(name)) {
      throw ugyldig(name, "Parameteren " + name + " indeholder tegn, som ikke kan gemmes");
    }
    values.computeIfAbsent(lower(name), n -> new ArrayList<>()).add(value);
  }

  private static String lower(String name) {
    int colon = name.indexOf(':');
    return colon < 0 ? name.toLowerCase(Locale.ROOT) : name.substring(0, colon).toLowerCase(Locale.ROOT) + name.substring(colon);
  }

  public Set<String> names() {
    return values.keySet();
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** @return null when absent */
  public String one(String name) {
    var all = all(name);
    if (all.size() > 1) {
      throw ugyldig(name, String.join(", ", all), "Parameteren " + name + " kan kun gives én gang");
    }
    return all.isEmpty() ? null : all.get(0);
  }

  /** Given, and not as false or 0: the wire format knows flags by their mere presence. */
  public boolean flag(String name) {
    return has(name) && all(name).stream().noneMatch(v -> v.equalsIgnoreCase("false") || v.equals("0"));
  }

  public boolean truth(String name) {
    String text = one(name);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      throw ugyldig(name, text, name + " skal være true eller false");
    }
    return "true".equals(text);
  }

  public Integer number(String name, int min, int max) {
    String text = one(name);
    if (text == null) {
      return null;
    }
    if (!text.matches("\\d{1,10}") || Long.parseLong(text) < min || Long.parseLong(text) > max) {
      throw ugyldig(name, text, "Parameteren " + name + " skal være et helt tal fra " + min + " til " + max);
    }
    return Integer.valueOf(text);
  }

  /** @return null when absent */
  public UUID uuid(String name) {
    String text = one(name);
    return text == null ? null : uuid(name, text);
  }

  public static UUID uuid(String name, String text) {
    return Uuider.parse(text).orElseThrow(() -> ugyldig(name, text, "Parameteren " + name + " skal være en UUID (36 tegn med bindestreger), ikke '" + shortened(text) + "'"));
  }

  public void refuseOthers(Set<String> known) {
    var unknown = values.keySet().stream().filter(n -> !known.contains(n)).toList();
    if (!unknown.isEmpty()) {
      String forklaring = "Unsupported argument(s): " + String.join(", ", unknown) + ". "
          + (known.isEmpty() ? "Her kan ikke gives parametre" : "Her kendes " + String.join(", ", known.stream().sorted().toList()));
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, unknown.stream().map(n -> new Aarsag("PARAMETER", n, shortened(all(n).get(0)), forklaring)).toList());
    }
  }

  public static RegisterException ugyldig(String name, String forklaring) {
    return new RegisterException(Fejl.UGYLDIGT_INPUT, "PARAMETER", name, forklaring);
  }

  public static RegisterException ugyldig(String name, String vaerdi, String forklaring) {
    return new RegisterException(Fejl.UGYLDIGT_INPUT, List.of(new Aarsag("PARAMETER", name, shortened(vaerdi), forklaring)));
  }

  public static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }
}
