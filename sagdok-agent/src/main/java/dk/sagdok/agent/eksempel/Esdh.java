package dk.sagdok.agent.eksempel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.sagdok.agent.Abonnement;
import dk.sagdok.agent.Adgang;
import dk.sagdok.agent.Besked;
import dk.sagdok.agent.Filposition;
import dk.sagdok.agent.Foelger;
import dk.sagdok.agent.Haendelse;
import dk.sagdok.agent.Restdoer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** An ESDH: when a case of its subject appears, it journals a document on it: the document and the case's reference to it, both or none. */
public final class Esdh {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Restdoer register;

  private Esdh(Restdoer register) {
    this.register = register;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    var mappe = Files.createDirectories(Path.of(args[0]));
    var adgang = Adgang.af(System.getenv());
    var esdh = new Esdh(new Restdoer(adgang));
    var nyeByggesager = new Abonnement("esdh-" + mappe.getFileName(), "sag", Map.of("livscyklus", "Opstaaet,Importeret", "emne", Byggesag.EMNE));
    try (var foelger = new Foelger(adgang, nyeByggesager, new Filposition(mappe.resolve("position")), esdh::journaliser)) {
      foelger.koer();
    }
  }

  private void journaliser(Haendelse haendelse) throws InterruptedException {
    if (haendelse.fjernet() || journaliseret(haendelse)) {
      return;
    }
    register.skriv(Besked.id("esdh:" + haendelse.beskedId()), "POST", "/transaktion", transaktion(haendelse));
    System.out.println(haendelse.loebenummer() + ": sag " + haendelse.objekt() + " er journaliseret");
  }

  /** An id is remembered by the register for a day; a document is there longer. */
  private boolean journaliseret(Haendelse haendelse) throws InterruptedException {
    return !register.hent("/dokument/dokument?bvn=" + noegle(haendelse)).at("/results/0").isEmpty();
  }

  private static String noegle(Haendelse haendelse) {
    return "ESDH-" + haendelse.objekt();
  }

  private static JsonNode transaktion(Haendelse haendelse) {
    var alle = JSON.createObjectNode();
    dokument(alle.withArray("operationer").addObject().put("operation", "opret").put("objekttype", "dokument").put("navn", "#brev"), haendelse);
    var ret = alle.withArray("operationer").addObject().put("operation", "ret").put("objekttype", "sag").put("uuid", haendelse.objekt().toString());
    gaelder(ret.putObject("relationer").putArray("journalpost").addObject().put("journalpostkode", "vedlagtdokument").put("uuid", "#brev").put("objekttype", "Dokument"));
    return alle;
  }

  private static void dokument(ObjectNode dokument, Haendelse haendelse) {
    gaelder(dokument.putObject("attributter").putArray("dokumentegenskaber").addObject().put("brugervendtnoegle", noegle(haendelse)).put("titel", "Kvittering for ansøgning")
        .put("beskrivelse", "Dannet af ESDH").put("dokumenttype", "Brev, udgaaende").put("brevdato", idag()));
    gaelder(dokument.putObject("tilstande").putArray("dokumentfremdrift").addObject().put("fremdrift", "Endeligt"));
  }

  private static void gaelder(ObjectNode post) {
    post.putObject("virkning").put("from", idag()).put("to", "infinity");
  }

  private static String idag() {
    return LocalDate.now().toString();
  }
}
