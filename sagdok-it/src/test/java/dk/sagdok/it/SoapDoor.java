package dk.sagdok.it;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The door of XML, by one contract. */
final class SoapDoor implements Door {
  private final Soap soap;
  private final SoapNavne navne;

  SoapDoor(Soap soap, SoapNavne navne) {
    this.soap = soap;
    this.navne = navne;
  }

  @Override
  public Udfald opret(List<Post> indhold) {
    return udfald("OpretInput", new SoapSkrift(navne, indhold).lister());
  }

  @Override
  public Udfald importer(String objekt, List<Version> versioner) {
    return udfald("ImportInput", "<o:" + navne.objekt() + ">" + Soap.uuid(objekt) + versioner.stream().map(v -> "<o:Registrering><sd:Tidspunkt>" + v.tidspunkt() + "</sd:Tidspunkt>"
        + new SoapSkrift(navne, v.indhold()).alleLister() + "</o:Registrering>").collect(Collectors.joining()) + "</o:" + navne.objekt() + ">");
  }

  @Override
  public Udfald ret(String objekt, List<Post> indhold) {
    return udfald("RetInput", Soap.uuid(objekt) + new SoapSkrift(navne, indhold).lister());
  }

  @Override
  public Udfald passiver(String objekt) {
    return udfald("PassiverInput", Soap.uuid(objekt));
  }

  @Override
  public Udfald slet(String objekt) {
    return udfald("SletInput", Soap.uuid(objekt));
  }

  @Override
  public Laest laes(String objekt, Tider tider) {
    var svar = soap.kald("LaesInput", Soap.uuid(objekt) + (tider.erNu() ? "" : SoapSager.filter("Virkning", fra(tider), til(tider)))
        + (tider.registreringstid() == null ? "" : SoapSager.filter("Registrering", tider.registreringstid(), tider.registreringstid())));
    return svar.kode() == 20 ? new SoapLaesning(navne, svar).laest() : Laest.intet(kode(svar));
  }

  @Override
  public List<String> list(List<String> objekter) {
    return soap.kald("ListInput", objekter.stream().map(Soap::uuid).collect(Collectors.joining())).ok().tekster("ObjektType");
  }

  @Override
  public Set<String> soeg(Tider tider, List<Post> betingelser) {
    var svar = soap.kald("SoegInput", (tider.registreringstid() == null ? "" : soegt("SoegRegistrering", tider.registreringstid(), tider.registreringstid()))
        + (tider.erNu() ? "" : soegt("SoegVirkning", fra(tider), til(tider))) + new SoapSkrift(navne, betingelser).alleLister());
    return kode(svar) == Kode.IKKE_FUNDET ? Set.of() : new HashSet<>(svar.ok().tekster("UUIDIdentifikator"));
  }

  private static String soegt(String element, String fra, String til) {
    return "<sd:%1$s>%2$s%3$s</sd:%1$s>".formatted(element, Soap.tid("FraTidspunkt", fra), Soap.tid("TilTidspunkt", til));
  }

  private static String fra(Tider tider) {
    return tider.virkningstid() == null ? "0001-01-02T00:00:00Z" : SoapSkrift.tid(tider.virkningstid());
  }

  private static String til(Tider tider) {
    return tider.virkningstid() == null ? "infinity" : SoapSkrift.tid(tider.virkningstid());
  }

  private Udfald udfald(String input, String indhold) {
    var svar = soap.kald(input, indhold);
    var detaljer = svar.tekst("DetaljeretFejlbesked") == null ? efterFoerste(svar.tekst("FejlbeskedTekst")) : svar.tekst("DetaljeretFejlbesked");
    return new Udfald(kode(svar), svar.tekst("UUIDIdentifikator"), detaljer == null ? List.of() : detaljer.lines().map(l -> l.substring(0, l.indexOf(':'))).toList());
  }

  /** What one field holds where there is no other. */
  private static String efterFoerste(String tekst) {
    return tekst == null || !tekst.contains("\n") ? null : tekst.substring(tekst.indexOf('\n') + 1);
  }

  private static Kode kode(Soap.Svar svar) {
    return switch (svar.kode()) {
      case 20 -> Kode.OK;
      case 40 -> Kode.FORKERT;
      case 44 -> Kode.IKKE_FUNDET;
      case 49 -> Kode.LIVSCYKLUS;
      default -> throw new AssertionError(svar.http().body());
    };
  }
}
