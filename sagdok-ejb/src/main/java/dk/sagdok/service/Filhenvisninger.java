package dk.sagdok.service;

import dk.sagdok.filer.Medietyper;
import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Command;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Fil;
import dk.sagdok.register.Operationer.Operation;
import dk.sagdok.register.RegisterException;
import dk.sagdok.store.Database;
import dk.sagdok.store.Filtabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that the commands of a call refer to: they must be here, and be what they are said to be. From then on they are kept. */
final class Filhenvisninger {
  private final Map<String, Fil> filer;

  /** @param felt names a file */
  private record Henvisning(Post post, Felt felt) {
    Optional<String> digest() {
      return Fil.digest(post.felter().get(felt.kode()));
    }

    String paastand() {
      return post.felter().get(felt.filtype()) instanceof String s && !s.isBlank() ? s : null;
    }

    Aarsag aarsag(String regel, String kode, String forklaring) {
      return new Aarsag(regel, post.sti() + "." + kode, kort(post.felter().get(kode).toString()), forklaring);
    }
  }

  private Filhenvisninger(Map<String, Fil> filer) {
    this.filer = filer;
  }

  static Filhenvisninger af(Database database, List<Operation> operationer) {
    Set<String> digests = operationer.stream().flatMap(o -> henvisninger(o.command())).flatMap(h -> h.digest().stream()).collect(Collectors.toSet());
    return new Filhenvisninger(digests.isEmpty() ? Map.of() : new Filtabel(database).refer(digests));
  }

  /** @return what is told and not refused */
  List<Aarsag> proev(Command command) {
    List<Aarsag> afslag = new ArrayList<>();
    List<Aarsag> advarsler = new ArrayList<>();
    henvisninger(command).forEach(h -> h.digest().ifPresent(digest -> proev(h, filer.get(digest), afslag, advarsler)));
    if (!afslag.isEmpty()) {
      throw new RegisterException(Fejl.REGELBRUD, afslag);
    }
    return advarsler;
  }

  private static void proev(Henvisning h, Fil fil, List<Aarsag> afslag, List<Aarsag> advarsler) {
    if (fil == null) {
      afslag.add(ukendt(h));
    } else {
      type(h, fil, afslag, advarsler);
    }
  }

  private static void type(Henvisning h, Fil fil, List<Aarsag> afslag, List<Aarsag> advarsler) {
    if (h.paastand() == null || Medietyper.passer(h.paastand(), fil.medietype())) {
      return;
    }
    String fundet = fil.stoerrelse() == 0 ? "Filen er tom" : "Filen er " + fil.medietype() + " efter sit indhold, ikke " + kort(h.paastand());
    if (Medietyper.forklaedt(h.paastand(), fil.medietype())) {
      afslag.add(h.aarsag("FIL-forklaedt", h.felt().filtype(), fundet + "; den slags filer tages kun imod under deres rette type"));
    } else {
      advarsler.add(h.aarsag("FIL-medietype", h.felt().filtype(), fundet));
    }
  }

  private static String kort(String tekst) {
    return tekst.length() > 80 ? tekst.substring(0, 80) + "…" : tekst;
  }

  private static Aarsag ukendt(Henvisning h) {
    return h.aarsag("FIL-ukendt", h.felt().kode(), "Filen er ikke i registret; send den i samme anmodning (field:<felt>) eller først, inden for 24 timer");
  }

  private static Stream<Henvisning> henvisninger(Command command) {
    return indhold(command).flatMap(i -> henvisninger(command.type(), i));
  }

  private static Stream<Indhold> indhold(Command command) {
    if (command instanceof Command.Opret c) {
      return Stream.of(c.indhold());
    } else if (command instanceof Command.Erstat c) {
      return Stream.of(c.indhold());
    } else if (command instanceof Command.Ret c) {
      return Stream.of(c.indhold());
    }
    return command instanceof Command.Importer c ? c.registreringer().stream().map(Command.ImporteretRegistrering::indhold) : Stream.empty();
  }

  private static Stream<Henvisning> henvisninger(ObjektType type, Indhold indhold) {
    var egne = indhold.grupper().entrySet().stream().flatMap(e -> type.gruppe(e.getKey()).flatMap(g -> g.filfelt()).stream()
        .flatMap(felt -> e.getValue().stream().map(post -> new Henvisning(post, felt))));
    return Stream.concat(egne, indhold.samlinger().values().stream().flatMap(s -> s.values().stream()).flatMap(i -> henvisninger(type, i)));
  }
}
