package dk.sagdok.web.soap;

import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Kvittering;
import dk.sagdok.register.Operationer;
import dk.sagdok.register.Register;
import dk.sagdok.register.RegisterException;
import dk.sagdok.web.codec.xml.Indeksanmodning;
import dk.sagdok.web.codec.xml.Indeksreader;
import dk.sagdok.web.codec.xml.Indekswriter;
import dk.sagdok.web.codec.xml.Indekswriter.UnikRetur;
import java.util.ArrayList;
import java.util.List;

/** Does what one message about many objects asks for, and answers it: each object by itself where there is something to say of each. */
final class Indeksbehandling {
  private final Register register;

  Indeksbehandling(Register register) {
    this.register = register;
  }

  String svar(Indeksreader reader, String transaktion) {
    var svar = new Indekswriter(reader.operation());
    try {
      Behandling.proevTransaktion(transaktion);
      return skrevet(((Indeksanmodning.Skriv) reader.read(vilkaar(transaktion))).operationer(), svar);
    } catch (RuntimeException e) {
      return svar.retur(Statuskoder.retur(e));
    }
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
