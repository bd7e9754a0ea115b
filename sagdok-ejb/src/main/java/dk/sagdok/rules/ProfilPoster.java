package dk.sagdok.rules;

import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Reference;
import dk.sagdok.objekttype.Datatype;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Form;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Ret;
import dk.sagdok.objekttype.Samling;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.ImporteretRegistrering;
import dk.sagdok.time.Interval;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** What the KOMBIT profile says of each post that a command gives. */
final class ProfilPoster {
  /** The published way to say "no reference" (B12), whatever the form of the group. */
  private static final String URN_EMPTY = "urn:empty";
  private static final Set<String> AKTOERTYPER = new TreeSet<>(Set.of("Bruger", "ItSystem"));
  private static final int NOTE_TEGN = 1024;
  private static final int URN_TEGN = 255;

  private ProfilPoster() {}

  static void proev(Command command, Aarsager aarsager) {
    if (command instanceof Command.Opret c) {
      proev(c.type(), "", c.note(), c.indhold(), aarsager);
    } else if (command instanceof Command.Erstat c) {
      proev(c.type(), "", c.note(), c.indhold(), aarsager);
    } else if (command instanceof Command.Ret c) {
      proev(c.type(), "", c.note(), c.indhold(), aarsager);
    } else if (command instanceof Command.Importer c) {
      c.registreringer().forEach(r -> proev(c.type(), r, aarsager));
    }
  }

  private static void proev(ObjektType type, ImporteretRegistrering given, Aarsager aarsager) {
    proevGivet("OB2", given.tidspunkt(), given.sti() + ".fratidspunkt", "Registreringens tidspunkt", aarsager);
    proevGivet("OB1", given.livscyklus(), given.sti() + ".livscykluskode", "livscykluskode", aarsager);
    proevGivet("OB1", given.bruger(), given.sti() + ".brugerref", "brugerref", aarsager);
    proev(type, given.sti() + ".", given.note(), given.indhold(), aarsager);
  }

  private static void proev(ObjektType type, String sti, String note, Indhold indhold, Aarsager aarsager) {
    proevLaengde("Noten", note, NOTE_TEGN, sti + "note", aarsager);
    for (var sted : Sted.alle(type, indhold)) {
      sted.samlinger().forEach(samling -> proevNavne(samling, sted, sti, aarsager));
      sted.givne().forEach(gruppe -> proev(gruppe, sted.poster(gruppe), aarsager));
    }
  }

  private static void proevNavne(Samling samling, Sted sted, String sti, Aarsager aarsager) {
    var navn = samling.noegle();
    sted.elementer(samling).keySet().stream().filter(n -> navn.laengde() > 0).forEach(n ->
        proevLaengde(navn.navn(), n, navn.laengde(), sti + samling.kode() + "." + navn.kode(), aarsager));
  }

  private static void proev(Gruppe gruppe, List<Post> poster, Aarsager aarsager) {
    if (gruppe.erRelation()) {
      proevIndeks(gruppe, poster, aarsager);
    }
    for (var post : poster) {
      proevVirkning(post, aarsager);
      proevLaengder(gruppe.felter(), Poster.givne(post), post.sti(), aarsager);
      if (post.reference() != null) {
        proevReference(gruppe, post.reference(), post.sti(), aarsager);
        Felter.proevProfil(gruppe.felter(), Poster.givne(post), post.sti(), aarsager);
      }
    }
  }

  private static void proevIndeks(Gruppe gruppe, List<Post> poster, Aarsager aarsager) {
    var sete = new HashSet<Integer>();
    for (var post : poster) {
      if (gruppe.fastIndeks() > 0) {
        proevFastIndeks(gruppe, post, aarsager);
      } else if (!gruppe.mangfoldig() && post.indeks().isPresent()) {
        aarsager.tilfoej("B3", post.sti() + ".indeks", post.indeks().getAsInt(), gruppe.navn() + " har én forekomst ad gangen og må ikke have indeks.");
      } else if (gruppe.ret() == Ret.BY_INDEX && post.indeks().isEmpty()) {
        aarsager.tilfoej("B3", post.sti() + ".indeks", null, gruppe.navn() + " skal have et indeks: et helt tal, som ingen anden forekomst har.");
      } else if (gruppe.ret() == Ret.BY_INDEX && !sete.add(post.indeks().getAsInt())) {
        aarsager.tilfoej("B3", post.sti() + ".indeks", post.indeks().getAsInt(), "Indeks skal være entydigt inden for " + gruppe.navn() + ".");
      }
    }
  }

