package dk.sagdok.web.soap;

import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Fjernelser;
import dk.sagdok.register.Kvittering;
import dk.sagdok.register.Medtaget.Maal;
import dk.sagdok.register.Operationer;
import dk.sagdok.register.Register;
import dk.sagdok.register.RegisterException;
import dk.sagdok.web.codec.xml.Indeksanmodning;
import dk.sagdok.web.codec.xml.Indeksreader;
import dk.sagdok.web.codec.xml.Indekswriter;
import dk.sagdok.web.codec.xml.Indekswriter.UnikRetur;
import dk.sagdok.web.codec.xml.SvarWriter.Retur;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Does what one message about many objects asks for, and answers it: each object by itself where there is something to say of each. */
final class Indeksbehandling {
  private final Register register;
  private final Fjernelser fjernelser;

  Indeksbehandling(Register register, Fjernelser fjernelser) {
    this.register = register;
    this.fjernelser = fjernelser;
  }

  String svar(Indeksreader reader, String transaktion) {
    var svar = new Indekswriter(reader.operation());
    try {
      Behandling.proevTransaktion(transaktion);
      return svar(reader.read(reader.operation().skriver() ? vilkaar(transaktion) : Vilkaar.INGEN), svar);
    } catch (RuntimeException e) {
      return svar.retur(Statuskoder.retur(e));
    }
  }

  private String svar(Indeksanmodning anmodning, Indekswriter svar) {
    if (anmodning instanceof Indeksanmodning.Skriv skriv) {
      return skrevet(skriv.operationer(), svar);
    }
    return anmodning instanceof Indeksanmodning.Fremsoegning soegning ? new Fremsoegninger(register, soegning.visning()).svar(soegning, svar)
        : svar.returer(fjernet((Indeksanmodning.Fjern) anmodning));
  }

  private List<UnikRetur> fjernet(Indeksanmodning.Fjern fjern) {
    var objekter = new HashSet<>(fjern.navngivne());
    fjern.fundne().forEach(f -> register.fremsoeg(f).objekter().forEach(id -> objekter.add(new Maal(f.type().kode(), id))));
    if (objekter.isEmpty()) {
      throw new RegisterException(Fejl.IKKE_FUNDET, "IKKE-FUNDET", "", "Søgningen fandt intet");
    }
    return fjernelser.fjern(new Fjernelser.Fjern(objekter, fjern.efterladHenviste(), fjern.begrundelse())).stream()
        .map(m -> new UnikRetur(Retur.OK, Objekttyper.medKode(m.type()).orElseThrow().navn(), m.objekt())).toList();
  }

  /** All that is written in one call has one TransaktionsId. */
  private Vilkaar vilkaar(String transaktion) {
    return Vilkaar.INGEN.medTransaktion(transaktion == null ? register.nytId().toString() : transaktion);
  }

  private String skrevet(Operationer operationer, Indekswriter svar) {
    try {
      return svar.returer(skrevne(operationer, register.execute(operationer).alle()));
    } catch (RegisterException e) {
      return svar.returer(Delafslag.af(operationer, e));
    }
  }

  private static List<UnikRetur> skrevne(Operationer operationer, List<Kvittering> kvitteringer) {
    var returer = new ArrayList<UnikRetur>();
    for (int i = 0; i < kvitteringer.size(); i++) {
      var kvittering = kvitteringer.get(i);
      returer.add(new UnikRetur(Statuskoder.skrevet(kvittering.advarsler()), operationer.alle().get(i).command().type().navn(), kvittering.objekt()));
    }
    return returer;
  }
}
