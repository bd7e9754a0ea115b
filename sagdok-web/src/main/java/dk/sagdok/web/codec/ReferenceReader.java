package dk.sagdok.web.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.objekt.Reference;
import dk.sagdok.objekt.Uuider;

/** Reads what a relation points at: exactly one of {@code uuid} and {@code urn}. */
final class ReferenceReader {
  private final Brug brug;
  private final Brud brud;
  private final Tekster tekster;
  private final Lokalnavne navne;

  ReferenceReader(Brug brug, Brud brud, Lokalnavne navne) {
    this.brug = brug;
    this.brud = brud;
    this.navne = navne;
    this.tekster = new Tekster(brug, brud);
  }

  /** @return null when it is cleared, or wrong, which has then been noted */
  Reference read(JsonNode entry, String sti) {
    String uuid = tekster.read(entry, "uuid", sti);
    String urn = tekster.read(entry, "urn", sti);
    String objekttype = tekster.read(entry, "objekttype", sti);
    if (brug.retter() && (uuid != null || urn != null) && blank(uuid) && blank(urn)) {
      return null;
    }
    if (given(uuid) && given(urn)) {
      brud.add("SKEMA-reference", sti, null, "har både uuid og urn; giv kun den ene");
      return null;
    }
    if (!given(uuid) && !given(urn)) {
      brud.add("SKEMA-kraevet", sti, null, "mangler uuid eller urn; netop én skal gives");
      return null;
    }
    return reference(given(uuid) ? navne.uuid(uuid) : urn, given(urn), blank(objekttype) ? null : objekttype, entry, sti);
  }

  private Reference reference(String id, boolean urn, String objekttype, JsonNode entry, String sti) {
    if (urn && !(id.startsWith("urn:") && id.length() > 4)) {
      brud.add("SKEMA-urn", sti + ".urn", entry.get("urn"), "skal begynde med urn: og have noget efter");
    } else if (!urn && !Uuider.er(id)) {
      brud.add("SKEMA-uuid", sti + ".uuid", entry.get("uuid"), "skal være en UUID (36 tegn med bindestreger)" + navne.eller());
    }
    return new Reference(urn ? id : Uuider.lower(id), urn, objekttype);
  }

  /** A blank one counts as given when the whole content is written: it is then refused, not overlooked. */
  private boolean given(String text) {
    return text != null && !(brug.retter() && text.isEmpty());
  }

  private static boolean blank(String text) {
    return text == null || text.isEmpty();
  }
}
