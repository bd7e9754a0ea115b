package dk.sagdok.it;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A door to the register as a scenario sees it: what is said through it, and what comes back, in words that no format has. */
interface Door {
  Udfald opret(List<Post> indhold);

  Udfald importer(String sag, List<Version> versioner);

  /** What is "" is cleared, a relation without a reference is taken away. */
  Udfald ret(String sag, List<Post> indhold);

  Udfald passiver(String sag);

  Udfald slet(String sag);

  Laest laes(String sag, Tider tider);

  /** Those of them that can be read. */
  List<String> list(List<String> sager);

  /** All that is given must hold. */
  Set<String> soeg(List<Post> betingelser);

  enum Kode { OK, FORKERT, IKKE_FUNDET, LIVSCYKLUS }

  /**
   * @param sag null when the answer names none
   * @param regler the ids of the rules that were broken, each as often as it was
   */
  record Udfald(Kode kode, String sag, List<String> regler) {
    public Udfald {
      regler = regler.stream().sorted().toList();
    }
  }

  /**
   * One entry of one group.
   *
   * @param gruppe by its code
   * @param indeks 0 when there is none
   * @param reference UUID or URN, null when there is none
   * @param felter by the codes of the description, those of structures with their path
   * @param fra a date or an instant, null in conditions
   */
  record Post(String gruppe, int indeks, String reference, SortedMap<String, String> felter, String fra, String til) {
    static Post af(String gruppe, String... felter) {
      var alle = new TreeMap<String, String>();
      for (int i = 0; i < felter.length; i += 2) {
        alle.put(felter[i], felter[i + 1]);
      }
      return new Post(gruppe, 0, null, alle, "2010-01-01", "infinity");
    }

    Post til(String nyReference) {
      return new Post(gruppe, indeks, nyReference, felter, fra, til);
    }

    Post nr(int nytIndeks) {
      return new Post(gruppe, nytIndeks, reference, felter, fra, til);
    }

    Post i(String nyFra, String nyTil) {
      return new Post(gruppe, indeks, reference, felter, nyFra, nyTil);
    }
  }

  record Version(String tidspunkt, List<Post> indhold) {}

  /** Moments; without a registreringstid the newest, without a virkningstid all. */
  record Tider(String virkningstid, String registreringstid) {
    static final Tider ALTID = new Tider(null, null);

    static Tider virkning(String virkningstid) {
      return new Tider(virkningstid, null);
    }

    Tider kendt(Instant registreringstid) {
      return new Tider(virkningstid, registreringstid.toString());
    }
  }

  /** @param livscyklus Rettet where the contract leaves it out */
  record Laest(Kode kode, Instant tidspunkt, String livscyklus, String bruger, String note, List<Post> poster) {
    static Laest intet(Kode kode) {
      return new Laest(kode, null, null, null, null, List.of());
    }

    public Laest {
      poster = poster.stream().sorted(Comparator.comparing(Post::toString)).toList();
    }

    Stream<Post> af(String gruppe) {
      return poster.stream().filter(p -> p.gruppe().equals(gruppe));
    }

    List<String> felt(String gruppe, String felt) {
      return af(gruppe).sorted(Comparator.comparing(Post::fra)).map(p -> p.felter().get(felt)).toList();
    }
  }
}
