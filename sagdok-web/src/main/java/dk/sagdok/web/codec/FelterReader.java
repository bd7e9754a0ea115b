package dk.sagdok.web.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.objekt.Uuider;
import dk.sagdok.objekttype.Datatype;
import dk.sagdok.objekttype.Felt;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the fields of an entry, or of a structure within it, by their description. */
final class FelterReader {
  /** Stands for a field that is not to be set. */
  private static final Object UNCHANGED = new Object();
  private final Brug brug;
  private final Brud brud;

  FelterReader(Brug brug, Brud brud) {
    this.brug = brug;
    this.brud = brud;
  }

  Map<String, Object> read(List<Felt> beskrivelse, JsonNode entry, String sti) {
    var felter = new LinkedHashMap<String, Object>();
    for (Felt felt : beskrivelse) {
      var node = entry.get(felt.kode());
      String her = sti + "." + felt.kode();
      if (node == null) {
        requireUnlessRettelse(felt, her);
      } else if (!(brug.retter() && node.isNull())) {
        put(felter, felt, value(felt, node, her));
      }
    }
    return felter;
  }

  private void requireUnlessRettelse(Felt felt, String sti) {
    if (felt.kraevetIJson() && !brug.retter()) {
      brud.kraevet(sti);
    }
  }

  private static void put(Map<String, Object> felter, Felt felt, Object value) {
    if (value != UNCHANGED) {
      felter.put(felt.kode(), value);
    }
  }

  private Object value(Felt felt, JsonNode node, String sti) {
    if (brug.retter() && node.isTextual() && node.textValue().isEmpty() && felt.datatype() != Datatype.STRUKTUR) {
      return cleared(felt, node, sti);
    }
    return switch (felt.datatype()) {
      case TEKST -> text(felt, node, sti);
      case KODE -> code(felt, node, sti);
      case BOOLEAN -> bool(felt, node, sti);
      case HELTAL -> node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : wrong(sti, node, "et helt tal (uden anførselstegn)");
      case DATO -> node.isTextual() ? date(node, sti) : wrong(sti, node, "en dato, f.eks. \"2010-06-01\"");
      case TIDSPUNKT -> node.isTextual() ? moment(node, sti) : wrong(sti, node, "et tidspunkt, f.eks. \"2014-05-19 12:02:32\"");
      case UUID -> node.isTextual() && Uuider.er(node.textValue()) ? Uuider.lower(node.textValue()) : wrong(sti, node, "en UUID");
      case STRUKTUR -> structure(felt, node, sti);
      case FRI -> node.isNull() ? wrong(sti, node, "en værdi") : Json.MAPPER.convertValue(node, Object.class);
    };
  }

  /** What must be there and has no empty value cannot be cleared; a code is, since that takes its whole entry away. */
  private Object cleared(Felt felt, JsonNode node, String sti) {
    if (felt.kraevetIJson() && felt.datatype() != Datatype.TEKST && felt.datatype() != Datatype.KODE) {
      brud.add("SKEMA-kraevet", sti, node, "må ikke være tom");
    }
    return null;
  }

  private Object bool(Felt felt, JsonNode node, String sti) {
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    return node.isTextual() && felt.somTekst().containsKey(node.textValue()) ? felt.somTekst().get(node.textValue()) : wrong(sti, node, "true eller false");
  }

  private Object wrong(String sti, JsonNode node, String rigtigt) {
    brud.type(sti, node, rigtigt);
    return UNCHANGED;
  }

  private Object text(Felt felt, JsonNode node, String sti) {
    if (!node.isTextual()) {
      return wrong(sti, node, "en tekst");
    }
    if (felt.kraevetIJson() && node.textValue().isEmpty()) {
      brud.add("SKEMA-kraevet", sti, node, "må ikke være tom");
    }
    return node.textValue();
  }

  private Object code(Felt felt, JsonNode node, String sti) {
    if (!node.isTextual()) {
      return wrong(sti, node, "en af teksterne " + String.join(", ", felt.koder()));
    }
    if (!felt.koder().contains(node.textValue())) {
      brud.add("SKEMA-kode", sti, node, "skal være en af " + String.join(", ", felt.koder()));
    }
    return node.textValue();
  }

  private Object date(JsonNode node, String sti) {
    try {
      return LocalDate.parse(node.textValue()).toString();
    } catch (DateTimeParseException e) {
      brud.add("SKEMA-dato", sti, node, "skal være en dato, der findes, på formen åååå-mm-dd");
      return UNCHANGED;
    }
  }

  private Object moment(JsonNode node, String sti) {
    try {
      return Tidspunkter.iso(Tidspunkter.parse(node.textValue()));
    } catch (DateTimeException e) {
      brud.add("SKEMA-tidspunkt", sti, node, e.getMessage());
      return UNCHANGED;
    }
  }

  private Object structure(Felt felt, JsonNode node, String sti) {
    if (!node.isObject()) {
      return wrong(sti, node, "et objekt med " + String.join(", ", codes(felt.felter())));
    }
    if (brug.retter() && node.isEmpty()) {
      return UNCHANGED;
    }
    Medlemmer.check(node, codes(felt.felter()), sti, brud);
    return read(felt.felter(), node, sti);
  }

  static List<String> codes(List<Felt> felter) {
    return felter.stream().map(Felt::kode).toList();
  }
}
