package dk.sagdok.web.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.Samling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of an object, or of one element in it, as they are to be written: by list and group, and by the elements within. */
final class Element {
  /** Writes the value of one member. */
  @FunctionalInterface
  private interface Medlem {
    void write() throws IOException;
  }

  private final Map<Art, Map<Gruppe, List<Forekomst>>> lister = new TreeMap<>();
  private final Map<String, Map<String, Element>> samlinger = new TreeMap<>();

  void add(Forekomst forekomst) {
    Gruppe gruppe = forekomst.gruppe();
    Element her = this;
    int end = -1;
    for (String navn : forekomst.navne()) {
      end = gruppe.samling().indexOf('.', end + 1);
      String sti = end < 0 ? gruppe.samling() : gruppe.samling().substring(0, end);
      her = her.samlinger.computeIfAbsent(sti, s -> new TreeMap<>()).computeIfAbsent(navn, n -> new Element());
    }
    her.lister.computeIfAbsent(gruppe.art(), a -> new TreeMap<>(Comparator.comparing(Gruppe::kode))).computeIfAbsent(gruppe, g -> new ArrayList<>()).add(forekomst);
  }

  /** One of the three lists, if it holds anything. */
  void liste(JsonGenerator out, Art art) throws IOException {
    if (lister.containsKey(art)) {
      out.writeFieldName(IndholdReader.LISTER.get(art));
      grupper(out, lister.get(art));
    }
  }

  private static void grupper(JsonGenerator out, Map<Gruppe, List<Forekomst>> grupper) throws IOException {
    out.writeStartObject();
    for (var gruppe : grupper.entrySet()) {
      out.writeFieldName(Samling.kort(gruppe.getKey().kode()));
      poster(out, gruppe.getValue());
    }
    out.writeEndObject();
  }

  private static void poster(JsonGenerator out, List<Forekomst> poster) throws IOException {
    out.writeStartArray();
    Collections.sort(poster);
    for (Forekomst post : poster) {
      out.writeRawValue(post.text());
    }
    out.writeEndArray();
  }

  /** The lists of elements that hold anything, their elements by name. */
  void samlinger(JsonGenerator out, List<Samling> beskrevne) throws IOException {
    for (Samling samling : beskrevne) {
      if (samlinger.containsKey(samling.kode())) {
        out.writeFieldName(Samling.kort(samling.kode()));
        elementer(out, samling);
      }
    }
  }

  private void elementer(JsonGenerator out, Samling samling) throws IOException {
    out.writeStartArray();
    for (var element : samlinger.get(samling.kode()).entrySet()) {
      element.getValue().write(out, samling, element.getKey());
    }
    out.writeEndArray();
  }

  private void write(JsonGenerator out, Samling samling, String navn) throws IOException {
    out.writeStartObject();
    for (var medlem : medlemmer(out, samling, navn).entrySet()) {
      out.writeFieldName(medlem.getKey());
      medlem.getValue().write();
    }
    out.writeEndObject();
  }

  /** In alphabetical order. Relations stand in a list of their own; the other groups stand in the element itself. */
  private Map<String, Medlem> medlemmer(JsonGenerator out, Samling samling, String navn) {
    var medlemmer = new TreeMap<String, Medlem>();
    medlemmer.put(samling.noegle().kode(), () -> out.writeString(navn));
    samling.samlinger().stream().filter(s -> samlinger.containsKey(s.kode())).forEach(s -> medlemmer.put(Samling.kort(s.kode()), () -> elementer(out, s)));
    lister.forEach((art, grupper) -> {
      if (art == Art.RELATION) {
        medlemmer.put(SamlingReader.RELATIONER, () -> grupper(out, grupper));
      } else {
        grupper.forEach((gruppe, poster) -> medlemmer.put(Samling.kort(gruppe.kode()), () -> poster(out, poster)));
      }
    });
    return medlemmer;
  }
}
