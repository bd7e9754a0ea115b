package dk.sagdok.objekttype;

import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekttype.Regel.Brud;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rules that hold for Sag only (OIO Sag 1.2 and the KOMBIT guidance to the case object, v1.7). */
final class SagRegler {
  private static final String JOURNALPOST = "journalpost";
  private static final String KODE = "journalpostkode";
  private static final int NOTAT_TEGN = 102_400;

  static final List<Regel> ALLE = List.of(
      new Regel("OIO-journalpost", Niveau.OIO, raekker -> hver(raekker, JOURNALPOST, SagRegler::delePasserTilKode)),
      new Regel("B4", Niveau.KOMBIT, raekker -> hver(raekker, "sagegenskaber", SagRegler::noegleErSagsnummer)),
      new Regel("B12", Niveau.KOMBIT, raekker -> hver(raekker, JOURNALPOST, SagRegler::journalnotatErHelt)));

  private SagRegler() {}

  private static List<Brud> hver(Collection<Raekke> raekker, String gruppe, Function<Raekke, Stream<Brud>> proeve) {
    return raekker.stream().filter(r -> r.gruppe().equals(gruppe)).flatMap(proeve).toList();
  }

  private static Stream<Brud> delePasserTilKode(Raekke r) {
    var felter = r.vaerdi().felter();
    var notat = "journalnotat".equals(felter.get(KODE));
    var fremmed = notat ? "journaldokument" : "journalnotat";
    return felter.containsKey(fremmed)
        ? Stream.of(new Brud(sti(r, fremmed), String.valueOf(felter.get(KODE)),
            notat ? "Et journalnotat har ingen journaldokument; brug vedlagtdokument eller tilakteretdokument."
                : "journalnotat hører til journalpostkode journalnotat; et dokument beskrives i journaldokument."))
        : Stream.empty();
  }

  private static Stream<Brud> noegleErSagsnummer(Raekke r) {
    var felter = r.vaerdi().felter();
    var noegle = felter.get("brugervendtnoegle");
    return noegle == null || noegle.equals(felter.get("sagsnummer")) ? Stream.empty()
        : Stream.of(new Brud(sti(r, "brugervendtnoegle"), noegle.toString(), "Brugervendt nøgle skal være lig med sagsnummer."));
  }

  private static Stream<Brud> journalnotatErHelt(Raekke r) {
    var felter = r.vaerdi().felter();
    if (!"journalnotat".equals(felter.get(KODE))) {
      return Stream.empty();
    }
    var notat = felter.get("journalnotat");
    var forLang = String.valueOf(notat).length() > NOTAT_TEGN;
    var reference = r.vaerdi().reference();
    var tom = reference != null && "URN:Empty".equals(reference.id());
    return Stream.of(
            notat == null || forLang ? new Brud(sti(r, "journalnotat"), null, "Et journalnotat har titel, notat og format, højst 100 KB.") : null,
            tom ? null : new Brud(sti(r, "urn"), reference == null ? null : reference.id(), "Et journalnotat henviser til URN:Empty."))
        .filter(java.util.Objects::nonNull);
  }

  private static String sti(Raekke r, String felt) {
    return r.gruppe() + (r.indeks() > 0 ? "[indeks=" + r.indeks() + "]" : "") + "." + felt;
  }
}
