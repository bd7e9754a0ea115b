package dk.sagdok.web.mox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {
  @ParameterizedTest
  @CsvSource({"create,OPRET", "Opret,OPRET", "import,IMPORTER", "importer,IMPORTER", "update,RET", "ret,RET", "passivate,PASSIVER", "passiver,PASSIVER", "DELETE,SLET", "slet,SLET", "read,LAES",
      "laes,LAES", "list,LIST", "search,SOEG", "' soeg ',SOEG"})
  void each_has_the_name_that_agents_use_and_that_of_the_standard(String navn, Operation operation) {
    assertThat(Operation.ved(navn)).contains(operation);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "erstat", "upload", "læs"})
  void there_are_no_others(String navn) {
    assertThat(Operation.ved(navn)).isEmpty();
  }
}
