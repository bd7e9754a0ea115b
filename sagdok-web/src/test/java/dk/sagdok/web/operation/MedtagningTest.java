package dk.sagdok.web.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Medtag;
import dk.sagdok.register.RegisterException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedtagningTest {
  private static final String EN = "11111111-1111-4111-8111-111111111111";

  @Test
  void relations_are_named_by_themselves_or_with_commas() {
    assertThat(medtag("sag", "medtag", "journalpost, oversag")).isEqualTo(new Medtag(Set.of("journalpost", "oversag"), null));
    assertThat(medtag("sag", "medtag", "oversag", "medtagefter", EN)).isEqualTo(new Medtag(Set.of("oversag"), UUID.fromString(EN)));
    assertThat(medtag("sag")).isNull();
  }

  @Test
  void those_can_be_followed_whose_target_the_register_keeps() {
    assertThat(Objekttyper.henvisende(Objekttyper.medKode("sag").orElseThrow())).extracting(Gruppe::kode).containsExactly("oversag", "praecedens", "andresager", "journalpost");
    assertThat(Objekttyper.henvisende(Objekttyper.medKode("dokument").orElseThrow())).extracting(Gruppe::kode)
        .containsExactly("besvarelser", "udgangspunkter", "nyrevision", "kommentarer", "bilag", "andredokumenter", "tilknyttedesager");
  }

  @ParameterizedTest
  @CsvSource({"medtag,ejer", "medtag,''", "medtag,'journalpost,'", "medtag,bilag", "medtagefter,x", "medtagefter," + EN})
  void anything_else_is_refused(String name, String value) {
    assertThatThrownBy(() -> medtag("sag", name, value)).isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.aarsager().get(0).sti()).isEqualTo(name));
  }

  private static Medtag medtag(String type, String... pairs) {
    var body = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < pairs.length; i += 2) {
      body.put(pairs[i], pairs[i + 1]);
    }
    return Medtagning.of(Objekttyper.medKode(type).orElseThrow(), new Parametre().with(body));
  }
}
