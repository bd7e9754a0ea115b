package dk.sagdok.web.codec.xml;

import dk.sagdok.objekt.Reference;
import dk.sagdok.objekttype.Gruppe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** An entry while it is read: what has been seen of it. */
final class Indtastning {
  final Sted sted;
  final String sti;
  final Map<String, Object> felter = new LinkedHashMap<>();
  final List<String> udvidelser = new ArrayList<>();
  XmlTid.Periode virkning = XmlTid.Periode.INGEN;
  String json;
  String rolle;
  String type;
  String id;
  OptionalInt indeks = OptionalInt.empty();

  Indtastning(Sted sted, String sti) {
    this.sted = sted;
    this.sti = sti;
  }

  /** Puts a value among the fields, in the structures that lead to it. */
  void put(List<String> vej, Object vaerdi) {
    Map<String, Object> her = felter;
    for (String trin : vej.subList(0, vej.size() - 1)) {
      her = struktur(her, trin);
    }
    her.put(vej.get(vej.size() - 1), vaerdi);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> struktur(Map<String, Object> felter, String kode) {
    return (Map<String, Object>) felter.computeIfAbsent(kode, k -> new LinkedHashMap<String, Object>());
  }

  /** Keeps what was no known extension. */
  void gemUdvidelser() {
    if (sted.frit() != null && (!udvidelser.isEmpty() || json != null)) {
      felter.put(sted.frit().kode(), Udvidelser.laest(udvidelser, json));
    }
  }

  /** @return null when there is none */
  Reference reference(Gruppe gruppe) {
    return !gruppe.erRelation() || id == null ? null : new Reference(id, UnikId.erUrn(id), type);
  }
}
