package dk.sagdok.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Soeg;
import dk.sagdok.register.Soeg.Betingelse;
import dk.sagdok.register.Soeg.Betingelse.ElementHedder;
import dk.sagdok.register.Soeg.Betingelse.FeltEr;
import dk.sagdok.register.Soeg.Betingelse.Fritekst;
import dk.sagdok.register.Soeg.Betingelse.RelationTil;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.time.Interval;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A search that has an index goes by it: in a register of some size PostgreSQL reads neither all rows nor all objects. */
class SoegIndexTest {
  private static final int ANTAL = Integer.getInteger("sagdok.soeg-index", 4000);
  private static final Instant NU = Instant.parse("2025-01-01T00:00:00Z");
  private static final String DEL = "varianter.dele.egenskaber";
  private static final Tidsfilter DENGANG = new Tidsfilter(null, Interval.at(Instant.parse("2024-01-15T00:00:00Z")), null);
  /** Of part 3 of document 501. */
  private static final Betingelse SJAELDENT_ORD = new Fritekst(DEL, "3fbb2837400b6657559499b2edb0040f");
  private static DataSource source;

  /** Each document has two variants and five parts, each case one document; every second document has been changed once. */
  @BeforeAll
  static void fill() throws SQLException {
    source = Testbase.empty("sagdok_soeg_index");
    try (var c = source.getConnection(); var s = c.createStatement()) {
      for (String type : List.of("sag", "dokument")) {
        s.execute("insert into objekt(id,type,nyeste,livscyklus) select md5('%1$s'||i)::uuid,'%1$s',2,'Rettet' from generate_series(1,%2$d) i".formatted(type, ANTAL));
        s.execute("insert into registrering(objekt,nr,tid,modtaget,livscyklus,bruger) select md5('%1$s'||i)::uuid,nr,make_date(2024,nr,1),make_date(2024,nr,1),'Rettet','b'"
            .formatted(type) + " from generate_series(1," + ANTAL + ") i, generate_series(1,2) nr");
        raekker(s, "md5('" + type + "'||i)::uuid,1,1,null,'" + type + "egenskaber','',null,jsonb_build_object('brugervendtnoegle','N-'||i,'sagsnummer','S-'||i,'titel','Titel '||md5(i::text))");
      }
      raekker(s, "md5('sag'||i)::uuid,1,2,null,'journalpost','',md5('dokument'||i),'{\"journalpostkode\":\"vedlagtdokument\"}'::jsonb");
      for (int v = 1; v <= 2; v++) {
        raekker(s, "md5('dokument'||i)::uuid,1,1+%1$d,null,'varianter.egenskaber',jsonb_build_array(case when i=7 then 'Sjælden' else 'Variant' end||%1$d)::text,null,'{\"arkivering\":true}'::jsonb".formatted(v));
      }
      for (int d = 1; d <= 5; d++) {
        String noegle = "jsonb_build_array(case when i=7 then 'Sjælden' else 'Variant' end||1,'Bilag '||i||'-%1$d')::text".formatted(d);
        raekker(s, ("md5('dokument'||i)::uuid,1,10+%1$d,case when i%%2=0 then 2 end,'" + DEL + "'," + noegle
            + ",null,jsonb_build_object('indhold','store:'||md5(i||'-%1$d'),'mimetype','application/pdf')").formatted(d));
      }
      raekker(s, "md5('dokument'||i)::uuid,1,20,null,'varianter.dele.underredigeringaf',jsonb_build_array('Variant1','Bilag '||i||'-1')::text,md5('r'||i),null");
      for (int d = 1; d <= 5; d++) {
        s.execute("insert into filtekst(digest,tilstand,ord) select md5(i||'-%1$d'),'hel',to_tsvector('danish','en fælles tekst '||md5('%1$d tekst'||i)) from generate_series(1,%2$d) i".formatted(d, ANTAL));
      }
      s.execute("vacuum analyze");
    }
  }

  private static void raekker(java.sql.Statement s, String values) throws SQLException {
    s.execute("insert into raekke(objekt,nr_fra,lfd,nr_til,gruppe,noegle,reference,felter,virkning) select " + values + ",'[2010-01-01,)' from generate_series(1," + ANTAL + ") i");
  }

  static Stream<Arguments> nu() {
    return Stream.of(Arguments.of("dokument", new ElementHedder("varianter.dele", "Bilag 501-3"), "soeg_underelement"),
        Arguments.of("dokument", new ElementHedder("varianter.dele", "bilag 501-%"), "soeg_underelement"),
        Arguments.of("dokument", new ElementHedder("varianter", "SJÆLDEN1"), "soeg_element"),
        Arguments.of("dokument", new FeltEr(DEL, List.of("indhold"), "store:x"), "soeg_indhold"),
        Arguments.of("dokument", SJAELDENT_ORD, "soeg_fritekst"),
        Arguments.of("dokument", new RelationTil("varianter.dele.underredigeringaf", "abc", null), "soeg_reference"),
        Arguments.of("dokument", new RelationTil(null, "abc", null), "soeg_reference"),
        Arguments.of("sag", new RelationTil("journalpost", "abc", null), "soeg_reference"),
        Arguments.of("dokument", new FeltEr("dokumentegenskaber", List.of("brugervendtnoegle"), "N-77"), "soeg_noegle"),
        Arguments.of("sag", new FeltEr("sagegenskaber", List.of("brugervendtnoegle"), "N-77"), "soeg_noegle"),
        Arguments.of("sag", new FeltEr("sagegenskaber", List.of("sagsnummer"), "S-7%"), "soeg_sagsnummer"),
        Arguments.of("dokument", new FeltEr("dokumentegenskaber", List.of("titel"), "%4a5b6c%"), "soeg_titel"),
        Arguments.of("sag", new FeltEr("sagegenskaber", List.of("titel"), "%4a5b6c%"), "soeg_titel"));
  }

