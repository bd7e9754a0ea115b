package dk.sagdok.objekttype;

import static dk.sagdok.objekttype.Felt.boolsk;
import static dk.sagdok.objekttype.Felt.fri;
import static dk.sagdok.objekttype.Felt.kode;
import static dk.sagdok.objekttype.Felt.struktur;
import static dk.sagdok.objekttype.Felt.tekst;
import static dk.sagdok.objekttype.Felt.tidspunkt;
import static dk.sagdok.objekttype.Form.BEGGE;
import static dk.sagdok.objekttype.Form.URN;
import static dk.sagdok.objekttype.Gruppe.attribut;
import static dk.sagdok.objekttype.Gruppe.en;
import static dk.sagdok.objekttype.Gruppe.flere;
import static dk.sagdok.objekttype.Gruppe.tilstand;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sag: OIO Sag 1.2 as the union of its generations (urn:oio:sts:sagdok:sag:6, :sag:1.2.4.0, sagindeks:6 and the JSON form).
 * Role UUIDs are the published ones where there are any; the others are minted by this project (UUID version 5).
 */
public final class SagType {
  private static final Felt UNDTAGET = struktur("OffentlighedUndtaget", "offentlighedundtaget",
      tekst("TitelAlternativTekst", "alternativtitel", 255).somKraevet(),
      tekst("OffentlighedUndtagetHjemmelTekst", "hjemmel", 1024).somKraevet()).medProfil("B5");
  private static final Felt LOKAL = fri("LokalUdvidelseListe", "lokaludvidelse");

  private static final String[] KLASSE = {"Klasse"};
  private static final String[] BEHANDLER = {"OrganisationEnhed", "Bruger"};
  private static final String[] PART = {"Person", "Virksomhed"};

