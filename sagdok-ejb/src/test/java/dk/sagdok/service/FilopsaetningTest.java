package dk.sagdok.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.filer.Bucket;
import dk.sagdok.filer.Mappe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where files lie, as the surroundings of the server say. */
class FilopsaetningTest {
  @TempDir
  private Path data;

  @Test
  void unless_something_is_said_they_lie_in_a_folder_of_the_server() throws IOException {
    assertThat(med(Map.of()).lager()).isInstanceOf(Mappe.class);
    assertThat(med(Map.of()).indgang().stoerst()).isEqualTo(2L << 30);
    assertThat(data.resolve("sagdok-filer/ind")).isDirectory();
  }

  @Test
  void what_arrives_for_a_folder_arrives_in_it() throws IOException {
    var anden = data.resolve("anden");
    var opsaetning = med(Map.of("SAGDOK_FILER", anden.toString(), "SAGDOK_FILER_IND", data.resolve("ind").toString()));
    opsaetning.indgang();
    assertThat(anden.resolve("ind")).isDirectory();
    assertThat(data.resolve("ind")).doesNotExist();
  }

  @Test
  void what_arrives_for_a_bucket_arrives_on_a_disk_of_the_server() throws IOException {
    var miljoe = Map.of("SAGDOK_FILER", "s3://filer", "SAGDOK_FILER_S3_ENDPOINT", "https://s3.example", "SAGDOK_FILER_S3_KEY", "k", "SAGDOK_FILER_S3_SECRET", "hemmeligheden");
    try (var lager = med(miljoe).lager()) {
      assertThat(lager).isInstanceOf(Bucket.class);
    }
    med(miljoe).indgang();
    assertThat(data.resolve("sagdok-filer/ind")).isDirectory();
    assertThat(med(miljoe).toString()).doesNotContain("hemmeligheden");
    med(Map.of("SAGDOK_FILER", "s3://filer", "SAGDOK_FILER_IND", data.resolve("andet").toString())).indgang();
    assertThat(data.resolve("andet")).isDirectory();
  }

  @Test
  void what_is_not_understood_is_refused_by_name() {
    assertThatThrownBy(() -> med(Map.of("SAGDOK_FILER_MAX", "2G")).indgang()).hasMessageContaining("SAGDOK_FILER_MAX").hasMessageContaining("2G");
    assertThatThrownBy(() -> med(Map.of("SAGDOK_FILER", "s3://x y")).lager()).hasMessageContaining("s3://x y");
  }

  private Filopsaetning med(Map<String, String> miljoe) {
    return new Filopsaetning(miljoe::get, data);
  }
}
