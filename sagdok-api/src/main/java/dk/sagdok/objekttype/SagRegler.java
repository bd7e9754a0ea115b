package dk.sagdok.objekttype;

import static dk.sagdok.objekttype.Niveau.KOMBIT;
import static dk.sagdok.objekttype.Niveau.OIO;
import static dk.sagdok.objekttype.Regler.begynderMed;
import static dk.sagdok.objekttype.Regler.entydig;
import static dk.sagdok.objekttype.Regler.henvistFindes;
import static dk.sagdok.objekttype.Regler.hver;
import static dk.sagdok.objekttype.Regler.kunForskellig;
import static dk.sagdok.objekttype.Regler.kunSystemet;

import dk.sagdok.objekt.Raekke;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rules that hold for Sag only (OIO Sag 1.2 and the KOMBIT guidance to the case object, v1.7). */
final class SagRegler {
  private static final String JOURNALPOST = "journalpost";
  private static final String NOTAT = "journalnotat";
  private static final int NOTAT_BYTES = 102_400;

  static final List<Regel> ALLE = Stream.concat(Stream.of(
      hver("OIO-journalpost", OIO, JOURNALPOST, "journaldokument", r -> erNotat(r) && r.vaerdi().felter().containsKey("journaldokument")
          ? "Et journalnotat kan ikke have journaldokument; brug journalpostkode vedlagtdokument eller tilakteretdokument." : null),
      hver("OIO-journalpost", OIO, JOURNALPOST, NOTAT, r -> !erNotat(r) && r.vaerdi().felter().containsKey(NOTAT)
          ? "journalnotat kan kun gives med journalpostkode journalnotat; et dokument beskrives i journaldokument." : null),
      hver("B4", KOMBIT, "sagegenskaber", "brugervendtnoegle", SagRegler::noegleErSagsnummer),
      entydig("B4", "sagegenskaber", "brugervendtnoegle", "ejer"),
      begynderMed("B8", "sagfremdrift", "fremdrift", "Opstaaet"),
      kunSystemet("B9", "master"),
      hver("B10", KOMBIT, JOURNALPOST, "urn", r -> !erNotat(r) && r.vaerdi().reference().urn() ? "Et dokument skal henvises til med UUID." : null),
      henvistFindes("B11"),
      hver("B12", KOMBIT, JOURNALPOST, NOTAT, SagRegler::notatErHelt),
      hver("B12", KOMBIT, JOURNALPOST, "urn", r -> erNotat(r) && !"urn:empty".equalsIgnoreCase(Regler.id(r)) ? "Et journalnotat skal henvise til urn:empty." : null),
      kunForskellig("OB4", "ydelsesmodtager", "primaerpart"),
      kunForskellig("OB4", "bopaelskommune", "ejer")),
      Stream.of("ejer", "ansvarlig", "primaerbehandler", "andrebehandlere", "udlaanttil", "bopaelskommune").map(SagRegler::urnHarNoegle)).toList();

  private SagRegler() {}

  private static String noegleErSagsnummer(Raekke r) {
    var noegle = r.vaerdi().felter().get("brugervendtnoegle");
    var sagsnummer = r.vaerdi().felter().get("sagsnummer");
    return noegle == null || noegle.equals(sagsnummer) ? null : "Brugervendt nøgle skal være lig med sagsnummer (" + sagsnummer + ").";
  }

  private static String notatErHelt(Raekke r) {
    if (!erNotat(r)) {
      return null;
    }
    boolean forLangt = r.vaerdi().felter().get(NOTAT) instanceof Map<?, ?> notat
        && String.valueOf(notat.get("notat")).getBytes(StandardCharsets.UTF_8).length > NOTAT_BYTES;
    return forLangt || !r.vaerdi().felter().containsKey(NOTAT) ? "Et journalnotat skal have titel, notat og format, og notatet må højst fylde 100 KB." : null;
  }

  private static Regel urnHarNoegle(String aktoer) {
    return hver("OB4", KOMBIT, aktoer, "brugervendtnoegle", r -> r.vaerdi().reference().urn() && !r.vaerdi().felter().containsKey("brugervendtnoegle")
        ? "brugervendtnoegle skal angives, når der henvises med urn." : null);
  }

  private static boolean erNotat(Raekke r) {
    return NOTAT.equals(r.vaerdi().felter().get("journalpostkode"));
  }
}
