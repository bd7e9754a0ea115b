package dk.sagdok.web.soap;

import dk.sagdok.register.Billede;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Kvittering;
import dk.sagdok.register.Register;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Soeg;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.web.codec.xml.Anmodning;
import dk.sagdok.web.codec.xml.AnmodningReader;
import dk.sagdok.web.codec.xml.Operation;
import dk.sagdok.web.codec.xml.SvarWriter;
import dk.sagdok.web.codec.xml.SvarWriter.Retur;
import dk.sagdok.web.codec.xml.WireNames;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Does what one message asks for, and answers it: a refusal too is an answer. */
final class Behandling {
  private static final Pattern TRANSAKTION = Pattern.compile("[\\x21-\\x7E]{1,255}");
  private final Register register;
  private final WireNames navne;

  Behandling(Register register, WireNames navne) {
    this.register = register;
    this.navne = navne;
  }

  String svar(AnmodningReader reader, String transaktion) {
    var svar = new SvarWriter(navne, reader.operation());
    try {
      proevTransaktion(transaktion);
      return svar(reader.read(Vilkaar.INGEN.medTransaktion(transaktion)), reader.operation(), svar);
    } catch (RuntimeException e) {
      return svar.retur(Statuskoder.retur(e));
    }
  }

  static void proevTransaktion(String transaktion) {
    if (transaktion != null && !TRANSAKTION.matcher(transaktion).matches()) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, "SOAP-HOVED", "RequestHeader/TransactionUUID", "TransactionUUID skal være 1-255 synlige ASCII-tegn uden mellemrum");
    }
  }

  private String svar(Anmodning anmodning, Operation operation, SvarWriter svar) {
    if (anmodning instanceof Anmodning.Skriv skriv) {
      return skrevet(skriv.command(), register.execute(skriv.command()), operation, svar);
    } else if (anmodning instanceof Anmodning.Laes laes) {
      return svar.billeder(Retur.OK, List.of(laes(laes.objekt(), laes.tid())));
    } else if (anmodning instanceof Anmodning.Liste liste) {
      return svar.billeder(Retur.OK, register.list(navne.type(), liste.objekter(), liste.tid()).stream().filter(b -> vises(b, liste.tid())).toList());
    }
    return fundne(((Anmodning.Find) anmodning).soeg(), svar);
  }

  private static String skrevet(Command command, Kvittering kvittering, Operation operation, SvarWriter svar) {
    if (command.sletter() && !kvittering.aendret()) {
      throw new RegisterException(Fejl.ULOVLIG_LIVSCYKLUS, "OIO-livscyklus", "", "Objektet er allerede slettet");
    }
    var retur = Statuskoder.skrevet(kvittering.advarsler());
    return operation == Operation.OPRET ? svar.oprettet(retur, kvittering.objekt()) : svar.retur(retur);
  }

  private Billede laes(UUID objekt, Tidsfilter tid) {
    return register.laes(navne.type(), objekt, tid).filter(b -> vises(b, tid)).orElseThrow(() -> new RegisterException(Fejl.IKKE_FUNDET, "IKKE-FUNDET", "",
        navne.type().navn() + " " + objekt + " findes ikke, er slettet, eller var ikke registreret på det tidspunkt, der spørges om"));
  }

  /** A deleted object is shown to those who ask about a registreringstid. */
  private static boolean vises(Billede billede, Tidsfilter tid) {
    return tid.registrering() != null || !billede.slettet();
  }

  private String fundne(Soeg soeg, SvarWriter svar) {
    var fundne = register.soeg(soeg);
    if (fundne.objekter().isEmpty()) {
      throw new RegisterException(Fejl.IKKE_FUNDET, "IKKE-FUNDET", "", "Søgningen fandt intet");
    }
    int naeste = soeg.fra() + fundne.objekter().size();
    return svar.fundne(fundne.flere() ? new Retur(20, "Der er flere; fortsæt med FoersteResultatReference " + naeste, null) : Retur.OK, fundne.objekter());
  }
}
