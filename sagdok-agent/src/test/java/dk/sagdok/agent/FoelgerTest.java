package dk.sagdok.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a follower asks for and notes, with a feed that has 250 numbers, of which every fifth is for it. */
class FoelgerTest {
  private static final int SIDSTE = 250;
  private final List<String> spurgt = new ArrayList<>();
  private final List<Long> set = new ArrayList<>();
  private final Hukommelse position = new Hukommelse();
  private HttpServer register;

  /** In memory. */
  private static final class Hukommelse implements Position {
    private long nummer;

    @Override
    public long sidste() {
      return nummer;
    }

    @Override
    public void gem(long loebenummer) {
      nummer = loebenummer;
    }
  }

  @BeforeEach
  void start() throws IOException {
    register = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    register.createContext("/rest/haendelser", exchange -> {
      spurgt.add(exchange.getRequestURI().getQuery());
      var svar = side(exchange.getRequestURI().getQuery()).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(spurgt.size() == 2 ? 503 : 200, svar.length); // the second question fails once
      exchange.getResponseBody().write(svar);
      exchange.close();
    });
    register.start();
  }

  @AfterEach
  void stop() {
    register.stop(0);
  }

  @Test
  void it_deals_with_all_that_is_for_it_in_order_and_notes_what_is_not() throws Exception {
    foelger(h -> set.add(h.loebenummer())).indhent();
    assertThat(set).isEqualTo(LongStream.rangeClosed(1, SIDSTE / 5).map(i -> i * 5).boxed().toList());
    assertThat(position.sidste()).isEqualTo(SIDSTE);
    assertThat(spurgt.get(0)).contains("efter=0", "objekttype=sag", "emne=urn:x");
  }

  @Test
  void what_went_wrong_is_done_again_and_nothing_after_it_before() throws Exception {
    assertThatThrownBy(() -> foelger(h -> {
      if (h.loebenummer() == 115) {
        throw new IllegalStateException("no");
      }
      set.add(h.loebenummer());
    }).indhent()).hasMessage("no");
    assertThat(position.sidste()).isEqualTo(110);
    foelger(h -> set.add(h.loebenummer())).indhent();
    assertThat(set).doesNotHaveDuplicates().isSorted().hasSize(SIDSTE / 5);
  }

  @Test
  void a_haendelse_of_what_is_gone_is_told_apart() throws Exception {
    foelger(h -> assertThat(h.fjernet()).isEqualTo(h.loebenummer() == 200)).indhent();
    assertThat(position.sidste()).isEqualTo(SIDSTE);
  }

  private Foelger foelger(Foelger.Behandler behandler) {
    var adgang = new Adgang(URI.create("http://127.0.0.1:" + register.getAddress().getPort() + "/rest"), "amqp://127.0.0.1:1", "a", "b");
    return new Foelger(adgang, new Abonnement("prøve", "sag", Map.of("emne", "urn:x")), position, behandler);
  }

  /** At most 100 numbers are looked at. */
  private static String side(String query) {
    var fundet = Pattern.compile("efter=(\\d+)").matcher(query);
    long efter = fundet.find() ? Long.parseLong(fundet.group(1)) : 0;
    long til = Math.min(efter + 100, SIDSTE);
    return LongStream.rangeClosed(efter + 1, til).filter(n -> n % 5 == 0)
        .mapToObj(n -> "{\"loebenummer\":" + n + ",\"beskedId\":\"11111111-1111-4111-8111-111111111111\"" + (n == 200 ? ",\"fjernet\":true}" : "}"))
        .collect(Collectors.joining(",", "{\"haendelser\":[", "],\"sidste\":" + til + "}"));
  }
}
