package dk.sagdok.it;

import static dk.sagdok.it.Sager.json;
import static dk.sagdok.it.Sager.noegle;
import static dk.sagdok.it.Sager.sag;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document says what the message door takes and gives. */
class MoxAsyncApiIT {
  private final JsonNode dokument = json(Http.get(URI.create(Server.run().url()).resolve("asyncapi.json").toString()));

  @Test
  void what_is_sent_answered_and_refused_is_what_it_describes() throws Exception {
    assertThat(dokument.at("/channels/mox/address").asText()).isEqualTo(Mox.KOE);
    assertThat(dokument.at("/channels/mox.fejl/address").asText()).isEqualTo(Mox.FEJL);
    try (var mox = new Mox()) {
      var body = sag(noegle(), "");
      for (var operation : dokument.at("/components/messages/Moxoperation/headers/properties/operation/enum")) {
        var id = UUID.randomUUID().toString();
        var svar = mox.kald(operation.asText(), null, body, "beskedID", id, "transaktionsid", "tx", "ventetversion", "0", "valider", "false", "query", "{\"fejl\":1}");
        sammenlign("Moxsvar", svar.besked(), svar.json());
        if (svar.status() >= 400) {
          assertThat(svar.json().toString()).as("known").doesNotContain("skal være en af");
          var fejl = mox.fejl("beskedID = '" + id + "'");
          sammenlign("Moxfejl", fejl, TextNode.valueOf(fejl.getBody(String.class)));
        }
      }
      var fundet = mox.kald("search", null, null, "query", "{\"maximalantalresultater\":1,\"titel\":\"Titel\"}");
      sammenlign("Moxsvar", fundet.besked(), fundet.json());
    }
  }

  private void sammenlign(String navn, Message message, JsonNode body) throws JMSException {
    var beskrevet = dokument.at("/components/messages/" + navn);
    var skema = new Jsonskema(dokument);
    var egenskaber = egenskaber(message);
    assertThat(skema.brud(beskrevet.get("headers"), egenskaber, navn)).isEmpty();
    assertThat(egenskaber.properties().stream().map(Map.Entry::getKey)).as("described").allMatch(n -> beskrevet.at("/headers/properties").has(n));
    assertThat(skema.brud(beskrevet.get("payload"), body, navn)).isEmpty();
  }

  private static ObjectNode egenskaber(Message message) throws JMSException {
    var alle = Sager.JSON.createObjectNode();
    for (var navn : Collections.list(message.getPropertyNames())) {
      if (!navn.toString().startsWith("JMS")) {
        alle.set(navn.toString(), Sager.JSON.valueToTree(message.getObjectProperty(navn.toString())));
      }
    }
    return alle;
  }
}
