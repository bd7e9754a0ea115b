package dk.sagdok.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which octets of ten, or of none, a Range asks for. */
class OmraadeTest {
  @ParameterizedTest
  @CsvSource({"bytes=0-0,10,bytes 0-0/10", "bytes=2-4,10,bytes 2-4/10", "bytes=7-,10,bytes 7-9/10", "bytes=7-99,10,bytes 7-9/10", "bytes=-3,10,bytes 7-9/10",
      "bytes=-99,10,bytes 0-9/10", "Bytes = 0-9,10,bytes 0-9/10", "bytes=10-,10,bytes */10", "bytes=-0,10,bytes */10", "bytes=0-,0,bytes */0", "bytes=-5,0,bytes */0",
      "bytes=0-99999999999999999999999,10,bytes 0-9/10", "bytes=99999999999999999999999-,10,bytes */10", "bytes=-99999999999999999999999,10,bytes 0-9/10"})
  void one_range_is_given_or_there_is_none_to_give(String header, long size, String contentRange) {
    assertThat(Omraade.af(header, size).orElseThrow().af(size)).isEqualTo(contentRange);
  }

  @ParameterizedTest
  @CsvSource({"bytes=", "bytes=-", "'bytes=0-1,3-4'", "bytes=4-2", "items=0-1", "bytes 0-1", "bytes=a-b", "bytes=-1-2", "''"})
  void else_the_whole_is_given(String header) {
    assertThat(Omraade.af(header, 10)).isEmpty();
  }
}
