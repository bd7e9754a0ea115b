package dk.sagdok.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ForloebTest {
  private final Generator generator = new Generator(1);

  @Test
  void a_ret_of_a_title_closes_one_row_and_opens_one_with_the_other_fields_kept() {
    var raekker = Forloeb.of(generator.retitled(1, 2, 0)).raekker();
    var closed = raekker.get(0);
    var opened = raekker.get(raekker.size() - 1);
    assertThat(closed.nrTil()).isEqualTo(2);
    assertThat(opened.nrFra()).isEqualTo(2);
    assertThat(opened.post().felter()).containsEntry("titel", Subjects.titel(1) + " rettet 0").containsEntry("sagsnummer", Subjects.sagsnummer(1));
    assertThat(raekker).hasSize(Forloeb.of(generator.plain(1)).raekker().size() + 1);
  }

  @Test
  void no_key_is_used_twice_and_nothing_of_a_group_holds_twice_at_a_time() {
    LongStream.range(0, 2000).mapToObj(generator::sag).map(s -> Forloeb.of(s).raekker()).forEach(raekker -> {
      var keys = new HashSet<List<Integer>>();
      assertThat(raekker).allMatch(r -> keys.add(List.of(r.nrFra(), r.lfd())));
      for (var r : raekker) {
        assertThat(raekker).noneMatch(s -> s != r && inForce(r) && inForce(s) && sameGroup(r, s) && overlap(r.post(), s.post()));
      }
    });
  }

  private static boolean inForce(Raekke r) {
    return r.nrTil() == 0;
  }

  private static boolean sameGroup(Raekke r, Raekke s) {
    return r.post().gruppe() == s.post().gruppe() && r.indeks() == s.indeks();
  }

  private static boolean overlap(Post p, Post q) {
    return (p.til() == null || q.fra().isBefore(p.til())) && (q.til() == null || p.fra().isBefore(q.til()));
  }
}
