package dk.sagdok.web.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.Samling;
import dk.sagdok.register.Billede.LaestRaekke;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of an object, or of one element in it, as they are to be written: by list and group, and by the elements within. */
final class Element {
  private final Map<Art, Map<Gruppe, List<LaestRaekke>>> lister = new TreeMap<>();
  private final Map<String, Map<String, Element>> samlinger = new TreeMap<>();

  void add(Gruppe gruppe, LaestRaekke raekke) {
    Element her = this;
    int end = -1;
    for (String navn : navne(raekke.noegle())) {
      end = gruppe.samling().indexOf('.', end + 1);
      String sti = end < 0 ? gruppe.samling() : gruppe.samling().substring(0, end);
      her = her.samlinger.computeIfAbsent(sti, s -> new TreeMap<>()).computeIfAbsent(navn, n -> new Element());
    }
    her.lister.computeIfAbsent(gruppe.art(), a -> new TreeMap<>(Comparator.comparing(Gruppe::kode))).computeIfAbsent(gruppe, g -> new ArrayList<>()).add(raekke);
  }

  private static List<String> navne(String noegle) {
    try {
      return noegle.isEmpty() ? List.of() : List.of(Json.MAPPER.readValue(noegle, String[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the store gave an unreadable noegle", e);
    }
  }

  /** One of the three lists, if it holds anything. */
  void liste(JsonGenerator out, Art art) throws IOException {
    if (lister.containsKey(art)) {
      out.writeObjectFieldStart(IndholdReader.LISTER.get(art));
      grupper(out, art);
      out.writeEndObject();
    }
  }

  private void grupper(JsonGenerator out, Art art) throws IOException {
    for (var gruppe : lister.getOrDefault(art, Map.of()).entrySet()) {
      out.writeArrayFieldStart(Samling.kort(gruppe.getKey().kode()));
      Raekkefoelge.sort(gruppe.getKey(), gruppe.getValue());
      for (LaestRaekke raekke : gruppe.getValue()) {
        out.writeRawValue(RaekkeText.of(gruppe.getKey(), raekke));
      }
      out.writeEndArray();
    }
  }

  void samlinger(JsonGenerator out, List<Samling> beskrevne) throws IOException {
    for (Samling samling : beskrevne) {
      if (samlinger.containsKey(samling.kode())) {
        out.writeArrayFieldStart(Samling.kort(samling.kode()));
        for (var element : samlinger.get(samling.kode()).entrySet()) {
          out.writeStartObject();
          element.getValue().samlinger(out, samling.samlinger());
          element.getValue().grupper(out, Art.ATTRIBUT);
          element.getValue().liste(out, Art.RELATION);
          out.writeStringField(samling.noegle().kode(), element.getKey());
          out.writeEndObject();
        }
        out.writeEndArray();
      }
    }
  }
}
