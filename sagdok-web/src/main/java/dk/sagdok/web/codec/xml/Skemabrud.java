package dk.sagdok.web.codec.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the validator says about an input, in Danish: by the code it begins with, with the texts it puts in quotes. */
final class Skemabrud {
  private static final Pattern KODE = Pattern.compile("^([a-z]+(?:-[a-zA-Z]+)+(?:\\.[0-9a-z]+)*):");
  private static final Pattern CITAT = Pattern.compile("'([^']*)'");
  private static final Pattern NAVNERUM = Pattern.compile("\"[^\"]*\":");
  private static final int LONGEST = 1000;
  private static final Map<String, String> DANSK = new HashMap<>();

  private static final Map<String, String> REGLER = Map.of("cvc-complex-type.2.4.a", "SKEMA-ukendt", "cvc-complex-type.2.4.b", "SKEMA-kraevet", "cvc-complex-type.2.4.d", "SKEMA-ukendt",
      "cvc-maxLength", "SKEMA-laengde", "cvc-minLength", "SKEMA-laengde", "cvc-enumeration", "SKEMA-kode", "cvc-pattern", "SKEMA-form", "cvc-datatype", "SKEMA-type");

  static {
    DANSK.put("cvc-complex-type.2.4.a", "kan ikke stå her; her kan stå %2$s");
    DANSK.put("cvc-complex-type.2.4.b", "er ikke hel; her mangler %2$s");
    DANSK.put("cvc-complex-type.2.4.d", "kan ikke stå her; her skal ikke komme mere");
    DANSK.put("cvc-complex-type.2.3", "kan ikke indeholde tekst, kun elementer");
    DANSK.put("cvc-complex-type.2.1", "skal være tom");
    DANSK.put("cvc-complex-type.3.2.2", "kan ikke have attributten %1$s");
    DANSK.put("cvc-maxLength-valid", "er på %2$s tegn; højst %3$s er tilladt");
    DANSK.put("cvc-minLength-valid", "er på %2$s tegn; mindst %3$s kræves");
    DANSK.put("cvc-enumeration-valid", "er %1$s, men skal være en af %2$s");
    DANSK.put("cvc-pattern-valid", "er %1$s, som ikke har den rigtige form");
    DANSK.put("cvc-datatype-valid.1.2.1", "er %1$s, som ikke kan læses som %2$s");
    DANSK.put("cvc-elt.5.2.2.2.2", "er %1$s, men kan kun være %3$s");
    DANSK.put("cvc-elt.1.a", "kendes ikke i denne snitflade");
    DANSK.put("cvc-type.3.1.2", "kan ikke indeholde elementer");
    DANSK.put("cvc-elt.3.1", "kan ikke have xsi:nil");
  }

  private Skemabrud() {}

  /** The id of the rule, as the JSON form has them. */
  static String regel(String besked) {
    return kode(besked).flatMap(k -> REGLER.entrySet().stream().filter(r -> k.startsWith(r.getKey())).map(Map.Entry::getValue).findFirst()).orElse("SKEMA");
  }

  /** True for what only repeats the message before it. */
  static boolean gentagelse(String besked) {
    return kode(besked).filter(k -> k.equals("cvc-type.3.1.3") || k.equals("cvc-complex-type.2.2")).isPresent();
  }

  static String dansk(String besked) {
    return kode(besked).map(DANSK::get).map(s -> udfyldt(s, besked)).orElseGet(() -> kort(KODE.matcher(besked).replaceFirst("").strip()));
  }

  /** What the caller has sent is not sent back whole, however long it is. */
  private static String kort(String tekst) {
    return tekst.length() > LONGEST ? tekst.substring(0, LONGEST) + "…" : tekst;
  }

  private static Optional<String> kode(String besked) {
    Matcher m = KODE.matcher(besked == null ? "" : besked);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }

  private static String udfyldt(String skabelon, String besked) {
    var citater = CITAT.matcher(NAVNERUM.matcher(besked).replaceAll("")).results().map(r -> r.group(1).replaceAll("[{}\\[\\]]|^\\w+:(?=[A-Z])", "").strip()).map(Skemabrud::kort).toArray();
    var nok = java.util.Arrays.copyOf(citater, Math.max(citater.length, 4), Object[].class);
    return String.format(skabelon, nok);
  }
}
