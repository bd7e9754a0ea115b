package dk.sagdok.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.sagdok.outbox.Glemsel;
import dk.sagdok.outbox.Nummerering;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Efterproevning;
import dk.sagdok.register.Efterproevning.Skade;
import dk.sagdok.register.Efterproevning.Slags;
import dk.sagdok.register.Fjernelser.Fjern;
import dk.sagdok.register.Medtaget.Maal;
import dk.sagdok.store.Testbase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever is changed behind the register's back is found and named; what the register itself does never is. */
class EfterproevningTest {
  private static final DataSource SOURCE = Testbase.empty("sagdok_efterproevning");
  private static final Map<String, String> AENDRET = Map.of(
      "uuid", "gen_random_uuid()", "integer", "coalesce(%1$s,0)-7", "bigint", "coalesce(%1$s,0)+7000", "text", "coalesce(%1$s,'')||'x'", "boolean", "not %1$s",
      "timestamp with time zone", "coalesce(%1$s,now())+interval '1 microsecond'", "tstzrange", "tstzrange(lower(%1$s)+interval '1 microsecond',upper(%1$s))",
      "jsonb", "coalesce(%1$s,'{}')||'{\"x\":1}'", "bytea", "set_byte(coalesce(%1$s,'\\x00'),0,get_byte(coalesce(%1$s,'\\x00'),0)#1)");
  /** The first of those that have something before and after them. */
  private static final String EN = " where ctid=(select ctid from %1$s where %2$s order by %3$s limit 1)";
  private static final Map<String, String> HVILKEN = Map.of("objekt", "nyeste=3", "registrering", "nr=2", "raekke", "nr_til=3", "haendelse", "nr=2 and loebenummer>0");
  private static final Map<String, String> ORDEN = Map.of("objekt", "id", "registrering", "objekt", "raekke", "objekt", "haendelse", "loebenummer");
  private Connection c;

  @BeforeEach
  void three_registrations_of_each_of_some_objects() throws SQLException {
    c = SOURCE.getConnection();
    c.setAutoCommit(false);
    if (tal("select count(*) from haendelse") == 0) {
      for (int i = 0; i < 5; i++) {
        sag(c);
      }
      new Nummerering(SOURCE).run();
      sql("update relaeposition set sendt=(select max(loebenummer) from haendelse)");
      c.commit();
    }
  }

  @AfterEach
  void as_before() throws SQLException {
    c.rollback();
    c.close();
  }

  @Test
  void what_the_register_writes_is_whole() {
    assertThat(skader()).isEmpty();
  }

  /** As the database describes them, so that no column can be forgotten; hoejeste is a counter, and not what was registered. */
  @TestFactory
  Stream<DynamicTest> a_change_in_any_column_is_found_and_named() throws SQLException {
    return HVILKEN.keySet().stream().sorted().flatMap(t -> kolonner(t).stream().map(k -> DynamicTest.dynamicTest(t + "." + k[0], () -> aendret(t, k[0], k[1], k[2]))));
  }

  private void aendret(String tabel, String kolonne, String type, String identity) throws SQLException {
    try {
      var foer = en(tabel);
      String ny = identity.equals("YES") ? "default" : kolonne.equals("noegle") ? "'[\"x\"]'" : AENDRET.get(type).formatted(kolonne);
      sql("alter table raekke drop constraint raekke_overlapper_ikke,drop constraint raekke_check"); // who writes to the disk asks no constraint
      assertThat(sql("update " + tabel + " set " + kolonne + "=" + ny + hvor(tabel))).isEqualTo(1);
      assertThat(skader()).anySatisfy(s -> assertThat(navnet(s, tabel)).isEqualTo(foer));
    } finally {
      c.rollback();
    }
  }

  @TestFactory
  Stream<DynamicTest> what_is_taken_away_or_put_in_twice_is_found() {
    return HVILKEN.keySet().stream().sorted().flatMap(t -> Stream.of(
        DynamicTest.dynamicTest(t + " away", () -> fundet("delete from " + t + hvor(t))),
        DynamicTest.dynamicTest("last " + t + " away", () -> fundet("delete from " + t + " where ctid=(select ctid from " + t + " order by " + ORDEN.get(t) + " desc limit 1)"))));
  }

