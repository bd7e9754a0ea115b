package dk.sagdok.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the command line says.
 *
 * @param sager sizes of the data set, rising
 * @param sekunder how long each measurement takes, warm-up apart
 * @param haeld minutes of steady load; 0: none
 * @param haendelser how many wait in the backlog that is drained
 * @param kun measurements whose name holds this text; empty: all
 */
public record Options(Path home, List<Long> sager, double sekunder, int forbindelser, int haeld, int portOffset, String kun, long haendelser, boolean kontrol) {
  private static final Map<String, String> DEFAULTS = Map.of("sager", "1000,100000", "sekunder", "5", "forbindelser", "8", "haeld", "0",
      "port-offset", "900", "haendelser", "20000", "kun", "");

  static Options of(Path home, List<String> args) {
    var values = new HashMap<>(DEFAULTS);
    var kontrol = false;
    for (var rest = args.iterator(); rest.hasNext(); ) {
      var name = rest.next().replaceFirst("^--", "");
      if (name.equals("kontrol")) {
        kontrol = true;
      } else if (values.containsKey(name) && rest.hasNext()) {
        values.put(name, rest.next());
      } else {
        throw new IllegalArgumentException("unknown or incomplete option: " + name);
      }
    }
    var sager = Arrays.stream(values.get("sager").split(",")).map(s -> Long.valueOf(s.strip())).sorted().toList();
    return new Options(home, sager, Double.parseDouble(values.get("sekunder")), number(values, "forbindelser"), number(values, "haeld"),
        number(values, "port-offset"), values.get("kun"), number(values, "haendelser"), kontrol);
  }

  private static int number(Map<String, String> values, String name) {
    return Integer.parseInt(values.get(name));
  }
}
