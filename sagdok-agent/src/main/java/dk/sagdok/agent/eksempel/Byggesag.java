package dk.sagdok.agent.eksempel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A line of the fagsystem's own files: {@code sagsnummer;modtaget;ansoeger;byggeri}. */
record Byggesag(String sagsnummer, String modtaget, String ansoeger, String byggeri) {
  /** KLE: Byggetilladelser. */
  static final String EMNE = "urn:oio:kle:02.34.02";
  private static final ObjectMapper JSON = new ObjectMapper();

  static Byggesag af(String linje) {
    var felter = linje.split(";", -1);
    if (felter.length != 4) {
      throw new IllegalArgumentException("sagsnummer;modtaget;ansoeger;byggeri was expected, not: " + linje);
    }
    return new Byggesag(felter[0].strip(), felter[1].strip(), felter[2].strip(), felter[3].strip());
  }

  /** As the register wants it. */
  JsonNode sag() {
    var sag = JSON.createObjectNode().put("note", "Ansøgning modtaget i byggesagssystemet");
    periode(sag.putObject("attributter").putArray("sagegenskaber").addObject().put("brugervendtnoegle", sagsnummer).put("sagsnummer", sagsnummer).put("titel", "Byggetilladelse: " + byggeri)
        .put("beskrivelse", "Ansøgning fra " + ansoeger).put("kassationskode", "B"));
    periode(sag.putObject("tilstande").putArray("sagfremdrift").addObject().put("fremdrift", "Opstaaet"));
    periode(sag.putObject("relationer").putArray("primaerklasse").addObject().put("urn", EMNE).put("objekttype", "Klasse"));
    return sag;
  }

  private void periode(ObjectNode post) {
    post.putObject("virkning").put("from", modtaget).put("to", "infinity");
  }
}
