package dk.sagdok.service;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.outbox.Nummerering;
import dk.sagdok.register.Efterproevning;
import dk.sagdok.register.Efterproevning.Skade;
import dk.sagdok.register.Efterproevning.Slags;
import dk.sagdok.store.Testbase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What was registered before there was a chain is in it from then on. */
class KaedeAfGamleTest {
  /** Two registrations, a row that the second closed; the first haendelse forgotten, one emptied by a removal, one not numbered yet. */
  private static final String GAMLE = """
      insert into objekt(id,type,nyeste,livscyklus) values (md5('1')::uuid,'sag',2,'Rettet');
      insert into registrering(objekt,nr,tid,modtaget,livscyklus,bruger) select md5('1')::uuid,nr,now()+nr*interval '1 s',now()+nr*interval '1 s',case nr when 1 then 'Opstaaet' else 'Rettet' end,'b' from generate_series(1,2) nr;
      insert into raekke(objekt,nr_fra,lfd,nr_til,gruppe,virkning,felter) values (md5('1')::uuid,1,0,2,'sagegenskaber','[2020-01-01,)','{"titel":"a"}'),
        (md5('1')::uuid,1,1,null,'ejer','[2020-01-01,)',null),(md5('1')::uuid,2,0,null,'sagegenskaber','[2020-01-01,)','{"titel":"b"}');
      insert into fjernelse(tidspunkt,bruger,begrundelse,antal) values (now(),'b','x','{"sag":1}');
      insert into haendelse(objekt,nr,besked_id,loebenummer,objekttype,nummereret) values (null,null,gen_random_uuid(),7,null,now()),(md5('1')::uuid,1,gen_random_uuid(),8,'sag',now());
      insert into haendelse(objekt,nr,besked_id) values (md5('1')::uuid,2,gen_random_uuid());
      update relaeposition set sendt=8;
      """;
  private final DataSource source = Testbase.bare("sagdok_kaede_af_gamle");

  @Test
  void it_is_whole_and_a_change_is_found() throws SQLException {
    til("14");
    sql(GAMLE);
    til("latest");
    assertThat(skader()).isEmpty();
    assertThat(new Nummerering(source).run()).isEqualTo(9);
    assertThat(skader()).isEmpty();
    sql("update raekke set felter='{\"titel\":\"c\"}' where nr_fra=1 and lfd=0");
    assertThat(skader()).containsExactly(new Skade(Slags.REGISTRERING, UUID.fromString("c4ca4238-a0b9-2382-0dcc-509a6f75849b"), 1, 8L));
  }

  private void til(String version) {
    Flyway.configure(getClass().getClassLoader()).dataSource(source).locations("classpath:db/migration").target(version).load().migrate();
  }

  private List<Skade> skader() {
    List<Skade> alle = new ArrayList<>();
    for (String fra = Efterproevning.KAEDE; fra != null; ) {
      var skridt = Proevning.paa(source).proev(fra);
      alle.addAll(skridt.skader());
      fra = skridt.naeste();
    }
    return alle;
  }

  private void sql(String sql) throws SQLException {
    try (Connection c = source.getConnection(); var s = c.createStatement()) {
      s.execute(sql);
    }
  }
}
