package dk.sagdok.oracle;

import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Reference;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Ret;
import dk.sagdok.objekttype.Samling;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.ImporteretRegistrering;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Commands to one object, most of them legal, from few values so that equal ones meet. The same seed gives the same commands. */
public final class TilfaeldigeKommandoer {
  private static final List<Aktoer> AKTOERER = List.of(Aktoer.INGEN, new Aktoer("11111111-1111-1111-1111-111111111111", "Bruger", null));
  private static final List<Reference> MAAL = List.of(new Reference("20000000-0000-4000-8000-000000000002", false, null),
      new Reference("urn:oio:cvr-nr:12345678", true, "Virksomhed"));
  /** Names that a careless reader or writer of keys would take for each other. */
  private static final List<String> NAVNE = List.of("A", "AA", "A\",\"A");
  private final ObjektType type;
  private final Gitter gitter;
  private final Random tal;
  private final Set<String> koder;

  public TilfaeldigeKommandoer(ObjektType type, Gitter gitter, long seed) {
    this(type, gitter, seed, type.grupper().keySet());
  }

  /** @param koder the only groups that a command says anything about */
  public TilfaeldigeKommandoer(ObjektType type, Gitter gitter, long seed, Collection<String> koder) {
    this.type = type;
    this.gitter = gitter;
    this.koder = Set.copyOf(koder);
    this.tal = new Random(seed);
  }

  /** @param versioner how many registrations the object has now */
  public Command naeste(UUID objekt, int versioner, Instant now) {
    var vilkaar = new Vilkaar(enAf(30) ? Integer.valueOf(versioner - tal.nextInt(2)) : null, null, null, null, false);
    int valg = tal.nextInt(100);
    if (versioner == 0 && valg < 60) {
      return new Command.Opret(type, Vilkaar.INGEN, "note", helt());
    } else if (valg < 75) {
      return new Command.Ret(type, objekt, vilkaar, null, delvist());
    } else if (valg < 80) {
      return new Command.Passiver(type, objekt, vilkaar, null);
    } else if (valg < 84) {
      return new Command.Slet(type, objekt, vilkaar, null);
    }
    return valg < 91 ? new Command.Erstat(type, objekt, vilkaar, null, helt()) : importer(objekt, vilkaar, now);
  }

  private Command importer(UUID objekt, Vilkaar vilkaar, Instant now) {
    var registreringer = new ArrayList<ImporteretRegistrering>();
    int antal = 1 + tal.nextInt(3);
    for (int i = 0; i < antal; i++) {
      var tidspunkt = enAf(3) ? null : now.minusSeconds(10L * (antal - i) - (enAf(10) ? 60 : 0));
      var livscyklus = enAf(2) ? null : i == 0 ? Livscyklus.OPSTAAET : vaelg(List.of(Livscyklus.RETTET, Livscyklus.IMPORTERET, Livscyklus.PASSIVERET));
      registreringer.add(new ImporteretRegistrering(tidspunkt, livscyklus, null, null, helt(), "registreringer[" + registreringer.size() + "]"));
    }
    return new Command.Importer(type, objekt, vilkaar, registreringer);
  }

  private List<Gruppe> egne() {
    return type.egneGrupper();
  }

  private Indhold helt() {
    return helt(egne(), type.samlinger());
  }

  private Indhold helt(List<Gruppe> grupper, List<Samling> samlinger) {
    var poster = new HashMap<String, List<Post>>();
    for (var gruppe : valgte(grupper)) {
      if (gruppe.kraevet() ? !enAf(100) : enAf(2)) {
        poster.put(gruppe.kode(), poster(gruppe, false, 1 + tal.nextInt(3)));
      }
    }
    return new Indhold(poster, elementer(samlinger, s -> helt(s.grupper(), s.samlinger())));
  }

  private Indhold delvist() {
    return delvist(egne(), type.samlinger());
  }

