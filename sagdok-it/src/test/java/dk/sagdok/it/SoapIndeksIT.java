package dk.sagdok.it;

import static dk.sagdok.it.SoapIndeks.dokument;
import static dk.sagdok.it.SoapIndeks.kald;
import static dk.sagdok.it.SoapIndeks.nyt;
import static dk.sagdok.it.SoapIndeks.sag;
import static dk.sagdok.it.SoapIndeks.vedlagt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many cases and documents in one message: all are written or none, and each has its answer. */
class SoapIndeksIT {
  @Test
  void cases_and_documents_are_imported_in_one_call_with_one_transaktionsid() {
    var sag = nyt();
    var dokument = nyt();
    var id = Soap.noegle();
    var svar = Soap.INDEKS.send(Soap.konvolut(Soap.V11, "<h:RequestHeader xmlns:h=\"http://kombit.dk/xml/schemas/RequestHeader/1/\"><h:TransactionUUID>" + id
        + "</h:TransactionUUID></h:RequestHeader>", SoapIndeks.besked("Importer", sag(sag, Soap.noegle(), "Sag", vedlagt(dokument)) + dokument(dokument, Soap.noegle(), "Brev"))));
    assertThat(svar.tekster("StatusKode")).containsExactly("20", "20");
    assertThat(svar.tekster("Type")).containsExactly("Sag", "Dokument");
    assertThat(svar.tekster("UnikRetur")).containsExactly("20Sag" + sag, "20Dokument" + dokument);
    assertThat(SoapSager.laes(sag, "").ok().tekst("LivscyklusKode")).isEqualTo("Importeret");
    assertThat(Soap.DOKUMENTINDEKS.kald("LaesInput", Soap.uuid(dokument)).ok().tekst("Titel")).isEqualTo("Brev");
    for (var sti : new String[] {"/sag/sag/" + sag, "/dokument/dokument/" + dokument}) {
      assertThat(Http.get(sti + "/registreringer").body()).contains("\"transaktionsid\":\"" + id + "\"");
    }
  }

  @Test
  void without_a_header_they_have_a_transaktionsid_in_common_too() {
    var sager = java.util.List.of(nyt(), nyt());
    kald("Importer", sager.stream().map(s -> sag(s, Soap.noegle(), "T", "")).collect(Collectors.joining())).kode();
    assertThat(sager.stream().map(s -> Sager.json(Http.get("/sag/sag/" + s + "/registreringer")).at("/registreringer/0/transaktionsid").asText()).distinct().toList())
        .hasSize(1).doesNotContain("");
  }

  @Test
  void when_one_is_refused_none_is_written_and_each_is_told() {
    var sag = nyt();
    var levende = SoapSager.opret();
    var ny = nyt();
    var svar = kald("Importer", sag(sag, Soap.noegle(), "Sag", "") + sag(levende, Soap.noegle(), "Igen", "") + dokument(ny, Soap.noegle(), "Brev"));
    assertThat(svar.tekster("UnikRetur")).hasSize(3);
    assertThat(svar.tekster("StatusKode")).as("nothing is wrong with the first and the last").containsExactly("424", "49", "424");
    assertThat(svar.tekster("FejlbeskedTekst").get(0)).startsWith("Ikke gemt, fordi andre");
    assertThat(svar.tekster("DetaljeretFejlbesked")).hasSize(1).first().asString().startsWith("OIO-livscyklus: ImporterSagDokumentIndeksInput/SagIndeks[2] ");
    assertThat(SoapSager.laes(sag, "").kode()).isEqualTo(44);
    assertThat(Http.get("/dokument/dokument/" + ny).statusCode()).isEqualTo(404);
  }

  @Test
  void each_that_is_refused_has_the_code_of_its_own_refusal() {
    var sag = SoapSager.opret();
    var ukendt = nyt();
    var svar = kald("Opdater", opdaterSag(ukendt, "Ny", java.time.Instant.now().toString()) + opdaterSag(sag, "Ny", "2999-01-01T00:00:00Z")
        + opdaterSag(SoapSager.opret(), "Ny", java.time.Instant.now().toString()));
    assertThat(svar.tekster("StatusKode")).containsExactly("44", "40", "424");
    assertThat(svar.tekster("DetaljeretFejlbesked")).hasSize(2);
  }

  @Test
  void what_the_schema_refuses_is_told_of_the_whole_with_its_path() {
    var svar = kald("Importer", sag(nyt(), Soap.noegle(), "T", "") + sag(nyt(), Soap.noegle(), "T".repeat(256), ""));
    assertThat(svar.kode()).isEqualTo(40);
    assertThat(svar.tekst("DetaljeretFejlbesked")).contains("ImporterSagDokumentIndeksInput/SagIndeks[2]/Registrering/AttributListe/Egenskaber/Titel");
    assertThat(kald("Importer", "").kode()).isEqualTo(40);
    assertThat(kald("Opdater", "").kode()).isEqualTo(40);
  }

