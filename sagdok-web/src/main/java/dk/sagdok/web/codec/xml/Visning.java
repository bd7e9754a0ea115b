package dk.sagdok.web.codec.xml;

import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Billede.Version;
import dk.sagdok.web.codec.Lagret;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be shown of the objects that are found.
 *
 * @param filter false when nothing was said: then all that was searched is shown whole
 * @param vis the words of Vis, by contract
 * @param inkluder the words of Inkluder, by contract
 */
public record Visning(boolean filter, Map<WireNames, Set<String>> vis, Map<WireNames, Set<String>> inkluder) {
  private static final String NOTAT = "journalnotat";
  static final String KUN_NOTATER = "journalpost-journalnote";
  /** The elements that each word of Vis and Inkluder is about, as the description calls them. */
  static final Map<WireNames, Map<String, Set<String>>> ELEMENTER = Map.of(
      WireNames.SAG_6, Map.of("egenskaber", Set.of("Egenskaber", "SagIndeksEgenskaber"), "fremdrift", Set.of("Fremdrift"), "sagsklasse", Set.of("Sagsklasse"), "sagsaktoer", Set.of("Sagsaktoer"),
          "sagspart", Set.of("Sagspart"), "sagsrelation", Set.of("Sagsrelation"), "sagsgenstand", Set.of("Sagsgenstande"), "journalpost", Set.of("Journalpost"),
          "itsystem", Set.of("SagsitsystemRelation"), "sikkerhedsprofil", Set.of("Sikkerhedsprofil")),
      WireNames.DOKUMENTINDEKS_6, Map.of("egenskaber", Set.of("Egenskaber"), "fremdrift", Set.of("Fremdrift"), "dokument", Set.of("Dokumentrelation"), "klasse", Set.of("Dokumentklasse"),
          "aktoer", Set.of("Dokumentaktoer"), "part", Set.of("Dokumentpart"), "itsystem", Set.of("DokumentitsystemRelation"), "sikkerhedsprofil", Set.of("Sikkerhedsprofil")));

  /** True when the objects that are found are shown themselves. */
  public boolean viser(WireNames navne) {
    return !filter || vis.containsKey(navne);
  }

  /** {@code Gruppe.kode} of the relations whose targets are to be shown too. */
  public Set<String> medtagne(WireNames navne) {
    var elementer = elementer(navne, inkluder.getOrDefault(navne, Set.of()));
    return Objekttyper.henvisende(navne.type()).stream().filter(g -> elementer.contains(g.xmlGruppe())).map(Gruppe::kode).collect(Collectors.toSet());
  }

  /** The object with what is to be shown of it. */
  Billede vist(WireNames navne, Billede billede) {
    var ord = vis.get(navne);
    if (ord == null) {
      return billede;
    }
    var elementer = elementer(navne, ord);
    return new Billede(billede.objekt(), billede.nyeste(), billede.registreringer().stream()
        .map(v -> new Version(v.registrering(), v.til(), v.raekker().stream().filter(r -> vist(r, navne, elementer, ord.contains(KUN_NOTATER))).toList())).toList());
  }

  private static boolean vist(LaestRaekke raekke, WireNames navne, Set<String> elementer, boolean notater) {
    return elementer.contains(navne.type().gruppe(raekke.gruppe()).orElseThrow().xmlGruppe()) || notater && erNotat(raekke, navne);
  }

  /** How many notes the cases that are found hold. */
  public static int notater(WireNames navne, List<Billede> billeder) {
    return (int) billeder.stream().flatMap(b -> b.registreringer().get(0).raekker().stream()).filter(r -> erNotat(r, navne)).count();
  }

  private static boolean erNotat(LaestRaekke raekke, WireNames navne) {
    return navne.type().gruppe(raekke.gruppe()).flatMap(Sted::rollefelt).filter(f -> Lagret.felter(raekke).path(f.kode()).asText().equals(NOTAT)).isPresent();
  }

  private static Set<String> elementer(WireNames navne, Set<String> ord) {
    return ord.stream().flatMap(o -> ELEMENTER.get(navne).getOrDefault(o, Set.of()).stream()).collect(Collectors.toSet());
  }
}
