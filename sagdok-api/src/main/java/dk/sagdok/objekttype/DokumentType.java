package dk.sagdok.objekttype;

import static dk.sagdok.objekttype.Felt.boolsk;
import static dk.sagdok.objekttype.Felt.dato;
import static dk.sagdok.objekttype.Felt.fri;
import static dk.sagdok.objekttype.Felt.heltal;
import static dk.sagdok.objekttype.Felt.kode;
import static dk.sagdok.objekttype.Felt.struktur;
import static dk.sagdok.objekttype.Felt.tekst;
import static dk.sagdok.objekttype.Form.BEGGE;
import static dk.sagdok.objekttype.Form.URN;
import static dk.sagdok.objekttype.Gruppe.alle;
import static dk.sagdok.objekttype.Gruppe.attribut;
import static dk.sagdok.objekttype.Gruppe.en;
import static dk.sagdok.objekttype.Gruppe.tilstand;
import static dk.sagdok.objekttype.Niveau.KOMBIT;

import java.util.List;

/**
 * Dokument: OIO Dokument 1.1.1 with variants and parts, and what urn:oio:sts:sagdok:dokumentindeks:6 adds (Dokumentnummer, Foelsomhed,
 * Visningsklasse, Master, Afsender, Sikkerhedsprofil). Roles as in {@link SagType}.
 */
public final class DokumentType {
  private static final Felt LOKAL = fri("LokalUdvidelseListe", "lokaludvidelse");
  private static final String[] BEHANDLER = {"OrganisationEnhed", "Bruger"};
  private static final String[] PART = {"Person", "Virksomhed"};
  private static final String EGENSKABER = "dokumentegenskaber";

  private static final List<Gruppe> GRUPPER = List.of(
      attribut("Egenskaber", EGENSKABER, true,
          tekst("BrugervendtNoegle", "brugervendtnoegle", 50).somKraevet().medIndeks().medProfil("OB1"),
          tekst("Titel", "titel", 255).somKraevet().medIndeks().medProfil("OB1"),
          tekst("Beskrivelse", "beskrivelse", 4096).somKraevetIJson(),
          dato("BrevDato", "brevdato").somKraevetIJson(),
          struktur("OffentlighedUndtaget", "offentlighedundtaget",
              tekst("TitelAlternativTekst", "alternativtitel", 255).somKraevet(),
              tekst("OffentlighedUndtagetHjemmelTekst", "hjemmel", 1024).somKraevet()).medProfil("B5"),
          heltal("VersionIdentifikator", "major"),
          heltal("UnderversionIdentifikator", "minor"),
          tekst("Kassationskode", "kassationskode", 50),
          tekst("Dokumentnummer", "dokumentnummer", 50).medProfil("OB1"),
          kode("Foelsomhed", "foelsomhed", "IKKE_FORTROLIGE_DATA", "FORTROLIGE_PERSONOPLYSNINGER", "FOELSOMME_PERSONOPLYSNINGER", "VIP_SAGER").medProfil("OB1"),
          tekst("Type", "dokumenttype", 0).somKraevetIJson().medProfil("OB1"),
          tekst("Integrationsdata", "integrationsdata", 0),
          LOKAL).somKombitKraevet(),
      tilstand("Fremdrift", "dokumentfremdrift",
          kode("FremdriftStatusKode", "fremdrift", "Modtaget", "Fordelt", "Underudarbejdelse", "Underreview", "Publiceret", "Endeligt", "Afleveret")),

      lokal(alle("Dokumentrelation", "Besvarelser", "besvarelser", "ff0f65e4-95bf-5b25-a210-baf9b43d756f", Form.UUID, "Dokument")),
      lokal(alle("Dokumentrelation", "Udgangspunkter", "udgangspunkter", "6438f203-8140-5758-b1e8-5faac70905b3", Form.UUID, "Dokument")),
      lokal(en("Dokumentrelation", "NyRevision", "nyrevision", "05dda6c0-d934-5c36-bd20-1dedc9608a55", Form.UUID, "Dokument")),
      lokal(alle("Dokumentrelation", "Kommentarer", "kommentarer", "0c102ba7-c7ef-5339-9bac-949ba874de0f", Form.UUID, "Dokument")),
      lokal(alle("Dokumentrelation", "Bilag", "bilag", "457162d0-12b7-565a-b997-01e0932fc5d4", Form.UUID, "Dokument")),
      lokal(alle("Dokumentrelation", "AndreDokumenter", "andredokumenter", "c9c4d400-06cb-5ec6-8092-51c942f6bbd6", Form.UUID, "Dokument")),

      aktoer(en("Dokumentaktoer", "Ejer", "ejer", "9e979b84-b846-4472-8622-58007dc63c7e", BEGGE, "Organisation")).somKombitKraevet(),
      aktoer(en("Dokumentaktoer", "Ansvarlig", "ansvarlig", "a1263342-d348-44ba-a566-233f37c4cb67", BEGGE, "OrganisationEnhed", "Organisation")).somKombitKraevet(),
      aktoer(en("Dokumentaktoer", "PrimaerBehandler", "primaerbehandler", "bf1f93ed-9441-4af4-835b-baeb201f3076", BEGGE, BEHANDLER)),
      aktoer(alle("Dokumentaktoer", "AndreBehandlere", "andrebehandlere", "faa957c4-d164-544d-84a2-60922b1fc57f", BEGGE, BEHANDLER)),
      aktoer(en("Dokumentaktoer", "FordeltTil", "fordelttil", "e77d542f-cdd6-5bce-9d2b-5ac3a837894c", BEGGE, BEHANDLER)),

      part(alle("Dokumentpart", "Parter", "parter", "b5fcaf99-36f5-5150-b483-509f9359abe3", URN, PART)),
      part(alle("Dokumentpart", "KopiParter", "kopiparter", "33cf037e-1252-5dd9-9131-3cb86b58621b", URN, PART)),

      klasse(en("Dokumentklasse", "PrimaerKlasse", "primaerklasse", "a86c6581-ec85-412d-a655-31a1f1d5b14f", Form.UUID, "Klasse")).somKombitKraevet(),
      klasse(alle("Dokumentklasse", "AndreKlasser", "andreklasser", "cf777708-a6e1-5b97-b762-3996f62f74bf", BEGGE, "Klasse")),
      klasse(alle("Dokumentklasse", "Visningsklasse", "visningsklasse", "b4c5b675-fee1-5a83-bc00-1005db46ac1d", Form.UUID, "Klasse")),

      lokal(alle("Arkiver", "Arkiver", "arkiver", "0a125c23-65e2-5309-83db-bf8e805f03a5", Form.UUID, "Arkiv")),
      lokal(alle("TilknyttedeSager", "TilknyttedeSager", "tilknyttedesager", "04f860fc-1f39-5b17-955b-f5a78c19c771", Form.UUID, "Sag")),
      it(en("DokumentitsystemRelation", "Master", "master", "251c24fd-57b0-4afc-9d73-b063d1957eb3", Form.UUID, "ItSystem")).somKombitKraevet(),
      it(en("DokumentitsystemRelation", "Afsender", "afsender", "1b3c6a6d-e977-4491-9bf8-b41ee6999f39", Form.UUID, "ItSystem")).somKombitKraevet(),
      lokal(alle("Sikkerhedsprofil", "Adgang", "sikkerhedsprofil", "9a367514-cef4-5f6b-ab4f-a8a7cff2dff8", Form.UUID, "Organisation", "OrganisationEnhed", "Bruger")));

