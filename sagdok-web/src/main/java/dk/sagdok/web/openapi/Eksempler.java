package dk.sagdok.web.openapi;

import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.objekttype.Samling;
import dk.sagdok.web.codec.IndholdReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Bodies that the register takes as they stand, made from the description. */
final class Eksempler {
  static final String UUID = "7ea00000-0000-4000-8000-000000000001";
  private static final Map<String, Object> VIRKNING = virkning("2014-05-19", "infinity");

  private Eksempler() {}

  /** What must be there, every field of it, a relation of either cardinality, and an element of every list. */
  static Map<String, Object> helt(ObjektType type) {
    var kraevede = Stream.of(Art.values()).flatMap(a -> type.grupper(a).stream()).filter(Gruppe::kraevet);
    var indhold = grupper(Stream.concat(kraevede, relationer(type.grupper(Art.RELATION))));
    type.samlinger().forEach(s -> indhold.put(Samling.kort(s.kode()), List.of(element(s))));
    return med("note", "Oprettet", indhold);
  }

  /** The first 0..1 and the first 0..n of those that ask for no more than a reference, to what the register need not keep. */
  private static Stream<Gruppe> relationer(List<Gruppe> grupper) {
    var enkle = grupper.stream().filter(Gruppe::erRelation).filter(g -> g.felter().stream().noneMatch(Felt::kraevetIJson))
        .filter(g -> Objekttyper.ALLE.stream().noneMatch(t -> g.objekttyper().contains(t.navn()))).toList();
    return Stream.of(false, true).flatMap(flere -> enkle.stream().filter(g -> g.mangfoldig() == flere).limit(1));
  }

  private static Map<String, Object> element(Samling samling) {
    var element = med(samling.noegle().kode(), samling.noegle().navn(), Map.of());
    samling.grupper().stream().filter(g -> !g.erRelation()).forEach(g -> element.put(Samling.kort(g.kode()), List.of(post(g))));
    element.putAll(grupper(relationer(samling.grupper())));
    samling.samlinger().forEach(s -> element.put(Samling.kort(s.kode()), List.of(element(s))));
    return element;
  }

  static Map<String, Object> rettelse(ObjektType type) {
    var gruppe = type.grupper(Art.ATTRIBUT).get(0);
    var felt = gruppe.felter().get(gruppe.felter().size() > 1 ? 1 : 0);
    return med("note", "Rettet", lister(Map.of(gruppe.art(), Map.of(gruppe.kode(), List.of(post(List.of(felt), virkning("2015-01-01", "2016-01-01")))))));
  }

  static Map<String, Object> passivering() {
    return med("livscyklus", "Passiv", Map.of("note", "Skal ikke længere bruges"));
  }

  static Map<String, Object> historik(ObjektType type) {
    return Map.of("registreringer", List.of(registrering(type, "Rettet", "2019-06-01T10:00:00+02:00"), registrering(type, "Opstaaet", "2018-05-01T10:00:00+02:00")));
  }

  private static Map<String, Object> registrering(ObjektType type, String livscyklus, String tidspunkt) {
    return med("livscykluskode", livscyklus, med("fratidspunkt", Map.of("tidsstempeldatotid", tidspunkt), helt(type)));
  }

  private static Map<String, Object> grupper(Stream<Gruppe> grupper) {
    var arter = new LinkedHashMap<Art, Map<String, Object>>();
    grupper.forEach(g -> arter.computeIfAbsent(g.art(), a -> new LinkedHashMap<>()).put(Samling.kort(g.kode()), List.of(post(g))));
    return lister(arter);
  }

  private static Map<String, Object> lister(Map<Art, Map<String, Object>> arter) {
    var lister = new LinkedHashMap<String, Object>();
    arter.forEach((art, grupper) -> lister.put(IndholdReader.LISTER.get(art), grupper));
    return lister;
  }

  private static Map<String, Object> post(Gruppe gruppe) {
    var post = post(gruppe.erRelation() ? List.of() : gruppe.felter(), VIRKNING);
    if (gruppe.erRelation()) {
      post.put("uuid", UUID);
      gruppe.objekttyper().stream().findFirst().ifPresent(t -> post.put("objekttype", t));
    }
    return post;
  }

  private static Map<String, Object> post(List<Felt> felter, Map<String, Object> virkning) {
    var post = new LinkedHashMap<String, Object>();
    felter.forEach(f -> post.put(f.kode(), vaerdi(f)));
    post.put("virkning", virkning);
    return post;
  }

  private static Object vaerdi(Felt felt) {
    return switch (felt.datatype()) {
      case TEKST -> felt.navn();
      case KODE -> felt.koder().get(0);
      case BOOLEAN -> Boolean.FALSE;
      case HELTAL -> 1;
      case DATO -> "2014-05-19";
      case TIDSPUNKT -> "2014-05-19 12:02:32";
      case UUID -> UUID;
      case STRUKTUR -> struktur(felt);
      case FRI -> Map.of("egetFelt", "egen værdi");
    };
  }

  private static Map<String, Object> struktur(Felt felt) {
    var struktur = new LinkedHashMap<String, Object>();
    felt.felter().forEach(f -> struktur.put(f.kode(), vaerdi(f)));
    return struktur;
  }

  private static Map<String, Object> virkning(String from, String to) {
    return med("to", to, Map.of("from", from));
  }

  private static Map<String, Object> med(String name, Object value, Map<String, Object> rest) {
    var map = new LinkedHashMap<String, Object>();
    map.put(name, value);
    map.putAll(rest);
    return map;
  }
}
