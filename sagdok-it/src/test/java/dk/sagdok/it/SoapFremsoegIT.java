package dk.sagdok.it;

import static dk.sagdok.it.SoapIndeks.dokument;
import static dk.sagdok.it.SoapIndeks.kald;
import static dk.sagdok.it.SoapIndeks.nyt;
import static dk.sagdok.it.SoapIndeks.sag;
import static dk.sagdok.it.SoapIndeks.vedlagt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Searches for cases and documents at once, put together of others, and what is shown of what they find. */
class SoapFremsoegIT {
  private final String eget = Soap.noegle().substring(0, 20);
  private final String a = nyt();
  private final String b = nyt();
  private final String holdt = nyt();
  private final String frit = nyt();

  SoapFremsoegIT() {
    var notat = SoapSager.relation("Journalpost", SoapSager.NOTAT, "2", "URN:Empty", "<o:JournalpostEgenskaber><o:JournalnotatEgenskaber><o:Titel>N</o:Titel><o:Notat>SGVq</o:Notat>"
        + "<o:Format>Tekst</o:Format></o:JournalnotatEgenskaber></o:JournalpostEgenskaber>");
    var svar = kald("Importer", sag(a, eget + "-a", "Citron", vedlagt(holdt) + notat) + sag(b, eget + "-b", "Bær", SoapSager.relation("Sagsrelation", OVERSAG, "", a, ""))
        + dokument(holdt, eget + "-h", "Brev") + dokument(frit, eget + "-f", "Notits"));
    assertThat(svar.tekster("StatusKode")).containsOnly("20");
  }

  private static final String OVERSAG = "5189ea14-e59c-53ff-be63-c6dd3203e564";

  @Test
  void by_uuid_objects_are_shown_whole_and_counted() {
    var svar = kald("Fremsoeg", "<x:SagUuid>" + a + "</x:SagUuid><x:SagUuid>" + b + "</x:SagUuid><x:SagUuid>" + nyt() + "</x:SagUuid><x:DokumentUuid>" + frit + "</x:DokumentUuid>").ok();
    assertThat(svar.tekster("Titel")).containsExactlyInAnyOrder("Citron", "N", "Bær", "Notits");
    assertThat(antal(svar)).containsExactly("sager2", "dokumenter1", "journalnotater1");
    assertThat(svar.tekster("MaksimalAntalKvantitet")).containsExactly("1000", "1000");
  }

  @Test
  void and_or_and_not_hold_of_each_kind_by_itself() {
    assertThat(fundne(udtryk("", soegSag("-%") + not(soegSag("-a"))))).containsExactly(b);
    assertThat(fundne(udtryk("<x:operation>OR</x:operation>", soegSag("-a") + soegSag("-b")))).containsExactlyInAnyOrder(a, b);
    assertThat(fundne(udtryk("<x:operation>AND</x:operation>", soegSag("-a") + soegSag("-b")))).isEmpty();
    assertThat(fundne(udtryk("", soegSag("-%") + "<x:SoegUdtryk><x:operation>OR</x:operation>" + soegSag("-b") + not(soegSag("-%")) + "</x:SoegUdtryk>"))).containsExactly(b);
    assertThat(fundne(udtryk("", soegSag("-a") + soegDokument("SoegDokument", "-f")))).containsExactlyInAnyOrder(a, frit);
    assertThat(fundne(udtryk("", soegDokument("SoegSagsloeseDokumenter", "-%")))).containsExactly(frit);
    assertThat(kald("Fremsoeg", udtryk("", soegSag("-c"))).kode()).isEqualTo(44);
  }

  @Test
  void only_what_the_filter_says_is_shown() {
    var begge = udtryk("", soegSag("-%") + soegDokument("SoegDokument", "-%"));
    var tomt = kald("Fremsoeg", begge + "<x:Filter/>").ok();
    assertThat(tomt.tekster("ObjektType")).isEmpty();
    assertThat(antal(tomt)).containsExactly("sager2", "dokumenter2");

    var sager = kald("Fremsoeg", begge + "<x:Filter><x:SagVis><x:Vis>fremdrift</x:Vis></x:SagVis><x:SagVis><x:Vis>journalpost-journalnote</x:Vis></x:SagVis></x:Filter>").ok();
    assertThat(sager.tekster("ObjektType")).containsExactlyInAnyOrder(a, b);
    assertThat(sager.tekster("FremdriftStatusKode")).hasSize(2);
    assertThat(sager.tekster("Titel")).containsExactly("N");
    assertThat(sager.tekster("Journalpost")).hasSize(1);

    var med = kald("Fremsoeg", udtryk("", soegSag("-b")) + "<x:Filter><x:SagVis><x:Vis>egenskaber</x:Vis></x:SagVis><x:SagInkluder>sagsrelation</x:SagInkluder></x:Filter>").ok();
    assertThat(med.tekster("ObjektType")).containsExactly(b, a);
    assertThat(med.tekster("Titel")).containsExactly("Bær", "Citron");
    var dokumenter = kald("Fremsoeg", udtryk("", soegSag("-a")) + "<x:Filter><x:SagInkluder>journalpost</x:SagInkluder></x:Filter>").ok();
    assertThat(dokumenter.tekster("ObjektType")).containsExactly(holdt);
  }

