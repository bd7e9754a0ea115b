package dk.sagdok.oracle;

import static dk.sagdok.objekttype.Felt.boolsk;
import static dk.sagdok.objekttype.Felt.fri;
import static dk.sagdok.objekttype.Felt.heltal;
import static dk.sagdok.objekttype.Felt.kode;
import static dk.sagdok.objekttype.Felt.struktur;
import static dk.sagdok.objekttype.Felt.tekst;

import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Form;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Ret;
import dk.sagdok.objekttype.Samling;
import java.util.List;

/** A small object type with a group for every word of {@link Ret}, also in elements and in elements of those, for tests of the engine. */
public final class Proevetype {
  private static final String ROLLE = "00000000-0000-0000-0000-000000000001";

  public static final Gruppe EGENSKABER = Gruppe.attribut("Egenskaber", "egenskaber", true,
      tekst("Titel", "titel", 20).somKraevet(), tekst("Beskrivelse", "beskrivelse", 0), boolsk("Principiel", "principiel"),
      struktur("OffentlighedUndtaget", "undtaget", tekst("Titel", "titel", 10).somKraevet(), tekst("Hjemmel", "hjemmel", 0).somKraevet()),
      fri("LokalUdvidelse", "udvidelse"));
  public static final Gruppe LOKALE = Gruppe.attribut("LokaleEgenskaber", "lokale", false, tekst("Lokation", "lokation", 0));
  public static final Gruppe FREMDRIFT = Gruppe.tilstand("Fremdrift", "fremdrift", kode("Kode", "fremdrift", "Opstaaet", "Oplyst", "Afsluttet"));
  public static final Gruppe EJER = Gruppe.en("Aktoer", "Ejer", "ejer", ROLLE, Form.UUID, "Organisation").somKombitKraevet();
  public static final Gruppe BEHANDLERE = Gruppe.flere("Aktoer", "Behandlere", "behandlere", ROLLE, Form.BEGGE);
  public static final Gruppe POSTER = Gruppe.flere("Post", "Poster", "poster", ROLLE, Form.BEGGE)
      .medFelter(kode("Slags", "slags", "notat", "dokument").somKraevet(), tekst("Titel", "titel", 0));
  public static final Gruppe BILAG = new Gruppe("Bilag", "bilag", Art.RELATION, "Bilag", Ret.REPLACE_ALL, null, List.of(), Form.BEGGE,
      false, false, 0, List.of());
  public static final Samling DELE = new Samling("DelListe", "varianter.dele", tekst("Del", "deltekst", 20).somKraevet(), List.of(
      Gruppe.attribut("Egenskaber", "varianter.dele.egenskaber", false, tekst("Indhold", "indhold", 0), heltal("Indeks", "indeks")),
      Gruppe.alle("Redigering", "Redigering", "varianter.dele.redigeresaf", ROLLE, Form.BEGGE, "Bruger"),
      Gruppe.flere("Kvittering", "Kvitteringer", "varianter.dele.kvitteringer", ROLLE, Form.BEGGE)), List.of());
  public static final Samling VARIANTER = new Samling("VariantListe", "varianter", tekst("Variant", "varianttekst", 20).somKraevet(), List.of(
      Gruppe.attribut("Egenskaber", "varianter.egenskaber", false, kode("Slags", "slags", "Original", "Kopi").somKraevet(), boolsk("Produktion", "produktion")),
      Gruppe.en("Laaner", "Laaner", "varianter.laaner", ROLLE, Form.BEGGE)), List.of(DELE));
  public static final ObjektType PROEVE = ObjektType.of("Proeve", "proeve",
      List.of(EGENSKABER, LOKALE, FREMDRIFT, EJER, BEHANDLERE, POSTER, BILAG), List.of(VARIANTER), List.of());

  private Proevetype() {}
}