  @Test
  void a_row_that_was_never_written_is_found() throws SQLException {
    fundet("insert into raekke(objekt,nr_fra,lfd,gruppe,virkning) select objekt,2,99,'ejer','[2001-01-01,)' from registrering where nr=3 limit 1");
    fundet("insert into raekke(objekt,nr_fra,lfd,gruppe,virkning) select objekt,4,0,'ejer','[2001-01-01,)' from registrering where nr=3 limit 1");
    fundet("insert into registrering select gen_random_uuid(),nr,tid,modtaget,livscyklus,bruger,note,transaktion,salt,aftryk from registrering limit 1");
  }

  /** The last one can be taken away without a trace in the numbers that follow; what has been sent tells. */
  @Test
  void a_haendelse_that_was_cut_off_is_found_also_when_its_number_is_given_again() throws SQLException {
    long sidste = tal("select max(loebenummer) from haendelse");
    fundet("delete from haendelse where loebenummer=" + sidste);
    String kaede = tekst("select encode(kaede,'hex') from haendelse where loebenummer=" + sidste);
    assertThat(proevning().kendt(sidste, kaede)).isEmpty();
    assertThat(proevning().kendt(sidste, kaede.replace('a', 'b').replace('1', '2'))).extracting(Skade::slags).containsExactly(Slags.KENDT_KAEDE);
    assertThat(proevning().kendt(sidste + 1, kaede)).isNotEmpty();
  }

  @Test
  void an_object_that_was_removed_leaves_the_chain_whole_and_one_that_only_says_so_does_not() throws SQLException {
    UUID unummereret = sag(c);
    fjern(unummereret);
    UUID sag = UUID.fromString(tekst("select objekt from haendelse where loebenummer=2"));
    String kaede = tekst("select string_agg(encode(kaede,'hex'),',' order by loebenummer) from haendelse");
    fjern(sag);
    new Nummerering(SOURCE).run();
    assertThat(tekst("select string_agg(encode(kaede,'hex'),',' order by loebenummer) from haendelse")).startsWith(kaede);
    assertThat(skader()).isEmpty();
    fundet("update haendelse set besked_id=gen_random_uuid() where loebenummer=2");
    fundet("update haendelse set nummereret=nummereret+interval '1 second' where loebenummer=2");
    fundet("update haendelse set indhold=sha256(indhold) where loebenummer=2");
    fundet("update haendelse set fjernelse=fjernelse+1 where loebenummer=2");
    String anden = tekst("select objekt from haendelse where objekt is not null order by loebenummer limit 1");
    assertThat(efter("update haendelse h set objekt=null,nr=null,objekttype=null,fjernelse=(select max(lfd) from fjernelse),indhold=haendelse_indhold(h.objekt,h.nr,h.virkningstid,h.objekttype,h.myndighed,"
        + "h.emne,h.foelsomhed,(select g.aftryk from registrering g where g.objekt=h.objekt and g.nr=h.nr)) where objekt='" + anden + "'", "delete from raekke where objekt='" + anden + "'",
        "delete from registrering where objekt='" + anden + "'", "delete from objekt where id='" + anden + "'")).extracting(Skade::slags).containsExactly(Slags.FJERNELSE);
  }

  @Test
  void what_is_forgotten_leaves_the_rest_whole() throws SQLException {
    var source = Testbase.empty("sagdok_efterproevning_glemt");
    try (Connection own = source.getConnection()) {
      own.setAutoCommit(false);
      sag(own);
      UUID sag = sag(own);
      new Nummerering(source).run();
      own.createStatement().execute("update relaeposition set sendt=5; update kuvertposition set sendt=6");
      own.commit();
      assertThat(new Glemsel(source).foer(Instant.now().plusSeconds(3600))).isEqualTo(4);
      assertThat(skader(Proevning.paa(source))).isEmpty();
      own.createStatement().execute("update raekke set notetekst='x' where objekt='" + sag + "' and nr_fra=1");
      assertThat(skader(new Proevning(Testbase.on(own)))).extracting(Skade::objekt, Skade::nr).contains(tuple(sag, 1));
      own.rollback();
      own.createStatement().execute("update kaedestart set kaede=sha256(kaede)");
      assertThat(skader(new Proevning(Testbase.on(own)))).extracting(Skade::slags, Skade::loebenummer).containsExactly(tuple(Slags.HAENDELSE, 5L));
      own.rollback();
    }
  }

