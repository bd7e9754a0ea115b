package dk.sagdok.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Options of the form {@code --name value}, and the one flag. */
record Options(Map<String, String> values) {

  private static final Set<String> NAMES = Set.of("data", "port-offset", "antal", "emne", "navn", "kendt", "nummer", "begrundelse");
  private static final String FLAG = "stop-with-parent";

  static Options of(List<String> args) {
    var values = new HashMap<String, String>();
    for (var rest = args.iterator(); rest.hasNext(); ) {
      var name = rest.next().replaceFirst("^--", "");
      if (name.equals(FLAG)) {
        values.put(FLAG, "true");
      } else if (NAMES.contains(name) && rest.hasNext()) {
        values.put(name, rest.next());
      } else {
        throw new Refused("unknown or incomplete option: " + name);
      }
    }
    return new Options(values);
  }

  Path data() {
    return Path.of(values.getOrDefault("data", "data")).toAbsolutePath().normalize();
  }

  int portOffset() {
    return number("port-offset", 0);
  }

  /** How many messages to wait for; for ever when not given. */
  int antal() {
    return number("antal", Integer.MAX_VALUE);
  }

  String emne() {
    return values.getOrDefault("emne", "sag");
  }

  /** The name of the subscription: one for each topic, since the broker drops what a subscription holds when it is moved to another. */
  String abonnement() {
    return values.getOrDefault("navn", "lyt") + "." + emne();
  }

  /** A link of the chain that is known from elsewhere; null when not given. */
  String kendt() {
    return values.get("kendt");
  }

  OptionalLong nummer() {
    var nummer = values.get("nummer");
    if (nummer != null && !nummer.matches("[1-9]\\d{0,17}")) {
      throw new Refused("--nummer needs a number, not " + nummer);
    }
    return nummer == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(nummer));
  }

  /** Why something is done. */
  String begrundelse() {
    if (values.getOrDefault("begrundelse", "").isBlank()) {
      throw new Refused("say why: --begrundelse TEXT");
    }
    return values.get("begrundelse");
  }

  /** For a run that belongs to another process, such as a test: it must not outlive that one. */
  boolean stopWithParent() {
    return values.containsKey(FLAG);
  }

  private int number(String name, int otherwise) {
    try {
      return values.containsKey(name) ? Integer.parseInt(values.get(name)) : otherwise;
    } catch (NumberFormatException e) {
      throw new Refused("--" + name + " needs a number, not " + values.get(name));
    }
  }
}
