package dk.sagdok.web.codec.xml;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one published contract spells a description. What is not told here is spelt as the description spells it, in the namespace of its list.
 *
 * @param generation what it shares with others
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
 * @param kodelister texts that the contract has a code list for, and the register none; what is in no list is Andet, or left out
 * @param omdoebt elements that the contract calls something else than the description
 * @param egne elements that the contract adds of its own: {@link #FJERN}, {@link #LIVSCYKLUS}
 * @param intervaller what SoegEgenskaberLokalUdvidelse of a search may hold
 */
public record WireNames(Generation generation, String objekttype, String objekt, String ns, String udvidelser, List<String> skemaer, Set<String> lokale, Set<String> udvidede,
    Set<String> udeladte, Map<String, String> fremmede, Set<String> base64, Map<String, String> koder, Map<String, List<String>> kodelister, Map<String, String> omdoebt, Set<String> egne,
    Set<String> intervaller) {
  /** In a variant or a part that Ret is to take away. */
  static final String FJERN = "FjernIndikator";
  /** The code of a registration in full; the one of the base schema cannot say Rettet. */
  static final String LIVSCYKLUS = "LivscyklusKode";
  private static final Map<String, String> OFFENTLIGHED = Map.of(
      "OffentlighedUndtaget/TitelAlternativTekst", Ns.SD,
      "OffentlighedUndtaget/OffentlighedUndtagetHjemmelTekst", Ns.SD,
      "JournalpostEgenskaber/OffentlighedUndtaget", Ns.SD,
      "JournalpostEgenskaber/OffentlighedUndtaget/TitelAlternativTekst", Ns.SD,
      "JournalpostEgenskaber/OffentlighedUndtaget/OffentlighedUndtagetHjemmelTekst", Ns.SD);

  /** Sag, version 6: neither Sagsarkiv nor the codes Bestilt, Udfoert and Rettet (the contract lets livscyklus be left out). */
  public static final WireNames SAG_6 = new WireNames(Generation.V6, "sag", "Sag", "urn:oio:sts:sagdok:sag:6", "urn:oio:sts:sagdok:sagindeks:6",
      List.of("SagOperationer.xsd", "SagIndeks.xsd"),
      Set.of("SagIndeksEgenskaber", "SagsitsystemRelation", "Sikkerhedsprofil"),
      Set.of("Sagsaktoer", "Sagsklasse", "Sagspart", "Sagsgenstande"),
      Set.of("Sagsarkiv", "Integrationsdata", "CPR-nr", "CVR-nr", "SE-nr", "P-nr"),
      OFFENTLIGHED,
      Set.of("journalnotat.notat"),
      Map.of("Bestilt", "Afgjort", "Udfoert", "Afgjort"),
      Map.of(),
      Map.of(),
      Set.of(),
      Set.of("OprettetTidspunktInterval", "SenestAendretInterval"));

  private static final Map<String, List<String>> DOKUMENTTYPER = Map.of("Type", List.of("Faktura", "Brev, indgaaende", "Brev, udgaaende", "Brev", "Internt Notat", "Eksternt Notat",
      "Rapport", "Dagsorden", "Plan", "Andet"));
  private static final String DOKUMENTINDEKS = "urn:oio:sts:sagdok:dokumentindeks:6";
  private static final Set<String> DOKUMENTINTERVALLER = Set.of("BrevDatoInterval");
  private static final Set<String> LOKALE = Set.of("DokumentitsystemRelation", "Sikkerhedsprofil");
  private static final Set<String> UDVIDEDE = Set.of("Dokumentaktoer", "Dokumentpart", "Dokumentklasse");

  /** Dokument, version 6: its metadata, without variants and parts, archives and the cases that it names itself. */
  public static final WireNames DOKUMENTINDEKS_6 = new WireNames(Generation.V6, "dokument", "DokumentIndeks", DOKUMENTINDEKS, DOKUMENTINDEKS,
      List.of("DokumentIndeksOperationer.xsd"), LOKALE, UDVIDEDE, Set.of("Arkiver", "TilknyttedeSager", "Integrationsdata", "VariantListe", "CPR-nr", "CVR-nr", "SE-nr", "P-nr"),
      OFFENTLIGHED, Set.of(), Map.of(), DOKUMENTTYPER, Map.of(), Set.of(), DOKUMENTINTERVALLER);

  /** Our own contract for the whole Dokument, with the names of the published one as far as they go. */
  public static final WireNames DOKUMENT_1 = new WireNames(Generation.V6, "dokument", "Dokument", "urn:sagdok:dokument:1", DOKUMENTINDEKS,
      List.of("DokumentOperationer.xsd", "DokumentIndeks.xsd"), LOKALE, UDVIDEDE, Set.of("CPR-nr", "CVR-nr", "SE-nr", "P-nr"),
      OFFENTLIGHED, Set.of(), Map.of(), DOKUMENTTYPER,
      Map.of("Arkiver", "Dokumentarkiv", "TilknyttedeSager", "Dokumentsag", "DelTekst", "Del", "IndeksIdentifikator", "Indeks", "IndholdTekst", "Indhold", "LokationTekst", "Lokation",
          "MimetypeTekst", "Mimetype"),
      Set.of(FJERN, LIVSCYKLUS),
      DOKUMENTINTERVALLER);

  /** The generation before version 6: it can say archives, all states and the numbers of parties, and has no times of creation. */
  public static final WireNames SAG_1240 = new WireNames(Generation.V1240, "sag", "Sag", "urn:oio:sts:sagdok:sag:1.2.4.0", "urn:oio:sts:sagdok:sagindeks:1.2.4.0",
      List.of("SagOperationer124.xsd", "SagIndeks124.xsd"), SAG_6.lokale(), SAG_6.udvidede(), Set.of("OprettetTidspunkt", "Integrationsdata"),
      OFFENTLIGHED, SAG_6.base64(), Map.of(), Map.of(), Map.of(), Set.of(), Set.of());

  private static final String DOKUMENTINDEKS_124 = "urn:oio:sts:sagdok:dokumentindeks:1.2.4.0";

  /** The generation before version 6: with variants, without their parts. */
  public static final WireNames DOKUMENTINDEKS_1240 = new WireNames(Generation.V1240, "dokument", "DokumentIndeks", DOKUMENTINDEKS_124, DOKUMENTINDEKS_124,
      List.of("DokumentIndeksOperationer124.xsd"), LOKALE, UDVIDEDE, Set.of("Arkiver", "TilknyttedeSager", "Integrationsdata", "DelListe"),
      OFFENTLIGHED, Set.of(), Map.of(), Map.of("Type", DOKUMENTTYPER.get("Type").subList(0, 8)), Map.of(), Set.of(), DOKUMENTINTERVALLER);

  public static final List<WireNames> ALLE = List.of(SAG_6, DOKUMENTINDEKS_6, DOKUMENT_1, SAG_1240, DOKUMENTINDEKS_1240);

  String kaldt(String navn) {
    return omdoebt.getOrDefault(navn, navn);
  }

  /** There is one of each for as long as the program runs. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return ns.hashCode();
  }

  @Override
  public String toString() {
    return ns;
  }

  public ObjektType type() {
    return Objekttyper.medKode(objekttype).orElseThrow();
  }
}