  @Test
  void beside_writers_and_two_who_number_nothing_is_found_and_the_chain_goes_on() throws Exception {
    var source = Testbase.empty("sagdok_efterproevning_samtidig");
    ExecutorService traade = Executors.newCachedThreadPool();
    List<Future<Integer>> arbejde = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      arbejde.add(traade.submit(() -> skriv(source)));
    }
    List<Future<Integer>> nummerering = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      nummerering.add(traade.submit(() -> nummerer(source, arbejde)));
    }
    int gange = 0;
    while (!arbejde.stream().allMatch(Future::isDone) || gange == 0) {
      assertThat(skader(Proevning.paa(source))).isEmpty();
      gange++;
    }
    for (var del : Stream.concat(arbejde.stream(), nummerering.stream()).toList()) {
      del.get();
    }
    traade.shutdown();
    assertThat(new Nummerering(source).run()).isEqualTo(3 * 40 * 3);
    assertThat(skader(Proevning.paa(source))).isEmpty();
  }

  private static int skriv(DataSource source) throws SQLException {
    try (Connection own = source.getConnection()) {
      own.setAutoCommit(false);
      for (int i = 0; i < 40; i++) {
        sag(own);
      }
    }
    return 0;
  }

  private static int nummerer(DataSource source, List<Future<Integer>> skrivere) throws SQLException {
    while (!skrivere.stream().allMatch(Future::isDone)) {
      new Nummerering(source).run();
    }
    return 0;
  }

  /** Of three registrations, with a row that the second opened and the third closed. */
  private static UUID sag(Connection c) throws SQLException {
    var sag = UUID.randomUUID();
    var motor = new Motor(c);
    var dokumenter = Map.of("journalpost", IntStream.range(0, 3).mapToObj(i -> Kald.journalpost(new UUID(7, i))).toList());
    motor.execute(new Command.Opret(Kald.SAG, sag, Vilkaar.INGEN, null, Kald.sag(sag.toString(), dokumenter)), Kald.START);
    motor.execute(Kald.ret(sag, "Anden titel", Vilkaar.INGEN), Kald.START.plusSeconds(1));
    motor.execute(Kald.ret(sag, "Tredje titel", Vilkaar.INGEN), Kald.START.plusSeconds(2));
    return sag;
  }

  private void fjern(UUID sag) throws SQLException {
    new Fjerning(Testbase.on(c), new Fjern(Set.of(new Maal("sag", sag)), false, "Anmodning")).execute("bruger", Kald.START, UUID.randomUUID());
    c.commit();
  }

  private void fundet(String... sql) throws SQLException {
    assertThat(efter(sql)).as(String.join(";", sql)).isNotEmpty();
  }

  /** What is found when this has been done, which is then undone. */
  private List<Skade> efter(String... sql) throws SQLException {
    try {
      for (String s : sql) {
        assertThat(sql(s)).as(s).isPositive();
      }
      return skader();
    } finally {
      c.rollback();
    }
  }

  private Proevning proevning() {
    return new Proevning(Testbase.on(c));
  }

  private List<Skade> skader() {
    return skader(proevning());
  }

  private static List<Skade> skader(Proevning proevning) {
    List<Skade> alle = new ArrayList<>();
    for (String fra = Efterproevning.KAEDE; fra != null; ) {
      var skridt = proevning.proev(fra);
      alle.addAll(skridt.skader());
      fra = skridt.naeste();
    }
    return alle;
  }

  private static String hvor(String tabel) {
    return EN.formatted(tabel, HVILKEN.get(tabel), ORDEN.get(tabel));
  }

  /** Who is about to be damaged, in words that its damage uses. */
  private String en(String tabel) throws SQLException {
    String hvem = Map.of("objekt", "id::text", "registrering", "objekt::text", "raekke", "objekt::text", "haendelse", "loebenummer::text").get(tabel);
    return tekst("select " + hvem + " from " + tabel + hvor(tabel));
  }

  private static String navnet(Skade skade, String tabel) {
    return String.valueOf(tabel.equals("haendelse") ? skade.loebenummer() : skade.objekt());
  }

  private List<String[]> kolonner(String tabel) {
    return ask("select column_name||','||data_type||','||is_identity from information_schema.columns where table_schema='public' and table_name='" + tabel + "' and column_name<>'hoejeste' order by 1").stream()
        .map(k -> k.replace("USER-DEFINED", "tstzrange").split(",")).toList();
  }

  private int sql(String sql) throws SQLException {
    try (var s = c.createStatement()) {
      return s.executeUpdate(sql);
    }
  }

  private long tal(String sql) {
    return Long.parseLong(tekst(sql));
  }

  private String tekst(String sql) {
    return ask(sql).get(0);
  }

  private List<String> ask(String sql) {
    try (var s = c.createStatement(); var rs = s.executeQuery(sql)) {
      var svar = new ArrayList<String>();
      while (rs.next()) {
        svar.add(rs.getString(1));
      }
      return svar;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
