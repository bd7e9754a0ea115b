package dk.sagdok.bench.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rows of a new object as parameters of a statement.
 *
 * @param raekker columns from lfd on; virkning and felter as text
 */
public record RaekkeParameters(String type, UUID id, Instant tid, String hoejeste, List<Object[]> raekker) {
  private static final String[] NAVNE = {"l", "g", "s", "i", "v", "u", "r", "o", "a", "k", "n", "f"};

  public static RaekkeParameters of(Sag sag) {
    var forloeb = Forloeb.of(sag);
    var raekker = new ArrayList<Object[]>();
    forloeb.raekker().forEach(r -> raekker.add(Tables.columns(r)));
    return new RaekkeParameters("sag", sag.id(), sag.oprettet(), SagJson.write(forloeb.hoejeste()), raekker);
  }

  /** All rows as one text. */
  public String json() {
    return SagJson.write(raekker.stream().map(RaekkeParameters::named).toList());
  }

  private static Map<String, Object> named(Object[] kolonner) {
    var navngivet = new LinkedHashMap<String, Object>();
    for (var i = 0; i < kolonner.length; i++) {
      if (kolonner[i] != null) {
        navngivet.put(NAVNE[i], NAVNE[i].equals("f") ? SagJson.raw((String) kolonner[i]) : kolonner[i]);
      }
    }
    return navngivet;
  }
}