  private static final Samling DELE = new Samling("DelListe", "varianter.dele", tekst("DelTekst", "deltekst", 0).somKraevet(), List.of(
      attribut("Egenskaber", "varianter.dele.egenskaber", false,
          heltal("IndeksIdentifikator", "indeks"),
          tekst("IndholdTekst", "indhold", 0).somFil("mimetype"),
          tekst("LokationTekst", "lokation", 0),
          tekst("MimetypeTekst", "mimetype", 0),
          LOKAL),
      alle("UnderRedigeringAf", "UnderRedigeringAf", "varianter.dele.underredigeringaf", "b9603c77-6c9b-52ae-b080-18a4aa451136", BEGGE, BEHANDLER)), List.of());

  private static final Samling VARIANTER = new Samling("VariantListe", "varianter", tekst("Variant", "varianttekst", 20).somKraevet(), List.of(
      attribut("Egenskaber", "varianter.egenskaber", false,
          boolsk("ArkiveringIndikator", "arkivering").ogSomTekst(),
          boolsk("DelvisSkannetIndikator", "delvisscannet").ogSomTekst(),
          boolsk("OffentliggoerelseIndikator", "offentliggoerelse").ogSomTekst(),
          boolsk("ProduktionIndikator", "produktion").ogSomTekst(),
          LOKAL)), List.of(DELE));

  private static final Tilbagehenvisning SAGER = new Tilbagehenvisning("sager", "Sag", "journalpost");

  private static final List<Regel> REGLER = List.of(
      Regler.entydig("B4", EGENSKABER, "brugervendtnoegle", "ejer"),
      Regler.kunSystemet("B9", "master"),
      Regler.henvistFindes("B11"),
      Regler.henvistBevares("HENVIST-bevares", SAGER),
      Regler.sammen("B13", KOMBIT, EGENSKABER, "major", "minor"),
      Regler.kraevetNaar("B14", KOMBIT, EGENSKABER, "brevdato", "dokumenttype", "Brev, indgaaende"));

  /** The description of Dokument. */
  public static final ObjektType DOKUMENT = ObjektType.of("Dokument", "dokument", GRUPPER, List.of(VARIANTER), REGLER).medKuvert(new ObjektType.Kuvert("ejer", "primaerklasse", "dokumentegenskaber"))
      .medTilbagehenvisninger(SAGER);

  private DokumentType() {}

  private static Gruppe aktoer(Gruppe g) {
    return g.medFelter(tekst("BrugervendtNoegle", "brugervendtnoegle", 50), tekst("FuldtNavn", "fuldtnavn", 255), tekst("CVR-Nr", "cvrnummer", 8), LOKAL);
  }

  private static Gruppe klasse(Gruppe g) {
    return g.medFelter(tekst("Klassetitel", "klassetitel", 255), tekst("BrugervendtNoegle", "brugervendtnoegle", 50), fri("Soegeord", "soegeord"), LOKAL);
  }

  private static Gruppe part(Gruppe g) {
    return g.medFelter(tekst("BrugervendtNoegle", "brugervendtnoegle", 50), tekst("FuldtNavn", "fuldtnavn", 255),
        tekst("CPR-nr", "cprnummer", 10), tekst("CVR-nr", "cvrnummer", 8), tekst("SE-nr", "senummer", 8), tekst("P-nr", "pnummer", 10), LOKAL);
  }

  private static Gruppe it(Gruppe g) {
    return g.medFelter(tekst("SystemNavn", "systemnavn", 0), tekst("SystemURI", "systemuri", 0), LOKAL);
  }

  private static Gruppe lokal(Gruppe g) {
    return g.medFelter(LOKAL);
  }
}
