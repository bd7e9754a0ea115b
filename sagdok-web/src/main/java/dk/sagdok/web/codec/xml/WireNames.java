package dk.sagdok.web.codec.xml;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one published contract spells a description. What is not told here is spelt as the description spells it, in the namespace of its list.
 *
 * @param objekttype {@code ObjektType.kode}
 * @param objekt the element of ImportInput that holds the object
 * @param ns the namespace of the object and of its operations
 * @param udvidelser the namespace of its extensions in gd:LokalUdvidelseListe
 * @param skemaer the schema files, in the folder of this contract
 * @param lokale elements that stand in the LokalUdvidelseListe of their list
 * @param udvidede relations whose fields stand in an extension of the entry, {@code <relation>LokalUdvidelse}
 * @param udeladte elements and fields that the contract cannot say
 * @param fremmede the namespace of elements that another schema declares, by their path in the entry
 * @param base64 fields that are base64Binary, by their path in the description
 * @param koder codes that the contract does not know, and what is said instead
 * @param kodelister texts that the contract has a code list for, and the register none
 */
public record WireNames(String objekttype, String objekt, String ns, String udvidelser, List<String> skemaer, Set<String> lokale, Set<String> udvidede,
    Set<String> udeladte, Map<String, String> fremmede, Set<String> base64, Map<String, String> koder, Set<String> kodelister) {
  private static final Map<String, String> OFFENTLIGHED = Map.of(
      "OffentlighedUndtaget/TitelAlternativTekst", Ns.SD,
      "OffentlighedUndtaget/OffentlighedUndtagetHjemmelTekst", Ns.SD,
      "JournalpostEgenskaber/OffentlighedUndtaget", Ns.SD,
      "JournalpostEgenskaber/OffentlighedUndtaget/TitelAlternativTekst", Ns.SD,
      "JournalpostEgenskaber/OffentlighedUndtaget/OffentlighedUndtagetHjemmelTekst", Ns.SD);

  /** Sag, version 6: neither Sagsarkiv nor the codes Bestilt, Udfoert and Rettet (oio-standard: livscyklus may be left out). */
  public static final WireNames SAG_6 = new WireNames("sag", "Sag", "urn:oio:sts:sagdok:sag:6", "urn:oio:sts:sagdok:sagindeks:6",
      List.of("SagOperationer.xsd", "SagIndeks.xsd"),
      Set.of("SagIndeksEgenskaber", "SagsitsystemRelation", "Sikkerhedsprofil"),
      Set.of("Sagsaktoer", "Sagsklasse", "Sagspart", "Sagsgenstande"),
      Set.of("Sagsarkiv", "Integrationsdata"),
      OFFENTLIGHED,
      Set.of("journalnotat.notat"),
      Map.of("Bestilt", "Afgjort", "Udfoert", "Afgjort"),
      Set.of());

  public static final List<WireNames> ALLE = List.of(SAG_6);

  @Override
  public String toString() {
    return ns;
  }

  public ObjektType type() {
    return Objekttyper.medKode(objekttype).orElseThrow();
  }
}
