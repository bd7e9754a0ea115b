package dk.sagdok.bench.data;

import dk.sagdok.bench.data.Sag.Rettelse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Sag number i is the same whenever it is made. Most have one registration and a handful of relations; the tails reach 30 and 40, as in
 * a municipality's own figures. Every 50 follow each other under one ansvarlig, so that this search has 50 hits in a data set of any size.
 */
public final class Generator {
  private static final String[] FREMDRIFT = {"Oplyst", "Afgjort", "Bestilt", "Udfoert", "Afsluttet"};
  private static final int MOST_RELATIONER = 40;
  private static final int MOST_REGISTRERINGER = 30;
  /** From when on a plain sag holds. */
  public static final LocalDate PLAIN = LocalDate.of(2015, 1, 1);
  private final long seed;

  public Generator(long seed) {
    this.seed = seed;
  }

  /** A sag of the data set. */
  public Sag sag(long i) {
    var random = random(i);
    var id = uuid(random);
    var fra = fra(random);
    var opret = opret(i, fra, skewed(MOST_RELATIONER, 5, random), random);
    return new Sag(id, fra.atStartOfDay().plusHours(9).toInstant(ZoneOffset.UTC), opret, rettelser(i, fra, random));
  }

  public UUID id(long i) {
    return uuid(random(i));
  }

  /** From when on the title of sag i holds. */
  public LocalDate fra(long i) {
    var random = random(i);
    uuid(random);
    return fra(random);
  }

  private static LocalDate fra(SplittableRandom random) {
    return LocalDate.of(2012, 1, 1).plusDays(random.nextInt(4500));
  }

  /** The plain sag that writing is measured with: 10 attributes, 2 states, 6 relations, one registration. */
  public Sag plain(long i) {
    var fra = PLAIN;
    return new Sag(id(i), fra.atStartOfDay().toInstant(ZoneOffset.UTC), opret(i, fra, 6, random(i)), List.of());
  }

  /** A plain sag, and then its title set anew for the same period until there are that many registrations. */
  public Sag retitled(long i, int registreringer, int journalposter) {
    var sag = plain(i);
    var opret = new ArrayList<>(sag.opret());
    var rettelser = new ArrayList<Rettelse>();
    var foerst = registreringer > journalposter ? 0 : journalposter;
    for (var j = 0; j < journalposter; j++) {
      var post = Journal.post(j, sag.opret().get(0).fra());
      if (j < foerst) {
        opret.add(post);
      } else {
        rettelser.add(new Rettelse("Journaliseret", post));
      }
    }
    while (rettelser.size() < registreringer - 1) {
      rettelser.add(titel(sag.opret().get(0).fra(), Subjects.titel(i) + " rettet " + rettelser.size()));
    }
    return new Sag(sag.id(), sag.oprettet(), opret, rettelser);
  }

  private static List<Post> opret(long i, LocalDate fra, int relationer, SplittableRandom random) {
    var poster = new ArrayList<Post>();
    poster.add(Post.felter(Gruppe.SAGEGENSKABER, fra, egenskaber(i)).by(Subjects.ref("bruger", i / 50)));
    poster.add(Post.felter(Gruppe.SAGFREMDRIFT, fra, Map.of("fremdrift", "Opstaaet")).until(fra.plusMonths(1)));
    poster.add(Post.felter(Gruppe.SAGFREMDRIFT, fra.plusMonths(1), Map.of("fremdrift", "Oplyst")));
    poster.addAll(Relationer.of(i, fra, relationer, random));
    return poster;
  }

  private static Map<String, Object> egenskaber(long i) {
    var felter = new LinkedHashMap<String, Object>();
    felter.put("brugervendtnoegle", Subjects.noegle(i));
    felter.put("beskrivelse", "Beskrivelse af sag " + i + " med en del tekst som i en rigtig sag");
    felter.put("hjemmel", "LBK nr " + (i % 900 + 100));
    felter.put("kassationskode", "K5");
    felter.put("sagsnummer", Subjects.sagsnummer(i));
    felter.put("titel", Subjects.titel(i));
    felter.put("afleveret", false);
    felter.put("principiel", i % 97 == 0);
    felter.put("offentlighedundtaget", Map.of("alternativtitel", "Sag " + i, "hjemmel", "OFL § 30"));
    return felter;
  }

  private static List<Rettelse> rettelser(long i, LocalDate fra, SplittableRandom random) {
    var rettelser = new ArrayList<Rettelse>();
    var fremdrift = fra.plusMonths(1);
    var ansvarlig = fra;
    var trin = 0;
    for (var left = skewed(MOST_REGISTRERINGER, 8, random) - 1; left > 0; left--) {
      switch (random.nextInt(4)) {
        case 0 -> rettelser.add(titel(fra, Subjects.titel(i) + " rettet " + left));
        case 1 -> {
          fremdrift = fremdrift.plusDays(1 + random.nextInt(40));
          trin = (trin + 1) % FREMDRIFT.length;
          rettelser.add(new Rettelse("Fremdrift", Post.felter(Gruppe.SAGFREMDRIFT, fremdrift, Map.of("fremdrift", FREMDRIFT[trin]))));
        }
        case 2 -> {
          ansvarlig = ansvarlig.plusDays(1 + random.nextInt(40));
          rettelser.add(new Rettelse("Ny ansvarlig", Post.relation(Gruppe.ANSVARLIG, ansvarlig, Subjects.ref("enhed", 1000L + left), "OrganisationEnhed")));
        }
        default -> rettelser.add(new Rettelse("Journaliseret", Journal.post(left, fra)));
      }
    }
    return rettelser;
  }

  private static Rettelse titel(LocalDate fra, String titel) {
    return new Rettelse("Ny titel", Post.felter(Gruppe.SAGEGENSKABER, fra, Map.of("titel", titel)));
  }

  /** 1 to most; the steeper, the fewer come near it. */
  private static int skewed(int most, int steepness, SplittableRandom random) {
    return 1 + (int) (Math.pow(random.nextDouble(), steepness) * most);
  }

  private SplittableRandom random(long i) {
    return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + i);
  }

  private static UUID uuid(SplittableRandom random) {
    return new UUID(random.nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
  }
}
