package dk.sagdok.filer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3AdgangTest {
  @ParameterizedTest
  @CsvSource({"s3://filer,filer,''", "s3://filer/,filer,''", "s3://filer/sagdok,filer,sagdok/", "s3://a.b-c/x/y_1/,a.b-c,x/y_1/"})
  void an_address_is_a_bucket_and_what_names_begin_with(String adresse, String bucket, String praefiks) {
    var adgang = S3Adgang.til(adresse, null, "eu-north-1", null, null);
    assertThat(S3Adgang.er(adresse)).isTrue();
    assertThat(adgang.bucket()).isEqualTo(bucket);
    assertThat(adgang.praefiks()).isEqualTo(praefiks);
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3://", "s3:filer", "s3://Filer", "s3://filer//x", "s3://filer/x/../y", "s3://filer/x y", "s3://-filer", "s3://filer?x"})
  void any_other_address_is_refused(String adresse) {
    assertThatThrownBy(() -> S3Adgang.til(adresse, null, "eu-north-1", null, null)).isInstanceOf(IllegalStateException.class).hasMessageContaining(adresse);
  }

  @Test
  void a_folder_is_none() {
    assertThat(S3Adgang.er("/var/lib/sagdok-filer")).isFalse();
  }

  @Test
  void half_a_login_is_refused_without_saying_it() {
    assertThatThrownBy(() -> S3Adgang.til("s3://filer", null, "eu-north-1", null, "hemmeligheden")).isInstanceOf(IllegalStateException.class)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hemmeligheden"));
    assertThatThrownBy(() -> S3Adgang.til("s3://filer", null, "eu-north-1", "noegle", null)).isInstanceOf(IllegalStateException.class);
  }
}
