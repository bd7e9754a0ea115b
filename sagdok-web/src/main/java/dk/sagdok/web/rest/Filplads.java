package dk.sagdok.web.rest;

import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Fil;
import dk.sagdok.register.Filer;
import dk.sagdok.time.Interval;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Where an object may refer to a file: a field of an element, as a path names it (varianter/Original/dele/Kap. 1/indhold).
 *
 * @param noegle the names that lead to the element
 */
record Filplads(Gruppe gruppe, Felt felt, List<String> noegle) {
  /** No such path when the type has no file there. */
  static Filplads of(ObjektType type, String samling, String felt, List<String> noegle) {
    return type.grupper().values().stream().filter(g -> g.samling().equals(samling))
        .flatMap(g -> g.filfelt().filter(f -> f.kode().equals(felt)).map(f -> new Filplads(g, f, noegle)).stream())
        .findFirst().orElseThrow(NotFoundException::new);
  }

  /** Without the field, which the group tells. */
  Filer.Plads plads() {
    return new Filer.Plads(gruppe, noegle);
  }

  /** The change that refers to a file there, and leaves all else as it is. */
  Indhold rettelse(Interval virkning, Fil fil, String medietype) {
    var post = new Post(gruppe.kode(), OptionalInt.empty(), virkning, Aktoer.INGEN, null, Map.of(felt.kode(), fil.henvisning(), felt.filtype(), medietype));
    var indhold = new Indhold(Map.of(gruppe.kode(), List.of(post)));
    String samling = gruppe.samling();
    for (int i = noegle.size() - 1; i >= 0; i--) {
      indhold = new Indhold(Map.of(), Map.of(samling, Map.of(noegle.get(i), indhold)));
      samling = samling.substring(0, Math.max(0, samling.lastIndexOf('.')));
    }
    return indhold;
  }

  String navn() {
    return noegle.get(noegle.size() - 1);
  }
}
