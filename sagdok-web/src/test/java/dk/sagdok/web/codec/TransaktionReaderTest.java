package dk.sagdok.web.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.sagdok.objekt.Post;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Operationer;
import dk.sagdok.register.Operationer.Operation;
import dk.sagdok.register.RegisterException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TransaktionReaderTest {
  private static final UUID BREV = UUID.fromString("7ea00000-0000-4000-8000-000000000001");
  private static final String EN = "11111111-1111-4111-8111-111111111111";
  private static final String V = "'virkning':{'from':'2010-01-01','to':'infinity'}";
  private static final String SAG = "'attributter':{'sagegenskaber':[{'brugervendtnoegle':'a','beskrivelse':'b','kassationskode':'k','sagsnummer':'s','titel':'t'," + V
      + "}]},'tilstande':{'sagfremdrift':[{'fremdrift':'Opstaaet'," + V + "}]}";
  private static final String DOKUMENT = "'attributter':{'dokumentegenskaber':[{'brugervendtnoegle':'a','beskrivelse':'b','titel':'t','brevdato':'2020-01-01','dokumenttype':'Brev'," + V
      + "}]},'tilstande':{'dokumentfremdrift':[{'fremdrift':'Modtaget'," + V + "}]}";
  private static final Vilkaar VILKAAR = new Vilkaar(null, "k", "a", "t", false);

  @Test
  void each_operation_is_the_command_that_it_would_be_alone() {
    var read = read(op("opret", "sag", SAG), op("importer", "sag", "'uuid':'" + EN + "','registreringer':[{" + SAG + "}]"), op("erstat", "sag", "'uuid':'" + EN + "','ventetVersion':0," + SAG),
        op("ret", "dokument", "'uuid':'" + EN + "','ventetVersion':3,'note':'n'"), op("ret", "sag", "'uuid':'" + EN + "','livscyklus':'passiv'"),
        op("passiver", "sag", "'uuid':'" + EN + "'"), op("slet", "dokument", "'uuid':'" + EN + "','note':'væk'"));
    assertThat(read.alle()).extracting(o -> o.command().getClass().getSimpleName()).containsExactly("Opret", "Importer", "Erstat", "Ret", "Passiver", "Passiver", "Slet");
    assertThat(read.alle()).extracting(Operation::sti).startsWith("operationer[0]", "operationer[1]");
    assertThat(read.alle()).extracting(o -> o.command().vilkaar()).startsWith(VILKAAR, VILKAAR, VILKAAR.medVentetVersion(0), VILKAAR.medVentetVersion(3));
    assertThat(read.alle().get(0).command().objekt()).as("the register chooses").isNull();
    assertThat(((Command.Slet) read.alle().get(6).command()).note()).isEqualTo("væk");
  }

  @Test
  void an_object_that_is_made_can_be_referred_to_before_and_after() {
    String post = "'relationer':{'journalpost':[{'journalpostkode':'vedlagtdokument','uuid':'#brev'," + V + "}]}";
    var read = read(op("opret", "sag", SAG + "," + post), op("opret", "dokument", "'navn':'#brev'," + DOKUMENT),
        op("ret", "sag", "'uuid':'" + EN + "'," + post), op("ret", "dokument", "'uuid':'#brev'"));
    assertThat(read.alle().get(1).command().objekt()).isEqualTo(BREV).isEqualTo(read.alle().get(3).command().objekt());
    assertThat(((Command.Opret) read.alle().get(0).command()).indhold().grupper().get("journalpost")).extracting(Post::reference).extracting(r -> r.id()).containsExactly(BREV.toString());
    assertThat(((Command.Ret) read.alle().get(2).command()).indhold().grupper().get("journalpost")).extracting(Post::reference).extracting(r -> r.id()).containsExactly(BREV.toString());
  }

  @Test
  void a_name_in_free_json_is_left_alone() {
    var read = read(op("opret", "dokument", "'navn':'#brev'," + DOKUMENT.replace("'titel':'t'", "'titel':'t','lokaludvidelse':{'uuid':'#brev'}")));
    assertThat(((Command.Opret) read.alle().get(0).command()).indhold().grupper().get("dokumentegenskaber").get(0).felter().get("lokaludvidelse").toString()).contains("#brev");
  }

  @Test
  void everything_that_is_wrong_with_every_operation_is_told_with_its_path() {
    assertThat(refused(op("opret", "sag", SAG.replace("'t'", "5")), op("opretter", "arkiv", "'uuid':'x'"), op("ret", "sag", "'ventetVersion':'1'"), op("ret", "sag", "'uuid':'#brev'"),
        op("opret", "sag", "'navn':'brev','uuid':'" + EN + "'," + SAG), op("slet", "sag", "'navn':'#x','uuid':'" + EN + "','attributter':{}"), "7",
        op("opret", "sag", "'navn':'#y'," + SAG), op("opret", "sag", "'navn':'#y'," + SAG), op("importer", "sag", "'uuid':'" + EN + "'," + SAG),
        op("opret", "sag", SAG + ",'relationer':{'oversag':[{'uuid':'#findesikke'," + V + "}]}"))).containsExactlyInAnyOrder(
        "SKEMA-type operationer[0].attributter.sagegenskaber[0].titel",
        "SKEMA-kode operationer[1].operation", "SKEMA-kode operationer[1].objekttype",
        "SKEMA-uuid operationer[2].uuid", "SKEMA-type operationer[2].ventetVersion",
        "SKEMA-uuid operationer[3].uuid",
        "SKEMA-navn operationer[4].navn", "SKEMA-ukendt operationer[4].uuid",
        "SKEMA-ukendt operationer[5].navn",
        "SKEMA-type operationer[6]",
        "SKEMA-dublet operationer[8].navn",
        "SKEMA-ukendt operationer[9].attributter", "SKEMA-ukendt operationer[9].tilstande", "SKEMA-type operationer[9].registreringer",
        "SKEMA-uuid operationer[10].relationer.oversag[0].uuid");
    assertThat(refused(op("slet", "sag", "'uuid':'" + EN + "','attributter':{}"))).containsExactly("SKEMA-ukendt operationer[0].attributter");
  }

  @Test
  void there_must_be_something_to_do() {
    for (var body : List.of("{'operationer':[]}", "{'operationer':{}}", "{}", "[]")) {
      assertThat(catchThrowableOfType(RegisterException.class, () -> TransaktionReader.read(json(body), VILKAAR, () -> BREV))).as(body).isNotNull();
    }
  }

  private static String op(String operation, String type, String rest) {
    return "{'operation':'" + operation + "','objekttype':'" + type + "'," + rest + "}";
  }

  private static Operationer read(String... operationer) {
    return TransaktionReader.read(json("{'operationer':[" + String.join(",", operationer) + "]}"), VILKAAR, () -> BREV);
  }

  private static List<String> refused(String... operationer) {
    return catchThrowableOfType(RegisterException.class, () -> read(operationer)).aarsager().stream().map(a -> a.regel() + " " + a.sti()).toList();
  }

  private static com.fasterxml.jackson.databind.JsonNode json(String text) {
    return Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
