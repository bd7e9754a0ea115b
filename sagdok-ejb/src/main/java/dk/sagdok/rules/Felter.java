package dk.sagdok.rules;

import dk.sagdok.objekttype.Datatype;
import dk.sagdok.objekttype.Felt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fields of an entry as values: laying new ones over old ones, and checking what is left. The empty text is no value, except in
 * a FRI field, which is never looked into.
 */
final class Felter {
  private Felter() {}

  /** The given fields replace, null clears, a structure member by member; the others carry over. */
  static Map<String, Object> lagtOver(List<Felt> beskrivelse, Map<String, Object> gamle, Map<String, Object> givne) {
    var felter = new LinkedHashMap<>(gamle);
    givne.forEach((kode, vaerdi) -> laeg(felt(beskrivelse, kode), kode, vaerdi, felter));
    return Map.copyOf(felter);
  }

  /** The given fields alone, without nulls, empty texts and empty structures. */
  static Map<String, Object> alene(List<Felt> beskrivelse, Map<String, Object> givne) {
    return lagtOver(beskrivelse, Map.of(), givne);
  }

  /** Codes outside the code list, at any depth, and members missing in a structure that was given. */
  static void proevVaerdier(List<Felt> beskrivelse, Map<String, Object> felter, String sti, Aarsager aarsager) {
    felter.keySet().stream().filter(kode -> felt(beskrivelse, kode).isEmpty()).forEach(kode ->
        aarsager.tilfoej("SKEMA-ukendt", sti + "." + kode, null, "Feltet " + kode + " findes ikke; her kan angives: " + koder(beskrivelse) + "."));
    for (var felt : beskrivelse) {
      var vaerdi = felter.get(felt.kode());
      var feltSti = sti + "." + felt.kode();
      if (felt.datatype() == Datatype.KODE && erSat(vaerdi) && !felt.koder().contains(vaerdi)) {
        aarsager.tilfoej("SKEMA-kode", feltSti, vaerdi, felt.navn() + " skal være en af: " + String.join(", ", felt.koder()) + ".");
      } else if (felt.datatype() == Datatype.STRUKTUR && vaerdi instanceof Map<?, ?> medlemmer) {
        proevVaerdier(felt.felter(), somFelter(medlemmer), feltSti, aarsager);
      }
    }
  }

  /** Mandatory fields that are absent or blank. */
  static void proevKraevede(List<Felt> beskrivelse, Map<String, Object> felter, String sti, Aarsager aarsager) {
    proevKraevede("SKEMA-kraevet", beskrivelse, felter, sti, aarsager);
  }

  private static void proevKraevede(String regel, List<Felt> beskrivelse, Map<String, Object> felter, String sti, Aarsager aarsager) {
    for (var felt : beskrivelse) {
      if (felt.kraevet() && blank(felter.get(felt.kode()))) {
        aarsager.tilfoej(regel, sti + "." + felt.kode(), felter.get(felt.kode()),
            felt.navn() + " skal angives og må ikke være tom.");
      }
    }
  }

  /** Mandatory members of the structures that are there. */
  static void proevStrukturer(List<Felt> beskrivelse, Map<String, Object> felter, String sti, Aarsager aarsager) {
    for (var felt : beskrivelse) {
      if (felt.datatype() == Datatype.STRUKTUR && felter.get(felt.kode()) instanceof Map<?, ?> medlemmer && !medlemmer.isEmpty()) {
        var medlemSti = sti + "." + felt.kode();
        proevKraevede(felt.profil() == null ? "SKEMA-kraevet" : felt.profil(), felt.felter(), somFelter(medlemmer), medlemSti, aarsager);
        proevStrukturer(felt.felter(), somFelter(medlemmer), medlemSti, aarsager);
      }
    }
  }

  /** Fields that the profile asks for and that are absent or blank. */
  static void proevProfil(List<Felt> beskrivelse, Map<String, Object> felter, String sti, Aarsager aarsager) {
    beskrivelse.stream().filter(f -> f.profil() != null && f.datatype() != Datatype.STRUKTUR && blank(felter.get(f.kode()))).forEach(f ->
        aarsager.tilfoej(f.profil(), sti + "." + f.kode(), felter.get(f.kode()), f.navn() + " skal angives og må ikke være tom."));
  }

  private static void laeg(Optional<Felt> felt, String kode, Object given, Map<String, Object> felter) {
    boolean fri = felt.map(f -> f.datatype() == Datatype.FRI).orElse(false);
    var vaerdi = felt.filter(f -> f.datatype() == Datatype.STRUKTUR && given instanceof Map)
        .<Object>map(f -> lagtOver(f.felter(), medlemmer(felter.get(kode)), medlemmer(given))).orElse(given);
    if (fri ? vaerdi != null : erSat(vaerdi)) {
      felter.put(kode, vaerdi);
    } else {
      felter.remove(kode);
    }
  }

  private static Map<String, Object> medlemmer(Object struktur) {
    return struktur instanceof Map<?, ?> medlemmer ? somFelter(medlemmer) : Map.of();
  }

  private static Optional<Felt> felt(List<Felt> beskrivelse, String kode) {
    return beskrivelse.stream().filter(f -> f.kode().equals(kode)).findFirst();
  }

  private static String koder(List<Felt> beskrivelse) {
    return beskrivelse.stream().map(Felt::kode).collect(Collectors.joining(", "));
  }

  private static boolean erSat(Object vaerdi) {
    return vaerdi != null && !"".equals(vaerdi) && !Map.of().equals(vaerdi);
  }

  private static boolean blank(Object vaerdi) {
    return !erSat(vaerdi) || vaerdi instanceof String tekst && tekst.isBlank();
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> somFelter(Map<?, ?> medlemmer) {
    return (Map<String, Object>) medlemmer;
  }
}
