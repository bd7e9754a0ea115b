package dk.sagdok.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.ImporteretRegistrering;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Fil;
import dk.sagdok.register.Kvitteringer;
import dk.sagdok.register.Operationer;
import dk.sagdok.register.RegisterException;
import dk.sagdok.store.Database;
import dk.sagdok.store.Filtabel;
import dk.sagdok.store.Testbase;
import dk.sagdok.time.Interval;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A command may refer only to files that are here, and that are what it says they are. */
class FilhenvisningerTest {
  private static final ObjektType DOKUMENT = Objekttyper.medKode("dokument").orElseThrow();
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private final Database database = Database.of(Testbase.source());
  private final Filtabel tabel = new Filtabel(database);

  @Test
  void a_file_that_is_not_here_is_told_with_its_path() {
    assertThatThrownBy(() -> proev(ret("store:" + digest(), "text/plain"))).isInstanceOfSatisfying(RegisterException.class, e -> {
      assertThat(e.fejl()).isEqualTo(Fejl.REGELBRUD);
      assertThat(e.aarsager()).extracting(Aarsag::regel, Aarsag::sti).containsExactly(org.assertj.core.groups.Tuple.tuple("FIL-ukendt", "varianter[0].dele[0].egenskaber[0].indhold"));
    });
  }

  @Test
  void so_it_is_in_an_import() {
    var registrering = new ImporteretRegistrering(null, null, null, null, indhold("store:" + digest(), null), "registreringer[0]");
    assertThatThrownBy(() -> proev(new Command.Importer(DOKUMENT, UUID.randomUUID(), Vilkaar.INGEN, List.of(registrering)))).isInstanceOf(RegisterException.class);
  }

  @Test
  void a_file_that_is_referred_to_is_not_forgotten() {
    Fil fil = stored("application/pdf");
    assertThat(proev(ret(fil.henvisning(), "application/pdf"))).isEmpty();
    tabel.forget(NOW.plusSeconds(1));
    assertThat(tabel.find(fil.digest())).contains(fil);
  }

  @Test
  void other_texts_are_kept_as_they_are() {
    for (String text : new String[] {"store:2019/01/02/03/04/0a0a0a0a-0000-4000-8000-000000000001.bin", "hej", "https://x/" + digest(), "store:" + digest().toUpperCase(), "store:"}) {
      assertThat(proev(ret(text, "text/plain"))).isEmpty();
    }
  }

  @Test
  void a_wrong_claim_is_reported() {
    assertThat(proev(ret(stored("text/plain").henvisning(), "application/pdf"))).singleElement()
        .satisfies(a -> assertThat(List.of(a.regel(), a.sti(), a.vaerdi())).containsExactly("FIL-medietype", "varianter[0].dele[0].egenskaber[0].mimetype", "application/pdf"));
    assertThat(proev(ret(stored("text/plain").henvisning(), null))).isEmpty();
  }

  @Test
  void a_program_or_page_under_a_false_name_is_refused() {
    for (String type : new String[] {"application/x-msdownload", "text/html", "image/svg+xml"}) {
      assertThatThrownBy(() -> proev(ret(stored(type).henvisning(), "application/pdf")))
          .isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.aarsager()).extracting(Aarsag::regel).containsExactly("FIL-forklaedt"));
      assertThat(proev(ret(stored(type).henvisning(), type))).isEmpty();
    }
  }

  @Test
  void the_files_of_all_commands_of_a_call_are_kept_and_judged() {
    Fil pdf = stored("application/pdf");
    Fil tekst = stored("text/plain");
    var svar = execute(opret(pdf.henvisning()), opret(tekst.henvisning()), opret(pdf.henvisning()));
    assertThat(svar.alle()).extracting(k -> k.advarsler().size()).containsExactly(0, 1, 0);
    assertThat(svar.alle().get(1).advarsler().get(0).sti()).isEqualTo("operationer[1].varianter[0].dele[0].egenskaber[0].mimetype");
    tabel.forget(NOW.plusSeconds(1));
    assertThat(List.of(tabel.find(pdf.digest()), tabel.find(tekst.digest()))).doesNotContain(Optional.empty());
  }

  @Test
  void one_file_that_is_not_here_refuses_the_whole_call_and_keeps_no_file_of_it() {
    Fil pdf = stored("application/pdf");
    assertThatThrownBy(() -> execute(opret(pdf.henvisning()), opret("store:" + digest()), opret("store:" + digest()))).isInstanceOfSatisfying(RegisterException.class,
        e -> assertThat(e.aarsager()).extracting(a -> a.regel() + " " + a.sti().substring(0, 14)).containsExactly("FIL-ukendt operationer[1]", "FIL-ukendt operationer[2]"));
    tabel.forget(NOW.plusSeconds(1));
    assertThat(tabel.find(pdf.digest())).isEmpty();
  }

  @Test
  void a_text_that_only_begins_as_a_file_does_may_be_of_any_length() {
    String lang = "store:" + Stream.generate(FilhenvisningerTest::digest).limit(200).collect(Collectors.joining("/"));
    assertThat(execute(opret(lang)).alle()).singleElement().satisfies(k -> assertThat(k.nr()).isEqualTo(1));
  }

  private static Kvitteringer execute(Command... commands) {
    return Kald.execute(Kald.af(Vilkaar.INGEN, List.of(commands)), Profilgrad.OFF);
  }

  private static Command opret(String text) {
    String noegle = UUID.randomUUID().toString();
    return new Command.Opret(DOKUMENT, Vilkaar.INGEN, null, new Indhold(Kald.dokument(noegle).grupper(), indhold(text, "application/pdf").samlinger()));
  }

  private List<Aarsag> proev(Command command) {
    return Filhenvisninger.af(database, Operationer.af(command).alle()).proev(command);
  }

  private Fil stored(String type) {
    var fil = new Fil(digest(), 1, type);
    tabel.alene(fil.digest(), c -> {
      Filtabel.insert(c, fil, NOW);
      return null;
    });
    return fil;
  }

  private static Command ret(String text, String type) {
    return new Command.Ret(DOKUMENT, UUID.randomUUID(), Vilkaar.INGEN, null, indhold(text, type));
  }

  private static Indhold indhold(String text, String type) {
    Map<String, Object> felter = type == null ? Map.of("indhold", text) : Map.of("indhold", text, "mimetype", type);
    var post = new Post("varianter[0].dele[0].egenskaber[0]", OptionalInt.empty(), Interval.from(NOW), Aktoer.INGEN, null, felter);
    var del = new Indhold(Map.of("varianter.dele.egenskaber", List.of(post)));
    return new Indhold(Map.of(), Map.of("varianter", Map.of("Original", new Indhold(Map.of(), Map.of("varianter.dele", Map.of("Kap. 1", del))))));
  }

  private static String digest() {
    var bytes = new byte[32];
    new java.security.SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
