package dk.sagdok.rules;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Reference;
import dk.sagdok.objekttype.Samling;
import dk.sagdok.oracle.Proevetype;
import dk.sagdok.oracle.Raekkelager;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.ImporteretRegistrering;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import dk.sagdok.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;

/** A story of one object of the test type: what is registered on which day, and what it then says. */
final class Fortaelling {
  private static final UUID OBJEKT = UUID.fromString("7ea00000-0000-4000-8000-000000000001");
  private final Raekkelager lager = new Raekkelager();
  private Aendring sidsteAendring;

  static Instant tid(String dag) {
    return Instant.parse(dag + "T00:00:00Z");
  }

  static Interval fra(String dag) {
    return Interval.from(tid(dag));
  }

  static Interval mellem(String fra, String til) {
    return Interval.of(tid(fra), tid(til));
  }

  static Post post(Interval virkning, Map<String, Object> felter) {
    return new Post("", OptionalInt.empty(), virkning, Aktoer.INGEN, null, felter);
  }

  static Post post(Interval virkning, String uuid) {
    return new Post("", OptionalInt.empty(), virkning, Aktoer.INGEN, uuid == null ? null : new Reference(uuid, false, null), Map.of());
  }

  static Post indeks(int indeks, Post post) {
    return new Post(post.sti(), OptionalInt.of(indeks), post.virkning(), post.aktoer(), post.reference(), post.felter());
  }

  /** With title A and state Opstaaet from 2020 on, unless said otherwise. */
  Aendring opret(String dag, Map<String, List<Post>> grupper) {
    return opretKun(dag, helt(grupper, "A"));
  }

  Aendring opretKun(String dag, Map<String, List<Post>> grupper) {
    return udfoer(dag, new Command.Opret(Proevetype.PROEVE, Vilkaar.INGEN, null, indhold(grupper)));
  }

  Aendring erstat(String dag, Map<String, List<Post>> grupper) {
    return udfoer(dag, new Command.Erstat(Proevetype.PROEVE, OBJEKT, Vilkaar.INGEN, null, indhold(helt(grupper, "A"))));
  }

  Command somRet(Map<String, List<Post>> grupper) {
    return new Command.Ret(Proevetype.PROEVE, OBJEKT, Vilkaar.INGEN, null, indhold(grupper));
  }

  Aendring ret(String dag, Map<String, List<Post>> grupper) {
    return udfoer(dag, somRet(grupper));
  }

  Aendring opret(String dag, Indhold samlinger) {
    return udfoer(dag, somOpret(samlinger));
  }

  Aendring erstat(String dag, Indhold samlinger) {
    return udfoer(dag, somErstat(samlinger));
  }

  static Command somErstat(Indhold samlinger) {
    return new Command.Erstat(Proevetype.PROEVE, OBJEKT, Vilkaar.INGEN, null, hele(samlinger));
  }

  static Command somOpret(Indhold samlinger) {
    return new Command.Opret(Proevetype.PROEVE, Vilkaar.INGEN, null, hele(samlinger));
  }

  static Command somRet(Indhold indhold) {
    return new Command.Ret(Proevetype.PROEVE, OBJEKT, Vilkaar.INGEN, null, indhold);
  }

  Aendring ret(String dag, Indhold indhold) {
    return udfoer(dag, somRet(indhold));
  }

  /** A Ret that its source made on another day. */
  Aendring ret(String dag, String kildensDag, Map<String, List<Post>> grupper) {
    return udfoer(dag, new Command.Ret(Proevetype.PROEVE, OBJEKT, Vilkaar.INGEN, null, indhold(grupper), tid(kildensDag)));
  }

  ImporteretRegistrering registrering(String dag, Indhold samlinger) {
    return new ImporteretRegistrering(tid(dag), null, null, null, hele(samlinger), "registreringer[?]");
  }

  Aendring passiver(String dag) {
    return udfoer(dag, new Command.Passiver(Proevetype.PROEVE, OBJEKT, Vilkaar.INGEN, null));
  }

  Aendring slet(String dag) {
    return udfoer(dag, new Command.Slet(Proevetype.PROEVE, OBJEKT, Vilkaar.INGEN, null));
  }

