package dk.sagdok.it;

import static dk.sagdok.it.Sager.noegle;
import static dk.sagdok.it.Sager.sag;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The message door: what REST takes, a queue takes, on the same terms. */
class MoxIT {
  private static final Mox MOX = new Mox();

  @AfterAll
  static void luk() {
    MOX.close();
  }

  @Test
  void what_is_created_by_a_message_is_read_by_a_message_and_over_rest() throws Exception {
    var oprettet = MOX.kald("create", null, sag(noegle(), ""));
    assertThat(oprettet.status()).as("%s", oprettet.json()).isEqualTo(201);
    var uuid = oprettet.json().get("uuid").asText();
    var laest = MOX.kald("read", uuid, null);
    assertThat(laest.status()).isEqualTo(200);
    assertThat(laest.json()).isEqualTo(Sager.json(Http.get("/sag/sag/" + uuid)));
  }

  @Test
  void the_same_message_again_is_answered_the_same_and_writes_nothing() throws Exception {
    var id = UUID.randomUUID().toString();
    var noegle = noegle();
    var foerst = MOX.kald("create", null, sag(noegle, ""), "beskedID", id);
    var igen = MOX.kald("create", null, sag(noegle, ""), "beskedID", id);
    assertThat(igen.json()).isEqualTo(foerst.json());
    assertThat(igen.status()).isEqualTo(201);
    assertThat(igen.besked().getBooleanProperty("gentaget")).isTrue();
    assertThat(foerst.besked().getBooleanProperty("gentaget")).isFalse();
    assertThat(Sager.json(Http.get("/sag/sag?bvn=" + noegle)).get("results").get(0)).hasSize(1);
    assertThat(MOX.kald("create", null, sag(noegle(), ""), "beskedID", id).status()).isEqualTo(422);
  }
}
