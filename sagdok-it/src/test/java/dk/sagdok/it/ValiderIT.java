package dk.sagdok.it;

import static dk.sagdok.it.Sager.json;
import static dk.sagdok.it.Sager.noegle;
import static dk.sagdok.it.Sager.opret;
import static dk.sagdok.it.Sager.rettelse;
import static dk.sagdok.it.Sager.sag;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ?valider=true}: the answer of the real write, and nothing is written, not even under an Idempotency-Key. */
class ValiderIT {
  private static final String[] TABLES = {"objekt", "registrering", "raekke", "haendelse", "idempotens"};

  /** A write, on a case that is there or, where it makes one, under a new uuid. */
  private enum Operation { OPRET, RET, PASSIVER, SLET, ERSTAT, IMPORTER }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("rigtige")
  void what_is_right_is_found_valid_and_not_written(Operation operation, String body) throws SQLException {
    var sag = uuid(operation);
    var before = rows();
    var answer = send(operation, sag, "?valider=true", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).get("gyldig").asBoolean()).isTrue();
    assertThat(rows()).isEqualTo(before);
    assertThat(send(operation, sag, "", body).statusCode()).isBetween(200, 202);
    assertThat(rows()).isNotEqualTo(before);
  }

  static Stream<Arguments> rigtige() {
    return Stream.of(
        Arguments.of(Operation.OPRET, sag(noegle(), "")),
        Arguments.of(Operation.RET, rettelse("\"titel\":\"Ny\",", "2012-01-01", "infinity")),
        Arguments.of(Operation.PASSIVER, "{\"livscyklus\":\"Passiv\"}"),
        Arguments.of(Operation.SLET, "{\"note\":\"n\"}"),
        Arguments.of(Operation.ERSTAT, sag(noegle(), "")),
        Arguments.of(Operation.IMPORTER, historik("Opstaaet")));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("forkerte")
  void what_is_wrong_is_refused_for_the_same_reasons_and_not_written(Operation operation, String body) throws SQLException {
    var sag = uuid(operation);
    var before = rows();
    var tried = send(operation, sag, "?valider=true", body);
    assertThat(rows()).isEqualTo(before);
    var real = send(operation, sag, "", body);
    assertThat(tried.statusCode()).isEqualTo(real.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(json(tried).get("aarsager")).isNotEmpty().isEqualTo(json(real).get("aarsager"));
  }

  static Stream<Arguments> forkerte() {
    return Stream.of(
        Arguments.of(Operation.OPRET, sag(noegle(), "").replace("\"Titel\"", "\"  \"")),
        Arguments.of(Operation.RET, rettelse("\"titel\":\"Ny\",", "2001-01-01", "2002-01-01")),
        Arguments.of(Operation.PASSIVER, "{\"livscyklus\":\"Passiv\",\"note\":1}"),
        Arguments.of(Operation.SLET, "{\"note\":1}"),
        Arguments.of(Operation.ERSTAT, sag(noegle(), "").replace("Opstaaet", "Slut")),
        Arguments.of(Operation.IMPORTER, historik("Passiveret")));
  }

  private static String uuid(Operation operation) {
    return operation == Operation.ERSTAT || operation == Operation.IMPORTER ? UUID.randomUUID().toString() : opret();
  }

  private static HttpResponse<String> send(Operation operation, String sag, String query, String body) {
    var path = "/sag/sag/" + sag + query;
    var key = new String[] {"Idempotency-Key", noegle()};
    return switch (operation) {
      case OPRET -> Http.post("/sag/sag" + query, body, key);
      case RET, PASSIVER -> Http.patch(path, body, key);
      case SLET -> Http.delete(path, body, key);
      case ERSTAT, IMPORTER -> Http.put(path, body, key);
    };
  }

  private static String historik(String livscyklus) {
    return "{\"registreringer\":[{\"livscykluskode\":\"" + livscyklus + "\",\"fratidspunkt\":{\"tidsstempeldatotid\":\"2020-01-01\"}," + sag(noegle(), "").strip().substring(1) + "]}";
  }

  private static Map<String, Long> rows() throws SQLException {
    var rows = new TreeMap<String, Long>();
    try (var connection = DriverManager.getConnection(Server.run().db(), Server.run().dbUser(), Server.run().dbPassword()); var s = connection.createStatement()) {
      for (var table : TABLES) {
        try (var rs = s.executeQuery("select count(*) from " + table)) {
          rs.next();
          rows.put(table, rs.getLong(1));
        }
      }
    }
    return rows;
  }
}
