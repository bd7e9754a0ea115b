package dk.sagdok.objekttype;

import static java.util.Map.entry;

import dk.sagdok.objekt.Uuider;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The classes by which the XML form of the standard names the type of what a relation points at. Published where there is one; the others are minted by
 * this project (UUID version 5, name {@code https://sagdok.dk/type/<type>}).
 */
public final class Typeklasser {
  private static final String URN = "urn:sagdok:objekttype:";
  private static final Map<String, String> ALLE = Map.ofEntries(
      entry("Organisation", "bc6972cd-8f2b-4b9d-8d37-62916d6a71aa"),
      entry("OrganisationEnhed", "c5fc3b3b-5197-49ee-92e6-ae6ba1957174"),
      entry("Bruger", "85d65133-4b00-460d-992e-3984857b5768"),
      entry("Person", "c189ba35-de4b-4363-a8b7-67f1456cf56f"),
      entry("Klasse", "267235ea-526d-4a18-8001-f2a0e563eba1"),
      entry("Arkiv", "94c2f5bb-649f-4a90-9b17-87fc74204b5a"),
      entry("ItSystem", "29fe1da2-897a-46cd-b635-b9be8e0bffd6"),
      entry("Virksomhed", "7f42e688-7e14-5947-aa82-4d75ed7d023f"),
      entry("Sag", "897069d0-77f6-5e78-bd9a-b106bbca2d39"),
      entry("Dokument", "cf279691-9a87-5ec8-b384-ac1eb7b719b7"),
      entry("Koeretoej", "32a1265e-8838-5a34-89ca-84a80f888d4d"),
      entry("Ejendom", "edfcf1a5-9b58-5a8f-8381-dc2bc00b3efc"),
      entry("Bygning", "eea50cc5-cc25-544b-afdc-3b6942996f4c"),
      entry("Enhed", "b4e9f5a4-2bd6-5e7a-9e34-f81e04a28569"),
      entry("Matrikel", "2bf2939f-50fb-5d89-8f2d-db9f01f3157d"),
      entry("TekniskAnlaeg", "baa4213a-cec4-5184-ad44-0692fe85c644"),
      entry("Sted", "71d7bcc9-6238-571e-8cce-126f4f2a793f"),
      entry("Adresse", "27939bd1-6d3d-58a5-adb9-55432125648f"),
      entry("NavngivenVej", "7c980a17-2ea7-5360-8523-6dfabeb06ad6"),
      entry("Stednavn", "b6c41024-4447-516f-a95d-c92a9aa88439"),
      entry("Jordstykke", "1fb47951-7027-5c5f-8b6c-3a5e580b4be8"),
      entry("Geokode", "e5ac1fab-0419-50a6-938c-b959e07b2faf"));
  private static final Map<String, String> NAVNE = ALLE.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private Typeklasser() {}

  /** Those that have a class. */
  public static Map<String, UUID> alle() {
    return ALLE.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> UUID.fromString(e.getValue())));
  }

  /** The name of a type by its class; an unknown class is its own name. */
  public static String navn(String id) {
    return id.startsWith(URN) ? id.substring(URN.length()) : NAVNE.getOrDefault(id, id);
  }

  /** The class of a type, or a URN with the name of one that has none. */
  public static String id(String navn) {
    boolean selv = Uuider.er(navn) || navn.startsWith("urn:");
    return ALLE.getOrDefault(navn, selv ? navn : URN + navn);
  }
}
