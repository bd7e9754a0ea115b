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
    return af(navne.generation(), navne.ns(), navne.udvidelser());
  }

  /** @param egne namespaces of the contract, the first that of its messages */
  static Prefikser af(Generation generation, String... egne) {
    var alle = new TreeMap<>(Map.of(Ns.SD, "sd", generation.gd(), "gd", generation.go(), "go", Ns.SAGDOK, "ls"));
    for (int i = 0; i < egne.length; i++) {
      alle.putIfAbsent(egne[i], i == 0 ? "s" : "e" + (i == 1 ? "" : i));
    }
    return af(alle);
  }

  /** @param alle by namespace */
  static Prefikser af(Map<String, String> alle) {
    var text = new StringBuilder();
    new TreeMap<>(alle).forEach((ns, prefiks) -> text.append(" xmlns:").append(prefiks).append("=\"").append(ns).append('"'));
    return new Prefikser(Map.copyOf(alle), text.toString());
  }
}
