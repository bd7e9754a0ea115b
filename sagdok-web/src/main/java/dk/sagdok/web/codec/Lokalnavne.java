package dk.sagdok.web.codec;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** What objects that are made in a call are called in it, before anybody knows their uuid: #brev. */
final class Lokalnavne {
  /** Of a call that makes one object: there is nothing to call by name. */
  static final Lokalnavne INGEN = new Lokalnavne(Map.of());
  static final String FORM = "# og 1-100 bogstaver, cifre, punktummer, bindestreger eller understreger";
  private static final Pattern NAVN = Pattern.compile("#[\\p{L}\\p{Nd}._-]{1,100}");

  private final Map<String, UUID> navne;

  Lokalnavne(Map<String, UUID> navne) {
    this.navne = navne;
  }

  static boolean er(String text) {
    return NAVN.matcher(text).matches();
  }

  /** The uuid behind a name; any other text as it is. */
  String uuid(String text) {
    return navne.containsKey(text) ? navne.get(text).toString() : text;
  }

  /** What else than a UUID would be right, to go on with. */
  String eller() {
    return navne.isEmpty() ? "" : " eller navnet på et objekt, der oprettes i samme kald: " + String.join(", ", navne.keySet().stream().limit(10).toList());
  }
}