  private static final List<Gruppe> GRUPPER = List.of(
      attribut("Egenskaber", "sagegenskaber", true,
          tekst("BrugervendtNoegle", "brugervendtnoegle", 50).somKraevet().medIndeks().medProfil("OB1"),
          boolsk("AfleveretIndikator", "afleveret"),
          tekst("Beskrivelse", "beskrivelse", 4096).somKraevetIJson(),
          tekst("HjemmelSpecifikation", "hjemmel", 1024),
          tekst("Kassationskode", "kassationskode", 50).somKraevetIJson(),
          UNDTAGET,
          boolsk("PrincipielIndikator", "principiel"),
          tekst("Sagsnummer", "sagsnummer", 50).somKraevet().medIndeks().medProfil("OB1"),
          tekst("Titel", "titel", 255).somKraevet().medIndeks().medProfil("OB1"),
          tekst("Integrationsdata", "integrationsdata", 0),
          LOKAL).somKombitKraevet(),
      attribut("SagIndeksEgenskaber", "sagindeksegenskaber", false,
          tekst("Sagsstatus", "sagsstatus", 255),
          tekst("Sagskategori", "sagskategori", 255),
          kode("Foelsomhed", "foelsomhed", "IKKE_FORTROLIGE_DATA", "FORTROLIGE_PERSONOPLYSNINGER", "FOELSOMME_PERSONOPLYSNINGER", "VIP_SAGER").medProfil("OB1"),
          tekst("Lokation", "lokation", 255),
          tidspunkt("OprettetTidspunkt", "oprettettidspunkt")).somKombitKraevet(),
      tilstand("Fremdrift", "sagfremdrift", kode("FremdriftStatusKode", "fremdrift", "Opstaaet", "Oplyst", "Afgjort", "Bestilt", "Udfoert", "Afsluttet")),

      aktoer(en("Sagsaktoer", "Ejer", "ejer", "9e979b84-b846-4472-8622-58007dc63c7e", BEGGE, "Organisation")).medProfilfelt("OB3", "cvrnummer").somKombitKraevet(),
      aktoer(en("Sagsaktoer", "Ansvarlig", "ansvarlig", "a1263342-d348-44ba-a566-233f37c4cb67", BEGGE, "OrganisationEnhed")).medProfilfelt("OB3", "cvrnummer").somKombitKraevet(),
      aktoer(en("Sagsaktoer", "PrimaerBehandler", "primaerbehandler", "bf1f93ed-9441-4af4-835b-baeb201f3076", BEGGE, BEHANDLER)),
      aktoer(flere("Sagsaktoer", "AndreBehandlere", "andrebehandlere", "987bcfcb-5364-5cf7-87f8-d6b10890f241", BEGGE, BEHANDLER)),
      aktoer(en("Sagsaktoer", "UdlaantTil", "udlaanttil", "7bc11d17-25b2-5dad-812e-f2a8e5f38f8d", BEGGE, BEHANDLER)),
      aktoer(en("Sagsaktoer", "Bopaelskommune", "bopaelskommune", "d316bd39-1ad4-5591-ab66-a477322fd0ef", BEGGE, "Organisation")),

      lokal(en("Sagsarkiv", "Behandlingsarkiv", "behandlingarkiv", "a330ac07-8687-45b9-9bf2-21137eb0dbb0", Form.UUID, "Arkiv")),
      lokal(en("Sagsarkiv", "Afleveringsarkiv", "afleveringsarkiv", "223917fd-086f-51eb-b71e-cd1edb140287", Form.UUID, "Arkiv")),
      lokal(flere("Sagsarkiv", "AndetArkiv", "andetarkiv", "949e1bf4-3ccb-5956-badb-8b7f9a894ef2", Form.UUID, "Arkiv")),

      klasse(en("Sagsklasse", "PrimaerKlasse", "primaerklasse", "a86c6581-ec85-412d-a655-31a1f1d5b14f", Form.UUID, KLASSE)).medProfilfelt("OB3", "brugervendtnoegle").somKombitKraevet(),
      klasse(en("Sagsklasse", "Handlingsklasse", "handlingsklasse", "05ef7011-11a7-4e4c-a46b-3de6aa457fc3", Form.UUID, KLASSE)).somKombitKraevet(),
      klasse(en("Sagsklasse", "Opgaveklasse", "opgaveklasse", "837d4309-7ab8-58e7-9f3e-d84478e2c8f4", BEGGE, KLASSE)),
      klasse(en("Sagsklasse", "Kontoklasse", "kontoklasse", "b906641c-fd9e-5cab-aac5-1efc5cf1e259", BEGGE, KLASSE)),
      klasse(en("Sagsklasse", "Sikkerhedsklasse", "sikkerhedsklasse", "b50aeb32-ad3b-5928-80e0-9d9143b3997f", BEGGE, KLASSE)),
      klasse(en("Sagsklasse", "Foelsomhedsklasse", "foelsomhedsklasse", "b606566c-41bf-53df-a875-a186da3e27c6", BEGGE, KLASSE)),
      klasse(en("Sagsklasse", "Indsatsklasse", "indsatsklasse", "06e142b0-80e0-52bf-b496-0acb444dd472", BEGGE, KLASSE)),
      klasse(en("Sagsklasse", "Ydelsesklasse", "ydelsesklasse", "a196bf17-4767-5f51-bcf0-2c938b73bd79", BEGGE, KLASSE)),
      klasse(flere("Sagsklasse", "Kontroltemaklasse", "kontroltemaklasse", "e3701c80-5117-5a96-b710-1ada29206b13", Form.UUID, KLASSE)),
      klasse(flere("Sagsklasse", "Visningsklasse", "visningsklasse", "18607145-e5c7-50b9-a818-5874d8e6f8b5", Form.UUID, KLASSE)),
      klasse(en("Sagsklasse", "Afgoerelsesklasse", "afgoerelsesklasse", "1921f19a-6a8f-5f54-b55f-7ab5f48d8ec4", Form.UUID, KLASSE)).medFastIndeks(1),

      part(en("Sagspart", "PrimaerPart", "primaerpart", "d839f26a-d4d1-4441-b2d6-3dbbb12a9404", URN, PART)),
      part(flere("Sagspart", "SekundaerPart", "sekundaerpart", "4c92ad36-816a-5bdc-b5ec-315d48a538c8", URN, PART)),
      part(en("Sagspart", "Ydelsesmodtager", "ydelsesmodtager", "e2105f67-3dab-5a29-98f0-cdc65ad76808", URN, PART)),

      lokal(en("Sagsrelation", "Oversag", "oversag", "5189ea14-e59c-53ff-be63-c6dd3203e564", Form.UUID, "Sag")),
      lokal(en("Sagsrelation", "Praecedens", "praecedens", "ca00f2c3-1e2d-5832-b805-738e55cca1e2", Form.UUID, "Sag")),
      lokal(flere("Sagsrelation", "AndreSager", "andresager", "1daf114a-80a0-50bc-a6d9-3ea9a03a0ae4", Form.UUID, "Sag")),

      genstand(en("Sagsgenstande", "Afgiftsobjekt", "afgiftsobjekt", "9aa6ed0b-f7eb-5eaa-8b72-65b2466245ba", URN, "Koeretoej")),
      genstand(en("Sagsgenstande", "Ejendomsskat", "ejendomsskat", "28e30cc4-e2e7-5a26-b7dc-7a1355bd321e", URN, "Ejendom")),
      genstand(flere("Sagsgenstande", "Byggeri", "byggeri", "b0df3ccf-b066-5aee-8805-0bd6f4f25bb8", URN, "Bygning", "Ejendom", "Enhed", "Matrikel", "TekniskAnlaeg")),
      genstand(flere("Sagsgenstande", "Fredning", "fredning", "b49b6182-d67f-5519-922e-4c5851b262bc", URN, "Sted", "Adresse", "NavngivenVej", "Stednavn", "Jordstykke", "Geokode")),

      lokal(flere("Journalpost", "Journalpost", "journalpost", "fb98e9ad-a60f-5273-9e84-8c07a59aec6f", BEGGE, "Dokument")).medFelter(
          kode("Rolle", "journalpostkode", "journalnotat", "vedlagtdokument", "tilakteretdokument").somKraevet(),
          struktur("JournalpostEgenskaber", "journaldokument", tekst("Dokumenttitel", "dokumenttitel", 255).somKraevetIJson(), UNDTAGET.somKraevetIJson()),
          struktur("JournalpostEgenskaber/JournalnotatEgenskaber", "journalnotat",
              tekst("Titel", "titel", 255).somKraevet(), tekst("Notat", "notat", 102400).somKraevet(), tekst("Format", "format", 50).somKraevet()).medProfil("B12"))
          .medKoderoller(Map.of("journalnotat", UUID.fromString("f6848c05-9104-57d1-945a-ce8bdca7a113"),
              "vedlagtdokument", UUID.fromString("aab87902-473d-5b38-a509-7088841455de"),
              "tilakteretdokument", UUID.fromString("98824b32-258b-5e4b-8ed3-37c826e6901e"))),

      it(en("SagsitsystemRelation", "Master", "master", "251c24fd-57b0-4afc-9d73-b063d1957eb3", Form.UUID, "ItSystem")).somKombitKraevet(),
      it(en("SagsitsystemRelation", "Afsender", "afsender", "1b3c6a6d-e977-4491-9bf8-b41ee6999f39", Form.UUID, "ItSystem")).somKombitKraevet(),
      lokal(flere("Sikkerhedsprofil", "Adgang", "sikkerhedsprofil", "102a705f-ed6f-59db-914d-2f4e11238464", Form.UUID, "Organisation", "OrganisationEnhed", "Bruger")));

