package dk.sagdok.web.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads JSON from strangers: bounded, strict UTF-8, no duplicate members, nothing that the store cannot keep. */
public final class Json {
  public static final int MAX_LIST = 10_000;
  public static final JsonFactory FACTORY = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(50).maxStringLength(1 << 20).maxNumberLength(40).maxNameLength(1000).build())
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
      .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
      .build();
  public static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private Json() {}

  /** @return the value, or a missing node when there is none */
  public static JsonNode read(byte[] utf8) {
    try {
      var node = MAPPER.readTree(decode(utf8));
      var brud = new Brud();
      inspect(node, "", brud);
      brud.throwIfAny();
      return node;
    } catch (JsonProcessingException e) {
      var where = e.getLocation() == null ? "" : " (linje " + e.getLocation().getLineNr() + ", tegn " + e.getLocation().getColumnNr() + ")";
      throw ugyldig("Indholdet kan ikke læses som JSON" + where + ": " + e.getOriginalMessage());
    }
  }

  private static String decode(byte[] utf8) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw ugyldig("Indholdet er ikke gyldig UTF-8");
    }
  }

  private static RegisterException ugyldig(String forklaring) {
    return new RegisterException(Fejl.UGYLDIGT_INPUT, "SKEMA-json", "", forklaring);
  }

  /** Notes what the store cannot keep. */
  public static void inspect(JsonNode node, String sti, Brud brud) {
    if (node.isTextual() && !storable(node.textValue())) {
      brud.add("SKEMA-tegn", sti, null, "indeholder et NUL-tegn eller et halvt tegn (surrogat), som ikke kan gemmes");
    } else if (node.isArray()) {
      if (node.size() > MAX_LIST) {
        brud.add("SKEMA-antal", sti, null, "har " + node.size() + " elementer; højst " + MAX_LIST + " kan gives på én gang");
        return;
      }
      for (int i = 0; i < node.size(); i++) {
        inspect(node.get(i), sti + "[" + i + "]", brud);
      }
    } else if (node.isObject()) {
      node.properties().forEach(e -> member(e.getKey(), e.getValue(), sti, brud));
    }
  }

  private static void member(String name, JsonNode node, String sti, Brud brud) {
    if (!storable(name)) {
      brud.add("SKEMA-tegn", sti, null, "har et medlem, hvis navn ikke kan gemmes");
    }
    inspect(node, sti.isEmpty() ? name : sti + "." + name, brud);
  }

  /** False for NUL and for half surrogate pairs, which neither PostgreSQL nor UTF-8 can hold. */
  public static boolean storable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c) && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
        return false;
      }
    }
    return true;
  }
}
