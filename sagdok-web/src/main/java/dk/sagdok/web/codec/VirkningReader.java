package dk.sagdok.web.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Uuider;
import dk.sagdok.time.Interval;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** Reads the member {@code virkning}: a period [from, to) and who caused it. */
final class VirkningReader {
  static final List<String> MEDLEMMER = List.of("from", "to", "from_included", "to_included", "aktoerref", "aktoertypekode", "notetekst");
  static final List<String> AKTOERTYPER = List.of("Organisation", "OrganisationEnhed", "OrganisationFunktion", "Bruger", "ItSystem", "Interessefaellesskab");
  private final Brug brug;
  private final Brud brud;
  private final Tekster tekster;

  VirkningReader(Brug brug, Brud brud) {
    this.brug = brug;
    this.brud = brud;
    this.tekster = new Tekster(brug, brud);
  }

  /** @return null when it is missing or wrong, which has then been noted */
  Interval period(JsonNode entry, String sti) {
    var virkning = entry.get("virkning");
    String her = sti + ".virkning";
    if (virkning == null || virkning.isNull()) {
      brud.kraevet(her);
      return null;
    }
    if (!virkning.isObject()) {
      brud.type(her, virkning, "et objekt med from og to");
      return null;
    }
    Medlemmer.check(virkning, MEDLEMMER, her, brud);
    included(virkning, "from_included", true, her);
    included(virkning, "to_included", false, her);
    return interval(moment(virkning, "from", her), moment(virkning, "to", her), virkning, her);
  }

  Aktoer aktoer(JsonNode entry, String sti) {
    var virkning = entry.get("virkning");
    if (virkning == null || !virkning.isObject()) {
      return Aktoer.INGEN;
    }
    String her = sti + ".virkning";
    return new Aktoer(aktoerref(virkning, her), aktoertype(virkning, her), tekster.read(virkning, "notetekst", her));
  }

  private Interval interval(Instant from, Instant to, JsonNode virkning, String sti) {
    if (from == null || to == null) {
      return null;
    }
    if (!from.isBefore(to)) {
      brud.add("SKEMA-periode", sti, virkning, "skal have from før to (perioden er [from, to))");
      return null;
    }
    return Interval.of(from, to);
  }

  private Instant moment(JsonNode virkning, String name, String sti) {
    var node = virkning.get(name);
    String her = sti + "." + name;
    if (node == null) {
      brud.kraevet(her);
    } else if (!node.isTextual()) {
      brud.type(her, node, "en tekst med et tidspunkt");
    } else {
      return parsed(node, her);
    }
    return null;
  }

  private Instant parsed(JsonNode node, String sti) {
    try {
      return Tidspunkter.parse(node.textValue());
    } catch (DateTimeException e) {
      brud.add("SKEMA-tidspunkt", sti, node, e.getMessage());
      return null;
    }
  }

  private void included(JsonNode virkning, String name, boolean only, String sti) {
    var node = virkning.get(name);
    if (node != null && !node.isNull() && (!node.isBoolean() || node.booleanValue() != only)) {
      brud.add("SKEMA-graense", sti + "." + name, node, "kan kun være " + only + ": en periode er altid [from, to)");
    }
  }

  private String aktoerref(JsonNode virkning, String sti) {
    String ref = tekster.read(virkning, "aktoerref", sti);
    if (ref == null || ref.isEmpty() && brug.retter()) {
      return null;
    }
    if (!Uuider.er(ref)) {
      brud.add("SKEMA-uuid", sti + ".aktoerref", virkning.get("aktoerref"), "skal være en UUID (36 tegn med bindestreger)");
      return null;
    }
    return Uuider.lower(ref);
  }

  private String aktoertype(JsonNode virkning, String sti) {
    String type = tekster.read(virkning, "aktoertypekode", sti);
    if (type == null || type.isEmpty()) {
      return null;
    }
    if (!AKTOERTYPER.contains(type)) {
      brud.add("SKEMA-kode", sti + ".aktoertypekode", virkning.get("aktoertypekode"), "skal være en af " + String.join(", ", AKTOERTYPER));
    }
    return type;
  }
}
