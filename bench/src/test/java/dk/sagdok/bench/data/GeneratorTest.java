package dk.sagdok.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GeneratorTest {
  private static final int MANGE = 5000;
  private final Generator generator = new Generator(1);

  @Test
  void sag_number_i_is_the_same_whenever_it_is_made() {
    assertThat(new Generator(1).sag(7)).isEqualTo(generator.sag(7));
    assertThat(new Generator(2).sag(7)).isNotEqualTo(generator.sag(7));
    assertThat(generator.id(7)).isEqualTo(generator.sag(7).id());
    assertThat(generator.fra(7)).isEqualTo(generator.sag(7).opret().get(0).fra());
  }

  @Test
  void no_two_sager_share_an_id() {
    assertThat(LongStream.range(0, MANGE).mapToObj(generator::id)).doesNotHaveDuplicates();
  }

  @Test
  void most_sager_are_small_and_a_few_reach_the_ends() {
    var registreringer = sager().stream().mapToInt(Sag::registreringer).summaryStatistics();
    var relationer = sager().stream().mapToInt(s -> s.opret().size() - 3).summaryStatistics();
    assertThat(registreringer.getMin()).isEqualTo(1);
    assertThat(registreringer.getMax()).isEqualTo(30);
    assertThat(registreringer.getAverage()).isBetween(2.0, 6.0);
    assertThat(relationer.getMin()).isEqualTo(1);
    assertThat(relationer.getMax()).isEqualTo(40);
    assertThat(relationer.getAverage()).isBetween(4.0, 10.0);
  }

  @Test
  void each_ansvarlig_begins_with_fifty_sager() {
    var egne = LongStream.range(0, MANGE).filter(i -> Subjects.ansvarlig(i).equals(Subjects.ansvarlig(123))).count();
    assertThat(egne).isEqualTo(50);
  }

  @Test
  void a_hot_sag_has_all_its_journal_posts_whether_they_came_at_once_or_one_by_one() {
    var slowly = generator.retitled(1, 100, 20);
    var at_once = generator.retitled(1, 10, 20);
    assertThat(slowly.registreringer()).isEqualTo(100);
    assertThat(at_once.registreringer()).isEqualTo(10);
    assertThat(Forloeb.of(slowly).hoejeste()).containsEntry("journalpost", 20).isEqualTo(Forloeb.of(at_once).hoejeste());
  }

  private List<Sag> sager() {
    return LongStream.range(0, MANGE).mapToObj(generator::sag).toList();
  }
}
