package dk.sagdok.web.codec.xml;

import java.util.Map;
import java.util.TreeMap;

/**
 * The prefixes of a contract's answers.
 *
 * @param alle by namespace
 * @param erklaeringer all of them, as the first element declares them
 */
record Prefikser(Map<String, String> alle, String erklaeringer) {

  static Prefikser af(WireNames navne) {
    var alle = new TreeMap<>(Ns.PREFIXES);
    alle.put(navne.ns(), "s");
    alle.putIfAbsent(navne.udvidelser(), "e");
    var text = new StringBuilder();
    alle.forEach((ns, prefiks) -> text.append(" xmlns:").append(prefiks).append("=\"").append(ns).append('"'));
    return new Prefikser(Map.copyOf(alle), text.toString());
  }
}
