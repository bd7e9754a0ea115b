package dk.sagdok.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Registrering;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Haendelse;
import dk.sagdok.register.Haendelse.Kuvert;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.spi.InitialContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reaches a broker that has the topics of the server's configuration, and no others. */
class AfsenderTest {
  private static final Instant TID = Instant.parse("2026-01-02T03:04:05.000006Z");
  private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final List<Map<String, Object>> SENDT = new ArrayList<>();

  @BeforeEach
  void name_the_broker() {
    SENDT.clear();
    System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Maegler.class.getName());
  }

  @AfterEach
  void forget_the_broker() {
    System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
  }

  @Test
  void every_type_has_a_topic_of_its_own_and_the_same_properties() throws Exception {
    new Afsender(Afsender.Form.json("urn:x")).send(Objekttyper.ALLE.stream().map(t -> haendelse(t.kode(), "urn:m", "urn:e", "urn:t")).toList());

    assertThat(SENDT).extracting(m -> m.get("topic")).containsExactly("sagdok.haendelser.sag", "sagdok.haendelser.dokument");
    assertThat(SENDT).extracting(Map::keySet).containsOnly(java.util.Set.of("topic", "text", "_AMQ_DUPL_ID", "JMSXGroupID", "loebenummer", "beskedID", "objekttype", "objektID",
        "registreringnr", "livscykluskode", "registreringstidspunkt", "brugerref", "ansvarligmyndighed", "opgaveemne", "transaktionsid",
        "JMS_AMQP_ContentType", "cloudEvents_specversion", "cloudEvents_id", "cloudEvents_source", "cloudEvents_type", "cloudEvents_subject", "cloudEvents_time", "cloudEvents_sequence",
        "cloudEvents_partitionkey", "cloudEvents_recordedtime", "cloudEvents_dataschema"));
    assertThat(SENDT.get(1)).containsEntry("objekttype", "dokument").containsEntry("JMSXGroupID", ID.toString()).containsEntry("_AMQ_DUPL_ID", ID.toString())
        .containsEntry("ansvarligmyndighed", "urn:m").containsEntry("opgaveemne", "urn:e").containsEntry("livscykluskode", "Rettet")
        .containsEntry("text", HaendelseJson.of(haendelse("dokument", "urn:m", "urn:e", "urn:t")));
  }

  @Test
  void a_message_is_a_cloud_event() throws Exception {
    new Afsender(Afsender.Form.json("urn:x")).send(List.of(haendelse("dokument", null, null, null)));
    assertThat(SENDT.get(0)).containsEntry("cloudEvents_specversion", "1.0").containsEntry("cloudEvents_id", ID.toString()).containsEntry("cloudEvents_source", "urn:x")
        .containsEntry("cloudEvents_type", "dk.sagdok.dokument.rettet").containsEntry("cloudEvents_subject", ID.toString()).containsEntry("cloudEvents_partitionkey", ID.toString())
        .containsEntry("cloudEvents_sequence", "0000000000000000007").containsEntry("cloudEvents_time", TID.toString()).containsEntry("cloudEvents_recordedtime", TID.toString())
        .containsEntry("cloudEvents_dataschema", "urn:sagdok:haendelse:1");
  }

  @Test
  void what_begins_or_ends_is_a_kind_of_its_own_at_its_own_time() throws Exception {
    var da = Instant.parse("2027-01-01T00:00:00Z");
    var haendelse = haendelse("sag", null, null, null);
    new Afsender(Afsender.Form.json("urn:x")).send(List.of(new Haendelse(7, ID, "sag", ID, haendelse.registrering(), List.of(), List.of(), Kuvert.TOM, da)));
    assertThat(SENDT.get(0)).containsEntry("cloudEvents_type", "dk.sagdok.sag.virkning").containsEntry("cloudEvents_time", da.toString()).containsEntry("cloudEvents_recordedtime", TID.toString())
        .containsEntry("livscykluskode", "Virkning").containsEntry("virkningstidspunkt", da.toString()).containsEntry("registreringstidspunkt", TID.toString());
  }

  @Test
  void what_is_not_known_is_no_property() throws Exception {
    new Afsender(Afsender.Form.json("urn:x")).send(List.of(haendelse("dokument", null, null, null)));
    assertThat(SENDT.get(0)).doesNotContainKeys("ansvarligmyndighed", "opgaveemne", "transaktionsid");
  }

  private static Haendelse haendelse(String type, String myndighed, String emne, String transaktion) {
    return new Haendelse(7, ID, type, ID, new Registrering(ID, 3, TID, TID, Livscyklus.RETTET, "b", null, transaktion), List.of(), List.of(), new Kuvert(myndighed, emne, null));
  }

  /** A broker: its connection factory, and the topics that 40-messaging.cli makes. */
  public static final class Maegler implements InitialContextFactory {
    private static final Pattern TOPIC = Pattern.compile("jms-topic add --topic-address=(\\S+) --entries=\\[([^,\\]]+)");

    @Override
    public Context getInitialContext(Hashtable<?, ?> environment) {
      return fake(Context.class, (context, method, args) -> method.getName().equals("lookup") ? lookup((String) args[0]) : null);
    }

    private static Object lookup(String name) throws Exception {
      if (name.equals("java:/ConnectionFactory")) {
        return fake(ConnectionFactory.class, (factory, method, args) -> fake(JMSContext.class, Maegler::context));
      }
      var topics = TOPIC.matcher(Files.readString(Path.of("..", "wildfly-config", "40-messaging.cli"))).results().collect(Collectors.toMap(m -> m.group(2), m -> m.group(1)));
      if (!topics.containsKey(name)) {
        throw new NameNotFoundException(name);
      }
      return fake(Topic.class, (topic, method, args) -> topics.get(name));
    }

    private static Object context(Object context, java.lang.reflect.Method method, Object[] args) {
      return switch (method.getName()) {
        case "createTextMessage" -> {
          var message = new HashMap<String, Object>(Map.of("text", args[0]));
          yield fake(TextMessage.class, (m, set, values) -> set.getName().equals("getText") ? message : message.put((String) values[0], values[1]));
        }
        case "createProducer" -> fake(JMSProducer.class, (producer, send, values) -> {
          @SuppressWarnings("unchecked")
          var message = (Map<String, Object>) Proxy.getInvocationHandler(values[1]).invoke(values[1], TextMessage.class.getMethod("getText"), null);
          message.put("topic", ((Topic) values[0]).getTopicName());
          SENDT.add(message);
          return producer;
        });
        default -> null;
      };
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
      return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
  }
}
