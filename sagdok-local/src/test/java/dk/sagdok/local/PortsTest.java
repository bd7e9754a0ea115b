package dk.sagdok.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void a_port_in_use_is_named_and_so_is_the_way_to_another() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName(Ports.HOST))) {
      var ports = new Ports(taken.getLocalPort() - 8080);
      assertThatThrownBy(ports::mustBeFree).isInstanceOf(Refused.class)
          .hasMessageContaining("port " + taken.getLocalPort()).hasMessageContaining("--port-offset " + (ports.offset() + 100));
    }
  }

  @Test
  void all_ports_move_together() {
    assertThat(new Ports(100)).extracting(Ports::http, Ports::https, Ports::management, Ports::amqp, Ports::amqps).containsExactly(8180, 8543, 10090, 5772, 5771);
  }

  @Test
  void a_free_port_is_free() throws IOException {
    var ports = new Ports(Ports.anyFree() - 8080);
    assertThatCode(ports::mustBeFree).doesNotThrowAnyException();
  }

  @Test
  void an_offset_that_leaves_the_range_of_ports_is_refused() {
    assertThatThrownBy(() -> new Ports(60_000).mustBeFree()).isInstanceOf(Refused.class).hasMessageContaining("--port-offset");
    assertThatThrownBy(() -> new Ports(-9000).mustBeFree()).isInstanceOf(Refused.class).hasMessageContaining("--port-offset");
  }
}
