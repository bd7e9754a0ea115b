package dk.sagdok.bench.data;

import java.util.Locale;

/** Dokument number i as a request to the REST door: two variants with five parts, which lie in another system. All that differs between two is the number. */
public final class DokumentJson {
  public static final String FRA = "2015-01-01";
  private static final String MARK = "{nummer}";
  private static final String TEKST = """
      {"note": "Oprettet",
       "attributter": {"dokumentegenskaber": [{"brugervendtnoegle": "DOK-{nummer}", "titel": "Ansøgning om carport {nummer}", "dokumentnummer": "2015-{nummer}",
         "beskrivelse": "Brev med tegninger til sag {nummer}, med en del tekst som i et rigtigt dokument", "brevdato": "2014-12-29", "dokumenttype": "Brev, indgaaende",
         "foelsomhed": "FORTROLIGE_PERSONOPLYSNINGER", "kassationskode": "K5", "major": 1, "minor": 0,
         "offentlighedundtaget": {"alternativtitel": "Brev {nummer}", "hjemmel": "OFL § 30"}, @}]},
       "tilstande": {"dokumentfremdrift": [{"fremdrift": "Modtaget", "virkning": {"from": "2015-01-01", "to": "2015-02-01"}},
         {"fremdrift": "Fordelt", "virkning": {"from": "2015-02-01", "to": "infinity"}}]},
       "relationer": {
         "ejer": [{"uuid": "5ee1f0c4-2f0e-4a39-8d6c-4a3b8f4f0a01", "objekttype": "Organisation", @}],
         "ansvarlig": [{"uuid": "5ee1f0c4-2f0e-4a39-8d6c-4a3b8f4f0a02", "objekttype": "OrganisationEnhed", @}],
         "primaerklasse": [{"uuid": "5ee1f0c4-2f0e-4a39-8d6c-4a3b8f4f0a03", "objekttype": "Klasse", @}],
         "parter": [{"urn": "urn:oio:cpr-nr:{nummer}", "objekttype": "Person", @}]},
       "varianter": [
         {"varianttekst": "Original", "egenskaber": [{"arkivering": true, "delvisscannet": false, @}], "dele": [
           {"deltekst": "Brev", "egenskaber": [{"indeks": 1, "mimetype": "application/pdf", "indhold": "https://arkiv.example/{nummer}/1", @}]},
           {"deltekst": "Tegning", "egenskaber": [{"indeks": 2, "mimetype": "image/png", "indhold": "https://arkiv.example/{nummer}/2", @}]},
           {"deltekst": "Situationsplan", "egenskaber": [{"indeks": 3, "mimetype": "image/png", "indhold": "https://arkiv.example/{nummer}/3", @}]}]},
         {"varianttekst": "Ekstrakt", "egenskaber": [{"offentliggoerelse": true, "produktion": false, @}], "dele": [
           {"deltekst": "Brev", "egenskaber": [{"indeks": 1, "mimetype": "application/pdf", "indhold": "https://arkiv.example/{nummer}/4", @}]},
           {"deltekst": "Tegning", "egenskaber": [{"indeks": 2, "mimetype": "image/png", "indhold": "https://arkiv.example/{nummer}/5", @}]}]}]}"""
      .replace("@", "\"virkning\": {\"from\": \"" + FRA + "\", \"to\": \"infinity\"}");

  private DokumentJson() {}

  /** Ten digits. */
  public static String nummer(long i) {
    return String.format(Locale.ROOT, "%010d", i);
  }

  public static String opret(long i) {
    return TEKST.replace(MARK, nummer(i));
  }
}