  @Test
  void opdater_corrects_at_the_time_of_the_source() {
    var sag = nyt();
    var dokument = nyt();
    var foer = java.time.Instant.now().minusSeconds(3600);
    kald("Importer", sag(sag, Soap.noegle(), "Sag", "").replace("<o:AttributListe>", "<sd:Tidspunkt>" + foer + "</sd:Tidspunkt><o:AttributListe>") + dokument(dokument, Soap.noegle(), "Brev"));
    var rettet = foer.plusSeconds(60).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    var svar = kald("Opdater", opdaterSag(sag, "Ny", rettet.toString()) + "<x:OpdaterDokumentIndeks>" + Soap.uuid(dokument) + "<d:AttributListe><d:Egenskaber>"
        + Soap.virkning("d", SoapSager.FRA, "infinity") + "<d:Titel>Nyt brev</d:Titel></d:Egenskaber></d:AttributListe><x:Tidspunkt>" + java.time.Instant.now()
        + "</x:Tidspunkt></x:OpdaterDokumentIndeks>");
    assertThat(svar.tekster("StatusKode")).containsExactly("20", "20");
    assertThat(java.time.OffsetDateTime.parse(SoapSager.laes(sag, "").tekst("Tidspunkt")).toInstant()).isEqualTo(rettet);
    assertThat(SoapSager.laes(sag, "").tekst("Titel")).isEqualTo("Ny");
    assertThat(Soap.DOKUMENTINDEKS.kald("LaesInput", Soap.uuid(dokument)).tekst("Titel")).isEqualTo("Nyt brev");

    var forTidligt = kald("Opdater", opdaterSag(sag, "Nyere", foer.toString()));
    assertThat(forTidligt.kode()).isEqualTo(40);
    assertThat(forTidligt.tekst("DetaljeretFejlbesked")).startsWith("OIO-registreringstid: OpdaterSagDokumentIndeksInput/OpdaterSagIndeks.tidspunkt");
    assertThat(Sager.versioner(sag)).isEqualTo(2);
  }

  @Test
  void what_is_no_message_of_the_service_is_a_fault() {
    var besked = SoapIndeks.besked("Importer", sag(nyt(), Soap.noegle(), "T", ""));
    for (var konvolut : java.util.List.of(Soap.konvolut(Soap.V12, "", Soap.SAG.besked("LaesInput", Soap.uuid(Sager.EN))), Soap.konvolut(Soap.V12, "", besked + besked),
        "<!DOCTYPE e [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + Soap.konvolut(Soap.V12, "", besked.replace("Oprettet", "&x;")), Soap.konvolut(Soap.V12, "", "<a>".repeat(5000) + "</a>".repeat(5000)))) {
      var svar = Soap.INDEKS.send(konvolut);
      assertThat(svar.http().statusCode()).isIn(400, 500);
      assertThat(svar.tekster("Fault")).hasSize(1);
    }
  }

  @Test
  void one_who_may_only_read_is_refused() {
    assertThat(kald("Importer", sag(nyt(), Soap.noegle(), "T", ""), "Authorization", Http.login("laeser")).kode()).isEqualTo(43);
  }

  @Test
  void a_thousand_are_imported_in_one_call() {
    var dokumenter = IntStream.range(0, 500).mapToObj(i -> nyt()).toList();
    var noegle = Soap.noegle().substring(0, 20);
    var svar = kald("Importer", dokumenter.stream().map(d -> dokument(d, noegle + d.substring(0, 8), "Brev") + sag(nyt(), noegle + d.substring(0, 8), "Sag", vedlagt(d))).collect(Collectors.joining()));
    assertThat(svar.tekster("StatusKode")).hasSize(1000).containsOnly("20");
    assertThat(Soap.SAG.kald("SoegInput", SoapSager.soeg("<o:Egenskaber><o:BrugervendtNoegle>" + noegle + "%</o:BrugervendtNoegle></o:Egenskaber>", "")).tekster("UUIDIdentifikator")).hasSize(500);
  }

  private static String opdaterSag(String sag, String titel, String tidspunkt) {
    return "<x:OpdaterSagIndeks>" + Soap.uuid(sag) + "<o:AttributListe><o:Egenskaber>" + Soap.virkning("o", SoapSager.FRA, "infinity") + "<o:Titel>" + titel
        + "</o:Titel></o:Egenskaber></o:AttributListe><x:Tidspunkt>" + tidspunkt + "</x:Tidspunkt></x:OpdaterSagIndeks>";
  }
}
