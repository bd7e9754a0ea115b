package dk.sagdok.it;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the contracts on one type call what the scenarios speak of. Fields are in the order of the schema, each by its path in the entry.
 *
 * @param objekt the element of an import
 * @param prefix of the extensions
 * @param indekseret relations are known by their Indeks; else it is shown and means nothing
 * @param attributter the groups of attributes; the first stands in the list itself, the others among its extensions
 * @param relationer in the order of the schema
 * @param udvidelse fields of relations, in an extension of the entry
 * @param egne fields of relations, in the entry itself
 * @param samlinger the list of elements; empty when there is none
 */
record SoapNavne(String objekt, String prefix, boolean indekseret, List<Gruppe> attributter, Gruppe tilstand, List<Relation> relationer,
    Map<String, String> udvidelse, Map<String, String> egne, List<Samling> samlinger) {
  record Gruppe(String kode, String element, Map<String, String> felter) {}

  /** @param lokal stands among the extensions of its list */
  record Relation(String kode, String element, String rolle, boolean lokal) {
    Relation(String kode, String element, String rolle) {
      this(kode, element, rolle, false);
    }
  }

  /** Named elements of a list, and within them one group of attributes, relations in a list of their own, and further elements. */
  record Samling(String kode, String liste, String element, Gruppe egenskaber, List<Relation> relationer, List<Samling> indre) {}

  private static final Gruppe SAGSEGENSKABER = new Gruppe("sagegenskaber", "Egenskaber", ordnet("brugervendtnoegle", "BrugervendtNoegle", "afleveret", "AfleveretIndikator",
      "beskrivelse", "Beskrivelse", "hjemmel", "HjemmelSpecifikation", "kassationskode", "Kassationskode", "offentlighedundtaget.alternativtitel", "OffentlighedUndtaget/TitelAlternativTekst",
      "offentlighedundtaget.hjemmel", "OffentlighedUndtaget/OffentlighedUndtagetHjemmelTekst", "principiel", "PrincipielIndikator", "sagsnummer", "Sagsnummer", "titel", "Titel"));
  private static final Gruppe INDEKS = new Gruppe("sagindeksegenskaber", "SagIndeksEgenskaber",
      ordnet("sagsstatus", "Sagsstatus", "sagskategori", "Sagskategori", "foelsomhed", "Foelsomhed", "lokation", "Lokation"));
  private static final Gruppe SAGFREMDRIFT = new Gruppe("sagfremdrift", "Fremdrift", ordnet("fremdrift", "FremdriftStatusKode"));

  static final SoapNavne SAG = new SoapNavne("Sag", "si", true, List.of(SAGSEGENSKABER, INDEKS), SAGFREMDRIFT, List.of(
      new Relation("ejer", "Sagsaktoer", SoapSager.EJER),
      new Relation("ansvarlig", "Sagsaktoer", SoapSager.ANSVARLIG),
      new Relation("andrebehandlere", "Sagsaktoer", SoapSager.ANDRE_BEHANDLERE),
      new Relation("primaerklasse", "Sagsklasse", "a86c6581-ec85-412d-a655-31a1f1d5b14f"),
      new Relation("primaerpart", "Sagspart", "d839f26a-d4d1-4441-b2d6-3dbbb12a9404"),
      new Relation("oversag", "Sagsrelation", "5189ea14-e59c-53ff-be63-c6dd3203e564"),
      new Relation("andresager", "Sagsrelation", "1daf114a-80a0-50bc-a6d9-3ea9a03a0ae4"),
      new Relation("byggeri", "Sagsgenstande", "b0df3ccf-b066-5aee-8805-0bd6f4f25bb8"),
      new Relation("journalpost", "Journalpost", SoapSager.NOTAT)),
      ordnet("fuldtnavn", "FuldtNavn", "cvrnummer", "CVR-Nummer", "facettitel", "Facettitel", "tekstfelt", "Tekstfelt"),
      ordnet("journalnotat.titel", "JournalpostEgenskaber/JournalnotatEgenskaber/Titel", "journalnotat.notat", "JournalpostEgenskaber/JournalnotatEgenskaber/Notat",
          "journalnotat.format", "JournalpostEgenskaber/JournalnotatEgenskaber/Format"), List.of());

  private static final Gruppe DOKUMENTEGENSKABER = new Gruppe("dokumentegenskaber", "Egenskaber", ordnet("brugervendtnoegle", "BrugervendtNoegle", "titel", "Titel", "beskrivelse", "Beskrivelse",
      "brevdato", "BrevDato", "offentlighedundtaget.alternativtitel", "OffentlighedUndtaget/TitelAlternativTekst", "offentlighedundtaget.hjemmel",
      "OffentlighedUndtaget/OffentlighedUndtagetHjemmelTekst", "major", "VersionIdentifikator", "minor", "UnderversionIdentifikator", "kassationskode", "Kassationskode",
      "dokumentnummer", "Dokumentnummer", "foelsomhed", "Foelsomhed", "dokumenttype", "Type", "integrationsdata", "Integrationsdata"));
  private static final Gruppe DOKUMENTFREMDRIFT = new Gruppe("dokumentfremdrift", "Fremdrift", ordnet("fremdrift", "FremdriftStatusKode"));
  private static final Samling DELE = new Samling("varianter.dele", "DelListe", "Del",
      new Gruppe("varianter.dele.egenskaber", "Egenskaber", ordnet("indeks", "Indeks", "indhold", "Indhold", "lokation", "Lokation", "mimetype", "Mimetype")),
      List.of(new Relation("varianter.dele.underredigeringaf", "UnderRedigeringAf", "b9603c77-6c9b-52ae-b080-18a4aa451136")), List.of());
  private static final Samling VARIANTER = new Samling("varianter", "VariantListe", "Variant",
      new Gruppe("varianter.egenskaber", "Egenskaber", ordnet("arkivering", "ArkiveringIndikator", "delvisscannet", "DelvisSkannetIndikator", "offentliggoerelse", "OffentliggoerelseIndikator",
          "produktion", "ProduktionIndikator")), List.of(), List.of(DELE));

  static final SoapNavne DOKUMENT = new SoapNavne("Dokument", "di", false, List.of(DOKUMENTEGENSKABER), DOKUMENTFREMDRIFT, List.of(
      new Relation("nyrevision", "Dokumentrelation", "05dda6c0-d934-5c36-bd20-1dedc9608a55"),
      new Relation("bilag", "Dokumentrelation", "457162d0-12b7-565a-b997-01e0932fc5d4"),
      new Relation("ejer", "Dokumentaktoer", SoapSager.EJER),
      new Relation("ansvarlig", "Dokumentaktoer", SoapSager.ANSVARLIG),
      new Relation("andrebehandlere", "Dokumentaktoer", "faa957c4-d164-544d-84a2-60922b1fc57f"),
      new Relation("parter", "Dokumentpart", "b5fcaf99-36f5-5150-b483-509f9359abe3"),
      new Relation("primaerklasse", "Dokumentklasse", "a86c6581-ec85-412d-a655-31a1f1d5b14f"),
      new Relation("arkiver", "Dokumentarkiv", "0a125c23-65e2-5309-83db-bf8e805f03a5"),
      new Relation("tilknyttedesager", "Dokumentsag", "04f860fc-1f39-5b17-955b-f5a78c19c771"),
      new Relation("master", "DokumentitsystemRelation", "251c24fd-57b0-4afc-9d73-b063d1957eb3", true)),
      ordnet("klassetitel", "Klassetitel", "brugervendtnoegle", "BrugervendtNoegle", "fuldtnavn", "FuldtNavn", "cvrnummer", "CVR-Nr"),
      ordnet("systemnavn", "SystemNavn", "systemuri", "SystemURI"), List.of(VARIANTER));

  static final SoapNavne DOKUMENTINDEKS = DOKUMENT.somHedder("DokumentIndeks", List.of());
  static final SoapNavne DOKUMENTINDEKS_1240 = DOKUMENT.somHedder("DokumentIndeks", List.of(VARIANTER));

  private SoapNavne somHedder(String navn, List<Samling> andre) {
    return new SoapNavne(navn, prefix, indekseret, attributter, tilstand, relationer, udvidelse, egne, andre);
  }

  private static Map<String, String> ordnet(String... par) {
    var map = new LinkedHashMap<String, String>();
    IntStream.range(0, par.length / 2).forEach(i -> map.put(par[2 * i], par[2 * i + 1]));
    return map;
  }
}
