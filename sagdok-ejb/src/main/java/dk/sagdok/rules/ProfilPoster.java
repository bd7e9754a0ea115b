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
import dk.sagdok.register.Command;
import dk.sagdok.time.Interval;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the KOMBIT profile says of each post that a command gives. */
final class ProfilPoster {
  /** The published way to say "no reference" (B12), whatever the form of the group. */
  private static final String URN_EMPTY = "urn:empty";

  private ProfilPoster() {}

  static void proev(ObjektType type, Command command, Aarsager aarsager) {
    indhold(command).forEach(indhold -> indhold.grupper().forEach((kode, poster) ->
        type.gruppe(kode).ifPresent(gruppe -> proev(gruppe, poster, aarsager))));
  }

  private static Stream<Indhold> indhold(Command command) {
    if (command instanceof Command.Opret c) {
      return Stream.of(c.indhold());
    } else if (command instanceof Command.Erstat c) {
      return Stream.of(c.indhold());
    } else if (command instanceof Command.Ret c) {
      return Stream.of(c.indhold());
    }
    return command instanceof Command.Importer c ? c.registreringer().stream().map(Command.ImporteretRegistrering::indhold) : Stream.of();
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
      }
    }
  }

  private static void proevIndeks(Gruppe gruppe, List<Post> poster, Aarsager aarsager) {
    var sete = new HashSet<Integer>();
    for (var post : poster) {
      if (!gruppe.mangfoldig() && post.indeks().isPresent()) {
        aarsager.tilfoej("B3", post.sti() + ".indeks", post.indeks().getAsInt(), gruppe.navn() + " har én forekomst ad gangen og må ikke have indeks.");
      } else if (gruppe.ret() == Ret.BY_INDEX && post.indeks().isEmpty()) {
        aarsager.tilfoej("B3", post.sti(), null, gruppe.navn() + " skal have indeks.");
      } else if (gruppe.ret() == Ret.BY_INDEX && !sete.add(post.indeks().getAsInt())) {
        aarsager.tilfoej("B3", post.sti() + ".indeks", post.indeks().getAsInt(), "Indeks skal være entydigt inden for " + gruppe.navn() + ".");
      }
    }
  }

  private static void proevVirkning(Post post, Aarsager aarsager) {
    if (post.virkning().from().equals(Interval.MIN)) {
      aarsager.tilfoej("B6", post.sti() + ".virkning.from", "-infinity", "Virkning skal begynde på et bestemt tidspunkt.");
    }
  }

  private static void proevLaengder(List<Felt> beskrivelse, Map<String, Object> felter, String sti, Aarsager aarsager) {
    for (var felt : beskrivelse) {
      var vaerdi = felter.get(felt.kode());
      var feltSti = sti + "." + felt.kode();
      if (felt.datatype() == Datatype.STRUKTUR && vaerdi instanceof Map<?, ?> medlemmer) {
        proevLaengder(felt.felter(), Felter.somFelter(medlemmer), feltSti, aarsager);
      } else if (felt.laengde() > 0 && vaerdi instanceof String tekst && tekst.codePointCount(0, tekst.length()) > felt.laengde()) {
        aarsager.tilfoej("SKEMA-laengde", feltSti, tekst, felt.navn() + " må højst være " + felt.laengde() + " tegn.");
      }
    }
  }

  private static void proevReference(Gruppe gruppe, Reference reference, String sti, Aarsager aarsager) {
    boolean rigtigForm = gruppe.form() == Form.BEGGE || reference.urn() == (gruppe.form() == Form.URN);
    if (!rigtigForm && !reference.id().equalsIgnoreCase(URN_EMPTY)) {
      aarsager.tilfoej("B10", sti, reference.id(), gruppe.navn() + " skal henvise med " + gruppe.form() + ".");
    }
    if (reference.objekttype() != null && !gruppe.objekttyper().isEmpty() && !gruppe.objekttyper().contains(reference.objekttype())) {
      aarsager.tilfoej("KOMBIT-objekttype", sti + ".objekttype", reference.objekttype(),
          gruppe.navn() + " skal henvise til en af: " + String.join(", ", gruppe.objekttyper()) + ".");
    }
  }
}
