package dk.sagdok.web.soap;

import dk.sagdok.register.Billede;
import dk.sagdok.register.Medtag;
import dk.sagdok.register.Register;
import dk.sagdok.web.codec.xml.Indeksanmodning;
import dk.sagdok.web.codec.xml.Indekswriter;
import dk.sagdok.web.codec.xml.Indekswriter.Antal;
import dk.sagdok.web.codec.xml.SvarWriter.Retur;
import dk.sagdok.web.codec.xml.Typesoegning;
import dk.sagdok.web.codec.xml.Visning;
import dk.sagdok.web.codec.xml.WireNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Searches for cases and documents, and brings of them what is to be shown. */
final class Fremsoegninger {
  private static final Retur INTET = new Retur(44, "Søgningen fandt intet", null);
  private static final Retur FLERE = new Retur(20, "Der er flere inkluderede objekter, end der er plads til; hent færre ad gangen med MaksimalAntalKvantitet", null);
  private final Register register;
  private final Visning visning;
  private final List<Antal> antal = new ArrayList<>();
  private final Map<WireNames, Map<UUID, Billede>> viste = new LinkedHashMap<>();
  private Integer notater;
  private boolean flere;

  Fremsoegninger(Register register, Visning visning) {
    this.register = register;
    this.visning = visning;
  }

  String svar(Indeksanmodning.Fremsoegning anmodning, Indekswriter svar) {
    anmodning.soegninger().forEach(this::soeg);
    var retur = antal.stream().allMatch(a -> a.ialt() == 0) ? INTET : flere ? FLERE : Retur.OK;
    return svar.fremsoegt(retur, antal, notater, viste.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().values())), visning);
  }

  private void soeg(Typesoegning soegning) {
    var fundne = register.fremsoeg(soegning.fremsoeg());
    antal.add(new Antal(soegning.navne(), fundne.ialt(), soegning.fremsoeg().fra(), soegning.fremsoeg().antal()));
    var medtagne = visning.medtagne(soegning.navne());
    if (!fundne.objekter().isEmpty() && (visning.viser(soegning.navne()) || !medtagne.isEmpty())) {
      hent(soegning, fundne.objekter(), new Medtag(medtagne, null));
    }
  }

  /** In the order in which they were found; what they point at comes after them, by uuid. */
  private void hent(Typesoegning soegning, List<UUID> objekter, Medtag medtag) {
    var hentet = register.list(soegning.navne().type(), objekter, soegning.tid(), medtag);
    if (visning.viser(soegning.navne())) {
      var billeder = hentet.objekter().stream().collect(Collectors.toMap(Billede::objekt, Function.identity()));
      objekter.stream().filter(billeder::containsKey).forEach(id -> vis(soegning.navne(), billeder.get(id)));
      notater(soegning.navne(), hentet.objekter());
    }
    hentet.medtaget().forEach((type, billeder) -> List.of(WireNames.SAG_6, WireNames.DOKUMENTINDEKS_6).stream().filter(n -> n.objekttype().equals(type))
        .forEach(n -> billeder.stream().filter(b -> !b.slettet()).forEach(b -> vis(n, b))));
    flere |= hentet.sidste() != null;
  }

  private void vis(WireNames navne, Billede billede) {
    viste.computeIfAbsent(navne, n -> new LinkedHashMap<>()).putIfAbsent(billede.objekt(), billede);
  }

  private void notater(WireNames navne, List<Billede> billeder) {
    if (navne.equals(WireNames.SAG_6)) {
      notater = Visning.notater(navne, billeder);
    }
  }
}
