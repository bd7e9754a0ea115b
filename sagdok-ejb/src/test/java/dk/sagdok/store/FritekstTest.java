package dk.sagdok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Fil;
import dk.sagdok.register.Fundsted;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Soeg;
import dk.sagdok.register.Soeg.Betingelse;
import dk.sagdok.register.Soeg.Betingelse.ElementHedder;
import dk.sagdok.register.Soeg.Betingelse.FeltEr;
import dk.sagdok.register.Soeg.Betingelse.Fritekst;
import dk.sagdok.register.Tekststand.Tilstand;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.time.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents are found by the words of the files that their parts refer to, together with whatever else is asked of the part. */
class FritekstTest {
  private static final ObjektType DOKUMENT = Objekttyper.medKode("dokument").orElseThrow();
  private static final String DEL = "varianter.dele.egenskaber";
  private static final Interval ALTID = Interval.ALWAYS;
  private static final Instant T1 = Instant.parse("2024-01-01T08:00:00Z");
  private static final Instant T2 = Instant.parse("2024-02-01T08:00:00Z");
  private static final Instant NU = Instant.parse("2024-06-01T00:00:00Z");
  private static final Tidsfilter NAARSOMHELST = new Tidsfilter(ALTID, null, null);
  private static final Tidsfilter DENGANG = new Tidsfilter(ALTID, Interval.at(T1), null);
  private final Filtabel filer = new Filtabel(Database.of(Testbase.source()));
  private final Filtekster tekster = new Filtekster(Database.of(Testbase.source()));
  private final Soegning soegning = new Soegning(Database.of(Testbase.source()));
  private final UUID dokument = UUID.randomUUID();
  /** A word that no other test has. */
  private final String eget = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "zq" + (char) ('a' + Math.abs(hashCode() % 20)) + "wq";

  @ParameterizedTest
  @CsvSource({"sager, sagen", "SAGEN, sager", "kommunens, kommune", "ærøskøbings, Ærøskøbing", "ANSØGNINGER, ansøgningen", "byråd, byråd"})
  void a_word_is_found_in_any_of_its_forms(String skrevet, String soegt) {
    opret(del("A", "1", fil(eget + " Her er " + skrevet + " fra i går")));
    assertThat(soeg(Tidsfilter.NU, ord(eget + " " + soegt))).containsExactly(dokument);
  }

  @ParameterizedTest
  @CsvSource({"støj fra naboen, true", "naboen støj, true", "\"støj fra naboen\", true", "\"naboen støj\", false", "støj -naboen, false", "støj -genboen, true",
      "genboen or naboen, true", "genboen, false"})
  void words_can_be_asked_for_together_in_order_as_alternatives_and_not_at_all(String spoergsmaal, boolean findes) {
    opret(del("A", "1", fil(eget + " Klage over støj fra naboen")));
    assertThat(soeg(Tidsfilter.NU, ord(eget), ord(spoergsmaal))).hasSize(findes ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "og i det", "-hemmelig", "\"\"", "!!!"})
  void a_question_without_a_word_that_must_be_there_is_refused(String spoergsmaal) {
    assertThatThrownBy(() -> soeg(Tidsfilter.NU, ord(spoergsmaal))).isInstanceOfSatisfying(RegisterException.class,
        e -> assertThat(e.aarsager().get(0).regel()).isEqualTo("SOEG-fritekst"));
  }

  @Test
  void letters_written_in_two_ways_are_the_same() {
    opret(del("A", "1", fil(eget + " Århus")));
    assertThat(soeg(Tidsfilter.NU, ord(eget + " A\u030arhus"))).containsExactly(dokument);
  }

  @Test
  void what_is_asked_of_a_part_is_asked_of_the_one_with_the_words() {
    opret(del("A", "1", fil(eget + " bilen")), Raekker.felter(DEL, List.of("A", "2"), ALTID, Map.of("mimetype", "image/png")));
    for (var tid : List.of(Tidsfilter.NU, NAARSOMHELST, DENGANG)) {
      assertThat(soeg(tid, ord(eget), new FeltEr(DEL, List.of("mimetype"), "text/plain"), new ElementHedder("varianter.dele", "1"))).containsExactly(dokument);
      assertThat(soeg(tid, ord(eget), new FeltEr(DEL, List.of("mimetype"), "image/png"))).isEmpty();
      assertThat(soeg(tid, ord(eget), new ElementHedder("varianter.dele", "2"))).isEmpty();
      assertThat(soeg(tid, ord(eget), ord("biler"))).containsExactly(dokument);
      assertThat(soeg(tid, ord(eget), new Betingelse.ObjektEr(UUID.randomUUID()))).isEmpty();
    }
  }

