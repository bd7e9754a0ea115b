package dk.sagdok.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class DokumentJsonTest {
  @Test
  void two_variants_with_five_parts() throws Exception {
    var varianter = new ObjectMapper().readTree(DokumentJson.opret(7)).get("varianter");
    assertThat(varianter).hasSize(2);
    assertThat(StreamSupport.stream(varianter.spliterator(), false).mapToInt(v -> v.get("dele").size()).sum()).isEqualTo(5);
  }

  @Test
  void documents_differ_in_their_number_and_in_nothing_else() {
    assertThat(DokumentJson.opret(7)).isNotEqualTo(DokumentJson.opret(8));
    assertThat(DokumentJson.opret(7).replace(DokumentJson.nummer(7), DokumentJson.nummer(8))).isEqualTo(DokumentJson.opret(8));
  }
}
