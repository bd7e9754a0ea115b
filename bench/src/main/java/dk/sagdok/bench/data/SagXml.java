package dk.sagdok.bench.data;

import dk.sagdok.bench.load.Load;
import dk.sagdok.bench.load.Request;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same plain sag as requests to the SOAP door. */
public final class SagXml {
  private static final Map<Gruppe, List<String>> ROLLER = Map.of(
      Gruppe.EJER, List.of("Sagsaktoer", "9e979b84-b846-4472-8622-58007dc63c7e"),
      Gruppe.ANSVARLIG, List.of("Sagsaktoer", "a1263342-d348-44ba-a566-233f37c4cb67"),
      Gruppe.ANDREBEHANDLERE, List.of("Sagsaktoer", "987bcfcb-5364-5cf7-87f8-d6b10890f241"),
      Gruppe.PRIMAERKLASSE, List.of("Sagsklasse", "a86c6581-ec85-412d-a655-31a1f1d5b14f"),
      Gruppe.PRIMAERPART, List.of("Sagspart", "d839f26a-d4d1-4441-b2d6-3dbbb12a9404"));
  private static final Map<String, String> TYPER = Map.of("Organisation", "bc6972cd-8f2b-4b9d-8d37-62916d6a71aa", "OrganisationEnhed", "c5fc3b3b-5197-49ee-92e6-ae6ba1957174",
      "Bruger", "85d65133-4b00-460d-992e-3984857b5768", "Klasse", "267235ea-526d-4a18-8001-f2a0e563eba1", "Person", "c189ba35-de4b-4363-a8b7-67f1456cf56f");

  private SagXml() {}

  /** @param besked the next message; all go to one address */
  public static Load load(Supplier<String> besked) {
    return new Load("POST", "text/xml;charset=UTF-8", () -> new Request("/sag", besked.get()));
  }

  public static String laes(UUID sag) {
    return besked("s:LaesInput", "<d:UUIDIdentifikator>" + sag + "</d:UUIDIdentifikator>");
  }

  public static String opret(Sag sag) {
    return besked("s:OpretInput", indhold(sag));
  }

  /** Many in one message, to the service that takes many. */
  public static Load importer(Supplier<Stream<Sag>> sager) {
    return new Load("POST", "text/xml;charset=UTF-8", () -> new Request("/sagdokumentindeks", importer(sager.get())));
  }

  public static String importer(Stream<Sag> sager) {
    return besked("x:ImporterSagDokumentIndeksInput xmlns:x=\"urn:oio:sts:sagdok:sagdokumentindeks:6\"", sager.map(s -> "<x:SagIndeks>" + uuid(UUID.randomUUID().toString()) + "<s:Registrering>" + indhold(s)
        + "</s:Registrering></x:SagIndeks>").collect(Collectors.joining()));
  }

  private static String indhold(Sag sag) {
    return "<d:NoteTekst>Oprettet</d:NoteTekst>" + liste("Attribut", sag, Gruppe.SAGEGENSKABER) + liste("Tilstand", sag, Gruppe.SAGFREMDRIFT)
        + liste("Relation", sag, Gruppe.EJER, Gruppe.ANSVARLIG, Gruppe.ANDREBEHANDLERE, Gruppe.PRIMAERKLASSE, Gruppe.PRIMAERPART);
  }

  /** @param navn the element of the message with its prefix, and what else must be declared in it */
  private static String besked(String navn, String indhold) {
    return "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><%1$s xmlns:s=\"urn:oio:sts:sagdok:sag:6\" xmlns:d=\"urn:oio:sagdok:3.0.0\" "
        .formatted(navn) + "xmlns:g=\"urn:oio:sts:generelledefinitioner:6\">" + indhold + "</" + navn.split(" ")[0] + "></e:Body></e:Envelope>";
  }

  private static String liste(String navn, Sag sag, Gruppe... grupper) {
    return List.of(grupper).stream().flatMap(g -> sag.opret().stream().filter(p -> p.gruppe() == g)).map(SagXml::post)
        .collect(Collectors.joining("", "<s:" + navn + "Liste>", "</s:" + navn + "Liste>"));
  }

  private static String post(Post post) {
    return switch (post.gruppe()) {
      case SAGEGENSKABER -> egenskaber(post);
      case SAGFREMDRIFT -> "<s:Fremdrift>" + virkning("s", post) + tekst("s:FremdriftStatusKode", post.felter().get("fremdrift")) + "</s:Fremdrift>";
      default -> relation(post);
    };
  }

  private static String egenskaber(Post post) {
    var f = post.felter();
    var undtaget = (Map<?, ?>) f.get("offentlighedundtaget");
    return "<s:Egenskaber>" + virkning("s", post) + tekst("s:BrugervendtNoegle", f.get("brugervendtnoegle")) + tekst("s:AfleveretIndikator", f.get("afleveret"))
        + tekst("s:Beskrivelse", f.get("beskrivelse")) + tekst("s:HjemmelSpecifikation", f.get("hjemmel")) + tekst("s:Kassationskode", f.get("kassationskode"))
        + "<s:OffentlighedUndtaget>" + tekst("d:TitelAlternativTekst", undtaget.get("alternativtitel")) + tekst("d:OffentlighedUndtagetHjemmelTekst", undtaget.get("hjemmel"))
        + "</s:OffentlighedUndtaget>" + tekst("s:PrincipielIndikator", f.get("principiel")) + tekst("s:Sagsnummer", f.get("sagsnummer")) + tekst("s:Titel", f.get("titel")) + "</s:Egenskaber>";
  }

  private static String relation(Post post) {
    var rolle = ROLLER.get(post.gruppe());
    return "<s:%1$s>%2$s<g:Rolle>%3$s</g:Rolle><g:Type>%4$s</g:Type><g:ReferenceID>%5$s</g:ReferenceID></s:%1$s>".formatted(rolle.get(0), virkning("g", post), uuid(rolle.get(1)),
        uuid(TYPER.get(post.objekttype())), post.urn() ? tekst("d:URNIdentifikator", post.reference()) : uuid(post.reference()));
  }

  private static String virkning(String prefix, Post post) {
    var aktoer = post.aktoer() == null ? "" : "<d:AktoerRef>" + uuid(post.aktoer()) + "</d:AktoerRef>" + tekst("d:AktoerTypeKode", "Bruger") + tekst("d:NoteTekst", "Oprettet");
    return "<%1$s:Virkning><d:FraTidspunkt>%2$s</d:FraTidspunkt><d:TilTidspunkt>%3$s</d:TilTidspunkt>%4$s</%1$s:Virkning>".formatted(prefix, tid(post.fra()),
        post.til() == null ? tekst("d:GraenseIndikator", true) : tid(post.til()), aktoer);
  }

  /** Without a zone: Danish time, as a date is by REST. */
  private static String tid(LocalDate dato) {
    return tekst("d:TidsstempelDatoTid", dato + "T00:00:00");
  }

  private static String uuid(String uuid) {
    return tekst("d:UUIDIdentifikator", uuid);
  }

  private static String tekst(String navn, Object vaerdi) {
    return "<" + navn + ">" + vaerdi.toString().replace("&", "&amp;").replace("<", "&lt;") + "</" + navn + ">";
  }
}