  @Test
  void a_file_that_was_exchanged_is_found_at_the_time_when_it_was_there() {
    var gammel = del("A", "1", fil(eget + " gammel"));
    var ny = del("A", "1", fil(eget + " ny"));
    opret(gammel);
    Raekker.ret(dokument, T2, Livscyklus.RETTET, List.of(gammel), List.of(ny));
    assertThat(soeg(Tidsfilter.NU, ord(eget + " gammel"))).isEmpty();
    assertThat(soeg(DENGANG, ord(eget + " gammel"))).containsExactly(dokument);
    assertThat(soeg(new Tidsfilter(null, null, Interval.of(Interval.MIN, T2)), ord(eget + " gammel"))).containsExactly(dokument);
    assertThat(soeg(Tidsfilter.NU, ord(eget + " ny"))).containsExactly(dokument);
    assertThat(soeg(DENGANG, ord(eget + " ny"))).isEmpty();
  }

  @Test
  void it_is_told_where_the_words_stand() {
    String henvisning = fil(eget + " klage over støjen fra naboens pumpe");
    opret(del("A", "1", henvisning), del("A", "2", fil(eget + " intet")), del("B", "1", henvisning));
    for (var tid : List.of(Tidsfilter.NU, NAARSOMHELST, DENGANG)) {
      assertThat(steder(tid, ord(eget), ord("støj"))).containsExactly(new Fundsted(dokument, DEL, List.of("A", "1"), henvisning, uddrag()),
          new Fundsted(dokument, DEL, List.of("B", "1"), henvisning, uddrag()));
      assertThat(steder(tid, ord(eget), ord("støj"), new ElementHedder("varianter", "b"))).extracting(Fundsted::noegle).containsExactly(List.of("B", "1"));
    }
  }

  private String uddrag() {
    return "**" + eget + "** klage over **støjen** fra naboens pumpe";
  }

  @Test
  void the_excerpt_of_a_long_text_is_taken_where_the_words_are() {
    opret(del("A", "1", fil("ord ".repeat(200_000) + eget + " gemt midt i alt det andet " + "ord ".repeat(40_000))));
    assertThat(steder(Tidsfilter.NU, ord("gemte " + eget)).get(0).uddrag()).contains("**" + eget + "** **gemt** midt i").hasSizeLessThan(500);
  }

  @Test
  void of_a_text_with_too_many_words_the_first_are_found() {
    var tekst = new StringBuilder(eget + "foerst ");
    for (int i = 0; i < 90_000; i++) {
      tekst.append('ø').append(Integer.toString(i, 36)).append("åæ ");
    }
    String henvisning = fil(tekst.append(eget).append("sidst").toString());
    opret(del("A", "1", henvisning));
    assertThat(tekster.stand(Fil.digest(henvisning).orElseThrow()).orElseThrow().tilstand()).isEqualTo(Tilstand.AFKORTET);
    assertThat(soeg(Tidsfilter.NU, ord(eget + "foerst"))).containsExactly(dokument);
    assertThat(soeg(Tidsfilter.NU, ord(eget + "sidst"))).isEmpty();
  }

  /** Stored, referred to and read. */
  private String fil(String tekst) {
    Fil fil = new Fil((UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", ""), 1, "text/plain");
    Database.of(Testbase.source()).ask(c -> {
      Filtabel.insert(c, fil, T1);
      return null;
    });
    filer.refer(List.of(fil.digest()));
    tekster.laest(fil.digest(), Tilstand.HEL, tekst, NU);
    return fil.henvisning();
  }

  private void opret(Raekke... raekker) {
    Raekker.opret("dokument", dokument, T1, raekker);
  }

  private static Raekke del(String variant, String del, String henvisning) {
    return Raekker.felter(DEL, List.of(variant, del), ALTID, Map.of("indhold", henvisning, "mimetype", "text/plain"));
  }

  private static Betingelse ord(String spoergsmaal) {
    return new Fritekst(DEL, spoergsmaal);
  }

  private List<UUID> soeg(Tidsfilter tid, Betingelse... betingelser) {
    return soegning.find(spoergsmaal(tid, betingelser), NU).objekter();
  }

  private List<Fundsted> steder(Tidsfilter tid, Betingelse... betingelser) {
    return soegning.fundsteder(spoergsmaal(tid, betingelser), List.of(dokument), NU);
  }

  private static Soeg spoergsmaal(Tidsfilter tid, Betingelse... betingelser) {
    return new Soeg(DOKUMENT, tid, List.of(betingelser), 0, 10, null, true);
  }
}