  ImporteretRegistrering registrering(String dag, Livscyklus livscyklus, String titel) {
    return new ImporteretRegistrering(tid(dag), livscyklus, null, null, indhold(helt(Map.of(), titel)), "registreringer[?]");
  }

  Aendring importer(String dag, ImporteretRegistrering... registreringer) {
    return udfoer(dag, new Command.Importer(Proevetype.PROEVE, OBJEKT, Vilkaar.INGEN, List.of(registreringer)));
  }

  List<Aarsag> afvist(Fejl fejl, Runnable forsoeg) {
    var nej = catchThrowableOfType(RegisterException.class, forsoeg::run);
    org.assertj.core.api.Assertions.assertThat(nej).isNotNull().extracting(RegisterException::fejl).isEqualTo(fejl);
    return nej.aarsager();
  }

  List<String> laes(String gruppe) {
    return laes(lager.registreringer().size(), gruppe);
  }

  List<String> laes(int nr, String gruppe) {
    return lager.raekker(nr).stream().filter(r -> r.gruppe().equals(gruppe))
        .sorted(Comparator.comparing(Raekke::indeks).thenComparing(Raekke::virkning)).map(Fortaelling::vist).toList();
  }

  /** All that elements say, each value with the names that lead to it: Original/Brev egenskaber 2020-01-01/ {indhold=b}. */
  List<String> elementer() {
    return elementer(lager.raekker(lager.registreringer().size()));
  }

  static List<String> elementer(Collection<Raekke> raekker) {
    return raekker.stream().filter(r -> !r.noegle().isEmpty())
        .map(r -> String.join("/", r.noegle()) + " " + Samling.kort(r.gruppe()) + " " + vist(r)).sorted().toList();
  }

  Livscyklus livscyklus() {
    return lager.registreringer().get(lager.registreringer().size() - 1).livscyklus();
  }

  Trin sidste() {
    return sidsteAendring.trin().get(sidsteAendring.trin().size() - 1);
  }

  private Aendring udfoer(String dag, Command command) {
    sidsteAendring = NextRegistrering.after(lager.hent(NextRegistrering.behov(command)), command, tid(dag), OBJEKT, "bruger");
    lager.gem(sidsteAendring);
    return sidsteAendring;
  }

  private static Indhold hele(Indhold samlinger) {
    return new Indhold(indhold(helt(Map.of(), "A")).grupper(), samlinger.samlinger());
  }

  private static Map<String, List<Post>> helt(Map<String, List<Post>> grupper, String titel) {
    var alle = new HashMap<String, List<Post>>(Map.of("egenskaber", List.of(post(fra("2020-01-01"), Map.of("titel", titel))),
        "fremdrift", List.of(post(fra("2020-01-01"), Map.of("fremdrift", "Opstaaet")))));
    alle.putAll(grupper);
    return alle;
  }

  /** Gives every post its path. */
  static Indhold indhold(Map<String, List<Post>> grupper) {
    var medSti = new HashMap<String, List<Post>>();
    grupper.forEach((kode, poster) -> {
      var egne = new ArrayList<Post>();
      poster.forEach(p -> egne.add(new Post(kode + "[" + egne.size() + "]", p.indeks(), p.virkning(), p.aktoer(), p.reference(), p.felter())));
      medSti.put(kode, egne);
    });
    return new Indhold(medSti);
  }

  private static String vist(Raekke raekke) {
    var virkning = raekke.virkning();
    var til = virkning.to().equals(Interval.MAX) ? "" : virkning.to().toString().substring(0, 10);
    var vaerdi = raekke.vaerdi().reference() == null ? sorteret(raekke.vaerdi().felter()).toString() : raekke.vaerdi().reference().id();
    return (raekke.indeks() == 0 ? "" : raekke.indeks() + ": ") + virkning.from().toString().substring(0, 10) + "/" + til + " " + vaerdi;
  }

  private static Map<String, Object> sorteret(Map<String, Object> felter) {
    var sorteret = new TreeMap<>(felter);
    sorteret.replaceAll((kode, v) -> v instanceof Map<?, ?> m ? sorteret(Felter.somFelter(m)) : v);
    return sorteret;
  }
}
