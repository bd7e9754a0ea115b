package dk.sagdok.outbox;

import dk.sagdok.register.CloudEvent;
import dk.sagdok.register.Haendelse;
import java.util.LinkedHashMap;
import java.util.Map;

/** The properties of a message: subscribers choose by them without opening the body. */
final class Egenskaber {
  /** Attributes of CloudEvents by the AMQP binding, binary mode: the prefix that JMS can spell too. */
  private static final String CLOUDEVENTS = "cloudEvents_";
  /** Becomes the content-type of the AMQP message. */
  private static final String CONTENT_TYPE = "JMS_AMQP_ContentType";
  private final Map<String, Object> alle = new LinkedHashMap<>();

  private Egenskaber() {}

  /** What messages in both forms have. */
  static Map<String, Object> of(Haendelse haendelse) {
    var egenskaber = new Egenskaber();
    egenskaber.besked(haendelse);
    egenskaber.registrering(haendelse);
    return egenskaber.alle;
  }

  /** Of the message in JSON. */
  static Map<String, Object> json(Haendelse haendelse, String kilde) {
    var alle = of(haendelse);
    CloudEvent.of(haendelse, kilde).forEach((navn, vaerdi) -> alle.put(CLOUDEVENTS + navn, vaerdi));
    alle.put(CONTENT_TYPE, CloudEvent.INDHOLD);
    return alle;
  }

  private void besked(Haendelse haendelse) {
    given("_AMQ_DUPL_ID", haendelse.beskedId().toString());
    given("JMSXGroupID", haendelse.objekt().toString());
    given("loebenummer", haendelse.loebenummer());
    given("beskedID", haendelse.beskedId().toString());
    given("kaede", haendelse.led().kaede());
    given("objekttype", haendelse.objekttype());
    given("objektID", haendelse.objekt().toString());
    given("livscykluskode", haendelse.livscyklus());
    given("ansvarligmyndighed", haendelse.kuvert().myndighed());
    given("opgaveemne", haendelse.kuvert().emne());
    given("foelsomhed", haendelse.kuvert().foelsomhed());
  }

  private void registrering(Haendelse haendelse) {
    var registrering = haendelse.registrering();
    given("registreringnr", registrering.nr());
    given("registreringstidspunkt", HaendelseJson.instant(registrering.registreringstid()));
    given("virkningstidspunkt", haendelse.virkning() ? HaendelseJson.instant(haendelse.virkningstid()) : null);
    given("brugerref", registrering.bruger());
    given("transaktionsid", registrering.transaktion());
  }

  private void given(String name, Object value) {
    if (value != null) {
      alle.put(name, value);
    }
  }
}