  @Test
  void they_come_in_order_and_in_pages() {
    assertThat(fundne(udtryk("", soegSag("-%")) + sortering("Titel", "Faldende"))).containsExactly(a, b);
    assertThat(fundne(udtryk("", soegSag("-%")) + sortering("BrugervendtNoegle", "Stigende"))).containsExactly(a, b);
    assertThat(fundne(udtryk("", soegSag("-%")) + sortering("BrugervendtNoegle", "Faldende"))).containsExactly(b, a);
    var side = kald("Fremsoeg", udtryk("", soegSag("-%").replace("<x:SoegSag>", "<x:SoegSag><sd:FoersteResultatReference>1</sd:FoersteResultatReference><sd:MaksimalAntalKvantitet>1</sd:MaksimalAntalKvantitet>"))
        + sortering("BrugervendtNoegle", "Stigende")).ok();
    assertThat(side.tekster("ObjektType")).containsExactly(b);
    assertThat(antal(side)).containsExactly("sager2", "journalnotater0");
    for (var element : "Bruger StsRegistreringstidspunkt Registreringstidspunkt ItSystem-Systemnavn Fremdrift Foelsomhed Sagklasse-BrugervendtNoegle Livscyklus".split(" ")) {
      assertThat(fundne(udtryk("", soegSag("-%")) + sortering(element, "Stigende"))).containsExactlyInAnyOrder(a, b);
    }
    for (var element : "Bruger StsRegistreringstidspunkt Registreringstidspunkt BrugervendtNoegle ItSystem-Systemnavn Fremdrift Titel Foelsomhed Major Minor".split(" ")) {
      assertThat(fundne(udtryk("", soegDokument("SoegDokument", "-%")) + sortering(element, "Faldende").replace("SagSortering", "DokumentSortering"))).containsExactlyInAnyOrder(holdt, frit);
    }
  }

  @Test
  void codes_come_in_the_order_of_their_list() {
    var koder = List.of("Opstaaet", "Oplyst", "Afgjort", "Afsluttet");
    var sager = List.of(nyt(), nyt(), nyt(), nyt());
    var svar = kald("Importer", Stream.of(2, 0, 3, 1).map(i -> sag(sager.get(i), eget + "-kode", "T", "").replace(">Opstaaet<", ">" + koder.get(i) + "<")).collect(Collectors.joining()));
    assertThat(svar.tekster("StatusKode")).containsOnly("20");
    assertThat(fundne(udtryk("", soegSag("-kode")) + sortering("Fremdrift", "Stigende"))).containsExactlyElementsOf(sager);
    assertThat(fundne(udtryk("", soegSag("-kode")) + sortering("Fremdrift", "Faldende"))).containsExactly(sager.get(3), sager.get(2), sager.get(1), sager.get(0));
  }

  @Test
  void what_cannot_be_asked_is_refused() {
    assertThat(kald("Fremsoeg", "").kode()).isEqualTo(40);
    assertThat(kald("Fremsoeg", "<x:SagUuid>nej</x:SagUuid>").tekst("DetaljeretFejlbesked")).startsWith("SKEMA-uuid: FremsoegSagDokumentIndeksInput/SagUuid");
    var dyb = Stream.generate(() -> "<x:NOT>").limit(12).collect(Collectors.joining()) + soegSag("-a") + "</x:NOT>".repeat(12);
    assertThat(kald("Fremsoeg", udtryk("", dyb)).kode()).isEqualTo(40);
  }

  @Test
  void fjern_takes_an_expression_too() {
    var svar = kald("Fjern", udtryk("", soegDokument("SoegSagsloeseDokumenter", "-%")) + "<sd:NoteTekst>Oprydning</sd:NoteTekst>", "Authorization", Http.login("admin"));
    assertThat(svar.tekster("UnikRetur")).containsExactly("20Dokument" + frit);
    assertThat(kald("Fjern", udtryk("", soegDokument("SoegDokument", "-h")) + "<sd:NoteTekst>Oprydning</sd:NoteTekst>", "Authorization", Http.login("admin")).tekst("DetaljeretFejlbesked"))
        .startsWith("HENVIST-bevares");
    assertThat(fundne(udtryk("", soegDokument("SoegDokument", "-%")))).containsExactly(holdt);
  }

  private static List<String> fundne(String indhold) {
    return kald("Fremsoeg", indhold).tekster("ObjektType");
  }

  private static List<String> antal(Soap.Svar svar) {
    var elementer = svar.tekster("Element");
    var antal = svar.tekster("Antal").stream().filter(t -> t.matches("\\d+")).toList();
    return java.util.stream.IntStream.range(0, elementer.size()).mapToObj(i -> elementer.get(i) + antal.get(i)).toList();
  }

  private static String udtryk(String operation, String indhold) {
    return "<x:SoegUdtryk>" + operation + indhold + "</x:SoegUdtryk>";
  }

  private static String not(String indhold) {
    return "<x:NOT>" + indhold + "</x:NOT>";
  }

  private String soegSag(String ende) {
    return "<x:SoegSag>" + SoapSager.soeg("<o:Egenskaber><o:BrugervendtNoegle>" + eget + ende + "</o:BrugervendtNoegle></o:Egenskaber>", "") + "</x:SoegSag>";
  }

  private String soegDokument(String element, String ende) {
    return "<x:%1$s><d:AttributListe><d:Egenskaber><d:BrugervendtNoegle>%2$s</d:BrugervendtNoegle></d:Egenskaber></d:AttributListe><d:TilstandListe/><d:RelationListe/></x:%1$s>".formatted(element, eget + ende);
  }

  private static String sortering(String element, String retning) {
    return "<x:Sortering><x:SagSortering><x:Element>%s</x:Element><x:Retning>%s</x:Retning><x:Prioritet>1</x:Prioritet></x:SagSortering></x:Sortering>".formatted(element, retning);
  }
}
