package dk.sagdok.bench.data;

import java.time.LocalDate;
import java.util.Map;

/** Journal posts: documents put into the sag, and notes about some. */
final class Journal {
  private Journal() {}

  static Post post(int j, LocalDate fra) {
    var felter = j % 3 == 0
        ? Map.<String, Object>of("journalpostkode", "journalnotat", "journalnotat",
            Map.of("titel", "Notat " + j, "notat", "Telefonsamtale med ansøger om sagens oplysninger, nummer " + j, "format", "text/plain"))
        : Map.<String, Object>of("journalpostkode", j % 3 == 1 ? "tilakteretdokument" : "vedlagtdokument", "journaldokument",
            Map.of("dokumenttitel", "Brev " + j, "offentlighedundtaget", Map.of("alternativtitel", "Brev", "hjemmel", "OFL § 30")));
    return new Post(Gruppe.JOURNALPOST, fra, null, Subjects.ref("dokument", j), "Dokument", null, felter);
  }
}
