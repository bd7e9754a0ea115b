package dk.sagdok.bench.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The relations of a new sag: first the six that nearly every sag has, then parties, other sager and journal posts. */
final class Relationer {
  private static final int KLASSER = 1200;

  private Relationer() {}

  static List<Post> of(long i, LocalDate fra, int antal, SplittableRandom random) {
    var poster = new ArrayList<Post>();
    for (var n = 0; n < antal; n++) {
      poster.add(relation(n, i, fra, random));
    }
    poster.sort(java.util.Comparator.comparing(Post::gruppe));
    return poster;
  }

  private static Post relation(int n, long i, LocalDate fra, SplittableRandom random) {
    return switch (n) {
      case 0 -> Post.relation(Gruppe.ANSVARLIG, fra, Subjects.ansvarlig(i), "OrganisationEnhed");
      case 1 -> Post.relation(Gruppe.PRIMAERPART, fra, Subjects.part(i), "Person");
      case 2 -> Post.relation(Gruppe.PRIMAERKLASSE, fra, Subjects.ref("klasse", klasse(random)), "Klasse");
      case 3 -> Post.relation(Gruppe.EJER, fra, Subjects.ref("organisation", i % 20), "Organisation");
      case 4, 5 -> Post.relation(Gruppe.ANDREBEHANDLERE, fra, Subjects.ref("behandler", random.nextInt(500) + 500L * (n - 4)), "Bruger");
      case 6 -> Post.relation(Gruppe.HANDLINGSKLASSE, fra, Subjects.ref("handling", random.nextInt(40)), "Klasse");
      default -> further(n, fra, random);
    };
  }

  private static Post further(int n, LocalDate fra, SplittableRandom random) {
    return switch (n % 3) {
      case 0 -> Post.relation(Gruppe.SEKUNDAERPART, fra, Subjects.part(100_000_000L * n + random.nextInt(100_000_000)), "Person");
      case 1 -> Post.relation(Gruppe.ANDRESAGER, fra, Subjects.ref("sag", 100_000_000L * n + random.nextInt(100_000_000)), "Sag");
      default -> Journal.post(n, fra);
    };
  }

  /** A few subjects make up most of the sager. */
  private static long klasse(SplittableRandom random) {
    var x = random.nextDouble();
    return (long) (x * x * x * KLASSER);
  }
}