  private Indhold delvist(List<Gruppe> grupper, List<Samling> samlinger) {
    var mulige = valgte(grupper);
    var poster = new HashMap<String, List<Post>>();
    for (int i = tal.nextInt(3); i >= 0 && !mulige.isEmpty(); i--) {
      var gruppe = vaelg(mulige);
      poster.put(gruppe.kode(), poster(gruppe, true, tal.nextInt(4)));
    }
    var elementer = elementer(samlinger, s -> delvist(s.grupper(), s.samlinger()));
    return new Indhold(!elementer.isEmpty() && enAf(2) ? Map.of() : poster, elementer);
  }

  /** Some samlinger with some elements; one in six samlinger without any. */
  private Map<String, Map<String, Indhold>> elementer(List<Samling> samlinger, Function<Samling, Indhold> indhold) {
    var givne = new HashMap<String, Map<String, Indhold>>();
    for (var samling : samlinger) {
      if (!valgte(samling.alleGrupper().toList()).isEmpty() && !enAf(3)) {
        var elementer = new HashMap<String, Indhold>();
        for (int i = enAf(6) ? 0 : 1 + tal.nextInt(2); i > 0; i--) {
          elementer.put(vaelg(NAVNE), indhold.apply(samling));
        }
        givne.put(samling.kode(), elementer);
      }
    }
    return givne;
  }

  private List<Gruppe> valgte(List<Gruppe> grupper) {
    return grupper.stream().filter(g -> koder.contains(g.kode())).toList();
  }

  private List<Post> poster(Gruppe gruppe, boolean ret, int antal) {
    var poster = new ArrayList<Post>();
    for (int i = 0; i < antal; i++) {
      var post = post(gruppe, ret, i);
      boolean overlapper = poster.stream().anyMatch(p -> p.virkning().overlaps(post.virkning()));
      if (gruppe.mangfoldig() || !overlapper || enAf(40)) {
        poster.add(post);
      }
    }
    return poster;
  }

  private Post post(Gruppe gruppe, boolean ret, int nr) {
    var reference = !gruppe.erRelation() || enAf(ret ? 5 : 200) ? null : vaelg(MAAL);
    var indeks = gruppe.ret() == Ret.BY_INDEX && enAf(2) ? OptionalInt.of(1 + tal.nextInt(5)) : OptionalInt.empty();
    return new Post(gruppe.kode() + "[" + nr + "]", indeks, virkning(), vaelg(AKTOERER), reference, felter(gruppe.felter(), ret));
  }

  private Interval virkning() {
    int fra = tal.nextInt(gitter.celler());
    return Interval.of(gitter.snit().get(fra), gitter.snit().get(fra + 1 + tal.nextInt(gitter.celler() - fra)));
  }

  private Map<String, Object> felter(List<Felt> beskrivelse, boolean ret) {
    boolean hele = !ret || enAf(2);
    var felter = new HashMap<String, Object>();
    for (var felt : beskrivelse) {
      if (felt.kraevet() && hele ? !enAf(200) : enAf(3)) {
        felter.put(felt.kode(), ret && enAf(6) ? null : vaerdi(felt, ret));
      }
    }
    return felter;
  }

  private Object vaerdi(Felt felt, boolean ret) {
    return switch (felt.datatype()) {
      case TEKST -> enAf(30) ? "" : vaelg(List.of("A", "B"));
      case BOOLEAN -> tal.nextBoolean();
      case HELTAL -> (long) tal.nextInt(3);
      case DATO -> "2024-0" + (1 + tal.nextInt(2)) + "-01";
      case TIDSPUNKT -> "2024-01-01T12:00:00Z";
      case KODE -> vaelg(felt.koder());
      case UUID -> "30000000-0000-4000-8000-000000000003";
      case STRUKTUR -> felter(felt.felter(), ret);
      case FRI -> vaelg(List.of("", "<x/>", Map.of("a", List.of(1L, "b"))));
    };
  }

  private boolean enAf(int antal) {
    return tal.nextInt(antal) == 0;
  }

  private <T> T vaelg(List<T> muligheder) {
    return muligheder.get(tal.nextInt(muligheder.size()));
  }
}