  /** The description of Sag. */
  public static final ObjektType SAG = ObjektType.of("Sag", "sag", GRUPPER, SagRegler.ALLE).medKuvert(new ObjektType.Kuvert("ejer", "primaerklasse", "sagindeksegenskaber"));

  private SagType() {}

  private static Gruppe aktoer(Gruppe g) {
    return g.medFelter(tekst("BrugervendtNoegle", "brugervendtnoegle", 50), tekst("FuldtNavn", "fuldtnavn", 255).medProfil("OB3"), tekst("CVR-Nummer", "cvrnummer", 8), LOKAL);
  }

  private static Gruppe klasse(Gruppe g) {
    return g.medFelter(tekst("Facettitel", "facettitel", 255), tekst("Klassetitel", "klassetitel", 255), tekst("BrugervendtNoegle", "brugervendtnoegle", 50), fri("Soegeord", "soegeord"), LOKAL);
  }

  private static Gruppe part(Gruppe g) {
    return g.medFelter(tekst("BrugervendtNoegle", "brugervendtnoegle", 50), tekst("FuldtNavn", "fuldtnavn", 255).medProfil("OB3"),
        tekst("CPR-nr", "cprnummer", 10), tekst("CVR-nr", "cvrnummer", 8), tekst("SE-nr", "senummer", 8), tekst("P-nr", "pnummer", 10), LOKAL);
  }

  private static Gruppe genstand(Gruppe g) {
    return g.medFelter(tekst("Tekstfelt", "tekstfelt", 1024), LOKAL);
  }

  private static Gruppe it(Gruppe g) {
    return g.medFelter(tekst("SystemNavn", "systemnavn", 255), tekst("SystemURI", "systemuri", 255), LOKAL);
  }

  private static Gruppe lokal(Gruppe g) {
    return g.medFelter(LOKAL);
  }
}
