package dk.sagdok.it;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A door to the objects of one type as a scenario sees it: what is said through it, and what comes back, in words that no format has. */
interface Door {
  Udfald opret(List<Post> indhold);

  Udfald importer(String objekt, List<Version> versioner);

  /** What is "" is cleared, a relation without a reference is taken away, and of what is said to be none there is none afterwards. */
  Udfald ret(String objekt, List<Post> indhold);

  /** When its newest registration has this number; some contracts have no word for it. */
  default Udfald ret(String objekt, int ventet, List<Post> indhold) {
    throw new UnsupportedOperationException();
  }

  Udfald passiver(String objekt);

  Udfald slet(String objekt);

  Laest laes(String objekt, Tider tider);

  /** Those of them that can be read. */
  List<String> list(List<String> objekter);

  /** All that is given must hold. */
  Set<String> soeg(Tider tider, List<Post> betingelser);

  enum Kode { OK, FORKERT, IKKE_FUNDET, LIVSCYKLUS, VERSION }

  /**
   * @param objekt null when the answer names none
   * @param regler the ids of the rules that were broken, each as often as it was
   */
  record Udfald(Kode kode, String objekt, List<String> regler) {
    public Udfald {
      regler = regler.stream().sorted().toList();
    }

    Udfald udenId() {
      return new Udfald(kode, null, regler);
    }
  }

  /**
   * One entry of one group.
   *
   * @param gruppe by its code
   * @param sti the names of the elements that it lies in, the outermost first; empty for what is the object's own
   * @param indeks 0 when there is none
   * @param reference UUID or URN, null when there is none
   * @param felter by the codes of the description, those of structures with their path; null to say that there is no entry, and no element, of this code
   * @param fra a date or an instant, null in conditions
   */
  record Post(String gruppe, List<String> sti, int indeks, String reference, SortedMap<String, String> felter, String fra, String til) {
    static Post af(String gruppe, String... felter) {
      var alle = new TreeMap<String, String>();
      for (int i = 0; i < felter.length; i += 2) {
        alle.put(felter[i], felter[i + 1]);
      }
      return new Post(gruppe, List.of(), 0, null, alle, "2010-01-01", "infinity");
    }

    /** None of the group or the elements of this code; of elements, those that are named, and everything in them. */
    static Post ingen(String kode, String... sti) {
      return new Post(kode, List.of(sti), 0, null, null, null, null);
    }

    boolean erIngen() {
      return felter == null;
    }

    Post inden(String... nySti) {
      return new Post(gruppe, List.of(nySti), indeks, reference, felter, fra, til);
    }

    Post til(String nyReference) {
      return new Post(gruppe, sti, indeks, nyReference, felter, fra, til);
    }

    Post nr(int nytIndeks) {
      return new Post(gruppe, sti, nytIndeks, reference, felter, fra, til);
    }

    Post i(String nyFra, String nyTil) {
      return new Post(gruppe, sti, indeks, reference, felter, nyFra, nyTil);
    }

    Post betingelse() {
      return i(null, null);
    }

    Post uden(Set<String> navne) {
      var resten = new TreeMap<>(felter);
      resten.keySet().removeIf(f -> navne.contains(gruppe + "/" + f));
      return new Post(gruppe, sti, indeks, reference, resten, fra, til);
    }
  }

  record Version(String tidspunkt, List<Post> indhold) {}

  /** Moments; without a registreringstid the newest, without a virkningstid all; {@code nu} is when it is asked. */
  record Tider(String virkningstid, String registreringstid) {
    static final Tider ALTID = new Tider(null, null);
    static final Tider NU = new Tider("nu", null);

    static Tider virkning(String virkningstid) {
      return new Tider(virkningstid, null);
    }

    boolean erNu() {
      return NU.virkningstid.equals(virkningstid);
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

    /** @param navne groups and elements with all in them, and fields as group/field */
    Laest uden(Set<String> navne) {
      return new Laest(kode, tidspunkt, livscyklus, bruger, note,
          poster.stream().filter(p -> navne.stream().noneMatch(n -> (p.gruppe() + ".").startsWith(n + "."))).map(p -> p.uden(navne)).toList());
    }

    Stream<Post> af(String gruppe, String... sti) {
      return poster.stream().filter(p -> p.gruppe().equals(gruppe) && (sti.length == 0 || p.sti().equals(List.of(sti))));
    }

    List<String> felt(String gruppe, String felt, String... sti) {
      return af(gruppe, sti).sorted(Comparator.comparing(Post::fra)).map(p -> p.felter().get(felt)).toList();
    }
  }
}
