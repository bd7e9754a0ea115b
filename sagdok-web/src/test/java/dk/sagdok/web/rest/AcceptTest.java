package dk.sagdok.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '#', quoteCharacter = '|', value = {
      "*/* # true", "application/json # true", "Application/JSON ; charset=iso-8859-1 # true", "application/*;q=0.5 # true", "text/html,*/*;q=0.8 # true",
      "application/problem+json # true", ", application/json,, # true", "text/html # false", "application/xml;q=1, application/json;q=0 # false",
      "*/*, application/json;q=0 # false", "application/json;q=0, */*;q=0.1 # false", "*/*;q=0 # false", "text/*, application/json;q=0.001 # true",
      "application/json;version=\"1,5\";q=0.000 # false"})
  void json_is_taken_or_not(String header, boolean taken) {
    assertThat(Accept.parse(header).map(Accept::json)).contains(taken);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', quoteCharacter = '|', value = {"junk", "application/json;q=abc", "application/json;q=1.5", "application/json;q=", ",,", "a b/c", "application/json;q=0.1234"})
  void what_cannot_be_read_says_nothing(String header) {
    assertThat(Accept.parse(header)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '#', quoteCharacter = '|', value = {"text/csv # true", "text/csv;q=0.5, application/json;q=0.5 # true", "*/*, text/csv # true", "application/json, text/csv;q=0.9 # false", "text/* # false", "text/csv;q=0 # false"})
  void another_form_is_given_to_whoever_names_it_and_likes_json_no_better(String header, boolean given) {
    assertThat(Accept.parse(header).map(a -> a.named("text/csv"))).contains(given);
  }
}