  @ParameterizedTest
  @MethodSource("nu")
  void alone_and_beside_a_condition_that_all_meet(String type, Betingelse betingelse, String index) throws SQLException {
    var alle = new FeltEr(type.equals("sag") ? "sagegenskaber" : "varianter.egenskaber", List.of(type.equals("sag") ? "titel" : "arkivering"), type.equals("sag") ? "%" : true);
    assertThat(plan(type, Tidsfilter.NU, betingelse)).contains(" " + index + " ").doesNotContain("Seq Scan");
    assertThat(plan(type, Tidsfilter.NU, alle, betingelse)).contains(" " + index + " ").doesNotContain("Seq Scan");
    assertThat(plan(type, new Tidsfilter(Interval.ALWAYS, null, null), betingelse)).contains(" " + index + " ").doesNotContain("Seq Scan");
  }

  static Stream<Arguments> dengang() {
    return nu().filter(a -> !Set.of("soeg_titel", "soeg_fritekst").contains(a.get()[2]));
  }

  @ParameterizedTest
  @MethodSource("dengang")
  void also_when_it_is_asked_about_the_past(String type, Betingelse betingelse, String index) throws SQLException {
    assertThat(plan(type, DENGANG, betingelse)).contains(" " + index + " ", " " + index + "_lukket ").doesNotContain("Seq Scan on raekke");
  }

  @Test
  void words_are_looked_up_and_then_the_parts_that_refer_to_their_files() throws SQLException {
    assertThat(plan("dokument", Tidsfilter.NU, SJAELDENT_ORD)).contains(" soeg_fritekst ", " raekke_fil ");
    assertThat(plan("dokument", DENGANG, SJAELDENT_ORD)).contains(" soeg_fritekst ", " raekke_fil ").doesNotContain("Seq Scan on raekke", "Seq Scan on filtekst");
    assertThat(plan("dokument", DENGANG, SJAELDENT_ORD, new ElementHedder("varianter.dele", "Bilag 501-3"))).contains(" soeg_fritekst ").doesNotContain("Seq Scan on raekke", "Seq Scan on filtekst");
    assertThat(finder(Tidsfilter.NU, SJAELDENT_ORD)).isEqualTo(1);
  }

  @Test
  void a_part_among_many_is_found_in_the_variant_that_has_it() {
    assertThat(finder(Tidsfilter.NU, new ElementHedder("varianter.dele", "bilag 7-3"), new ElementHedder("varianter", "sjælden1"))).isEqualTo(1);
    assertThat(finder(Tidsfilter.NU, new ElementHedder("varianter.dele", "bilag 7-3"), new ElementHedder("varianter", "variant1"))).isZero();
    assertThat(finder(Tidsfilter.NU, new ElementHedder("varianter.dele", "bilag 8-3"))).isZero();
    assertThat(finder(DENGANG, new ElementHedder("varianter.dele", "bilag 8-3"), new FeltEr("varianter.egenskaber", List.of("arkivering"), true))).isEqualTo(1);
  }

  @Test
  void who_refers_to_a_file_is_looked_up_by_its_digest() throws SQLException {
    var type = Objekttyper.medKode("dokument").orElseThrow();
    assertThat(plan(new Sql().add(Filtabel.mentioned(type.filgruppe().orElseThrow()), "dokument", "0".repeat(64)))).contains(" raekke_fil ").doesNotContain("Seq Scan on raekke");
  }

  private static int finder(Tidsfilter tid, Betingelse... betingelser) {
    return new Soegning(Database.of(source)).find(new Soeg(Objekttyper.medKode("dokument").orElseThrow(), tid, List.of(betingelser), 0, 10, null, true), NU).objekter().size();
  }

  private static String plan(String type, Tidsfilter tid, Betingelse... betingelser) throws SQLException {
    return plan(new SoegSql(new Soeg(Objekttyper.medKode(type).orElseThrow(), tid, List.of(betingelser), 0, 100, null, true), NU).sql(101));
  }

  private static String plan(Sql sql) throws SQLException {
    try (var c = source.getConnection(); var set = c.createStatement(); var s = c.prepareStatement("explain " + sql.text())) {
      set.execute(Testbase.terms("SagdokSoegDS"));
      sql.bind(s);
      var plan = new StringBuilder();
      try (var rs = s.executeQuery()) {
        while (rs.next()) {
          plan.append(rs.getString(1)).append(" \n");
        }
      }
      return plan.toString();
    }
  }
}
