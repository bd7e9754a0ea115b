package dk.sagdok.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a subscriber has built from the haendelser it got: of each object the latest registration and the rows in force, as one sum of their digests.
 * One that comes again is known by its number; of the rest, those about one object must come in its order.
 */
final class Kopi {
  /** @param raekker sum of the digests of the rows */
  record Objekt(int nr, String livscyklus, long raekker) {}

  private final Map<String, Objekt> objekter = new HashMap<>();
  private final Map<String, Long> numre = new HashMap<>();
  private final BitSet set = new BitSet();
  private long hoejeste;
  private long igen;
  private long byttet;

  synchronized void tag(JsonNode haendelse) {
    long nummer = haendelse.get("loebenummer").asLong();
    if (set.get((int) nummer)) {
      igen++;
      return;
    }
    set.set((int) nummer);
    hoejeste = Math.max(hoejeste, nummer);
    var objekt = haendelse.get("objektId").asText();
    var foer = objekter.getOrDefault(objekt, new Objekt(0, "", 0));
    int nr = haendelse.at("/registrering/nr").asInt();
    if (nr != foer.nr + 1) {
      byttet++;
    }
    numre.put(objekt + "/" + nr, nummer);
    objekter.put(objekt, new Objekt(nr, haendelse.at("/registrering/livscykluskode").asText(), foer.raekker + sum(haendelse.get("aabnet")) - sum(haendelse.get("lukket"))));
  }

  /** An object as the register tells its present state. */
  static Objekt af(JsonNode objekt) {
    return new Objekt(objekt.at("/registrering/nr").asInt(), objekt.at("/registrering/livscykluskode").asText(), sum(objekt.get("aabnet")));
  }

  private static long sum(JsonNode raekker) {
    long sum = 0;
    for (var raekke : raekker) {
      sum += digest(raekke.toString());
    }
    return sum;
  }

  private static long digest(String tekst) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(tekst.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All up to this number have come. */
  synchronized boolean harAlleTil(long nummer) {
    return set.nextClearBit(1) > nummer;
  }

  synchronized long hoejeste() {
    return hoejeste;
  }

  /** How many came more than once. */
  synchronized long igen() {
    return igen;
  }

  /** How many came before one that their object has in front of them. */
  synchronized long byttet() {
    return byttet;
  }

  /** The number of a registration; null when none has come. */
  synchronized Long nummer(String registrering) {
    return numre.get(registrering);
  }

  synchronized Map<String, Objekt> objekter() {
    return new TreeMap<>(objekter);
  }
}