  private static void proevFastIndeks(Gruppe gruppe, Post post, Aarsager aarsager) {
    if (post.reference() != null && !post.indeks().equals(OptionalInt.of(gruppe.fastIndeks()))) {
      aarsager.tilfoej("B3", post.sti() + ".indeks", post.indeks().isPresent() ? post.indeks().getAsInt() : null,
          gruppe.navn() + " har én forekomst ad gangen og skal altid have indeks " + gruppe.fastIndeks() + ".");
    }
  }

  private static void proevVirkning(Post post, Aarsager aarsager) {
    if (post.virkning().from().equals(Interval.MIN)) {
      aarsager.tilfoej("B6", post.sti() + ".virkning.from", "-infinity", "Virkning skal begynde på et bestemt tidspunkt.");
    }
    var aktoer = Poster.aktoer(post);
    proevGivet("OB5", aktoer.aktoerref(), post.sti() + ".virkning.aktoerref", "Virkningens aktoerref", aarsager);
    if (!AKTOERTYPER.contains(String.valueOf(aktoer.aktoertypekode()))) {
      aarsager.tilfoej("OB5", post.sti() + ".virkning.aktoertypekode", aktoer.aktoertypekode(),
          "Virkningens aktoertypekode skal være en af: " + String.join(", ", AKTOERTYPER) + ".");
    }
    proevLaengde("Virkningens notetekst", aktoer.notetekst(), NOTE_TEGN, post.sti() + ".virkning.notetekst", aarsager);
  }

  private static void proevGivet(String regel, Object vaerdi, String sti, String navn, Aarsager aarsager) {
    if (vaerdi == null) {
      aarsager.tilfoej(regel, sti, null, navn + " skal angives.");
    }
  }

  private static void proevLaengde(String navn, String tekst, int laengde, String sti, Aarsager aarsager) {
    if (tekst != null && tekst.codePointCount(0, tekst.length()) > laengde) {
      aarsager.tilfoej("SKEMA-laengde", sti, tekst, navn + " må højst være på " + laengde + " tegn; den er på " + tekst.codePointCount(0, tekst.length()) + ".");
    }
  }

  private static void proevLaengder(List<Felt> beskrivelse, Map<String, Object> felter, String sti, Aarsager aarsager) {
    for (var felt : beskrivelse) {
      var vaerdi = felter.get(felt.kode());
      var feltSti = sti + "." + felt.kode();
      if (felt.datatype() == Datatype.STRUKTUR && vaerdi instanceof Map<?, ?> medlemmer) {
        proevLaengder(felt.felter(), Felter.somFelter(medlemmer), feltSti, aarsager);
      } else if (felt.laengde() > 0 && vaerdi instanceof String tekst) {
        proevLaengde(felt.navn(), tekst, felt.laengde(), feltSti, aarsager);
      }
    }
  }

  private static void proevReference(Gruppe gruppe, Reference reference, String sti, Aarsager aarsager) {
    proevLaengde("URN", reference.id(), URN_TEGN, sti + ".urn", aarsager);
    boolean rigtigForm = gruppe.form() == Form.BEGGE || reference.urn() == (gruppe.form() == Form.URN);
    if (!rigtigForm && !reference.id().equalsIgnoreCase(URN_EMPTY)) {
      aarsager.tilfoej("B10", sti + (reference.urn() ? ".urn" : ".uuid"), reference.id(), gruppe.navn() + " skal henvise med " + gruppe.form() + ".");
    }
    if (reference.objekttype() != null && !gruppe.objekttyper().isEmpty() && !gruppe.objekttyper().contains(reference.objekttype())) {
      aarsager.tilfoej("KOMBIT-objekttype", sti + ".objekttype", reference.objekttype(),
          gruppe.navn() + " skal henvise til en af: " + String.join(", ", gruppe.objekttyper()) + ".");
    }
  }
}
