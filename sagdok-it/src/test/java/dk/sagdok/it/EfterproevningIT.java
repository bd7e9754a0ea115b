package dk.sagdok.it;

import static dk.sagdok.it.Sager.json;
import static dk.sagdok.it.Sager.opret;
import static dk.sagdok.it.Sager.ret;
import static dk.sagdok.it.Sager.rettelse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The register can be held to what it has told: by anyone who kept a haendelse, and by its administrator while it runs. */
class EfterproevningIT {
  private static final HexFormat HEX = HexFormat.of();

  @Test
  void each_haendelse_follows_the_one_before_as_anyone_can_work_out() throws Exception {
    var sag = opret();
    ret(sag, rettelse("\"titel\":\"Ny\",", "2012-01-01", "infinity"));
    long foerste = HaendelserIT.by_number(sag).get(0).get("loebenummer").asLong();
    var side = json(Http.get("/haendelser?efter=" + Math.max(0, foerste - 3) + "&antal=100")).get("haendelser");
    assertThat(side.size()).isGreaterThan(1);
    for (int i = 0; i < side.size(); i++) {
      var kaede = side.get(i).get("kaede");
      assertThat(kaede.get("kaede").asText()).isEqualTo(efter(kaede.get("forrige").asText(), kaede.get("led").asText()));
      assertThat(i == 0 || kaede.get("forrige").equals(side.get(i - 1).at("/kaede/kaede"))).isTrue();
    }
  }

  @Test
  void the_command_finds_nothing_while_all_is_whole_and_names_the_octet_that_is_not() throws Exception {
    var sag = opret();
    ret(sag, rettelse("\"titel\":\"Ny\",", "2012-01-01", "infinity"));
    var h = HaendelserIT.by_number(sag).get(1);
    var kendt = h.get("loebenummer").asText() + ":" + h.at("/kaede/kaede").asText();
    assertThat(verify("--kendt", kendt)).satisfies(a -> assertThat(a.exit()).as(a.said()).isZero()).satisfies(a -> assertThat(a.said()).contains(" 0 damaged"));
    update("update raekke set notetekst=coalesce(notetekst,'')||'x' where nr_fra=2 and objekt='" + sag + "'");
    try {
      var svar = verify("--kendt", kendt);
      assertThat(svar.exit()).isEqualTo(1);
      assertThat(Sager.JSON.readTree(svar.said().lines().filter(l -> l.startsWith("{")).findFirst().orElseThrow())).isEqualTo(Sager.JSON.createObjectNode()
          .put("slags", "registrering").put("tabel", "registrering").put("objekt", sag).put("nr", 2).put("loebenummer", h.get("loebenummer").asInt())
          .put("forklaring", "Registreringen eller de rækker, den åbnede eller lukkede, er ikke dem, der blev skrevet."));
    } finally {
      update("update raekke set notetekst=nullif(regexp_replace(notetekst,'x$',''),'') where nr_fra=2 and objekt='" + sag + "'");
    }
    assertThat(verify().exit()).isZero();
  }

  @Test
  void only_an_administrator_asks_and_is_told_what_is_wrong_with_the_question() throws Exception {
    for (var bruger : List.of("laeser", "skriver")) {
      assertThat(Http.get("/efterproevning", "Authorization", Http.login(bruger)).statusCode()).isEqualTo(403);
    }
    assertThat(trin("").get("naeste").asText()).startsWith("indhold:").doesNotContain("8000");
    for (var forkert : List.of("?fra=kaede:x", "?fra=indhold:1:2", "?kendt=5", "?andet=1")) {
      assertThat(Http.get("/efterproevning" + forkert).statusCode()).as(forkert).isEqualTo(400);
    }
    assertThat(trin("?kendt=1:" + "0".repeat(64)).at("/skader/0/slags").asText()).isEqualTo("kendt_kaede");
  }

  private static JsonNode trin(String spoergsmaal) {
    var svar = Http.get("/efterproevning" + spoergsmaal);
    assertThat(svar.statusCode()).as(svar.body()).isEqualTo(200);
    return json(svar);
  }

  private static String efter(String forrige, String led) throws Exception {
    return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(HEX.parseHex(forrige + led)));
  }

  private static void update(String sql) throws SQLException {
    var run = Server.run();
    try (var c = DriverManager.getConnection(run.db(), run.dbUser(), run.dbPassword()); var s = c.createStatement()) {
      assertThat(s.executeUpdate(sql)).isPositive();
    }
  }

  private record Answer(int exit, String said) {}

  private static Answer verify(String... options) throws IOException, InterruptedException {
    var home = Path.of(System.getProperty("sagdok.home"));
    var local = home.resolve("sagdok-local/target");
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dsagdok.home=" + home, "-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8",
        "-cp", local.resolve("classes") + System.getProperty("path.separator") + local.resolve("lib") + "/*", "dk.sagdok.local.Sagdok", "verify", "--data", Server.data().toString()));
    command.addAll(List.of(options));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), said);
  }
}
