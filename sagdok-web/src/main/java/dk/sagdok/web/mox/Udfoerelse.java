package dk.sagdok.web.mox;

import dk.sagdok.register.Register;
import dk.sagdok.web.operation.Fremsoegning;
import dk.sagdok.web.operation.Laesning;
import dk.sagdok.web.operation.Skrivning;
import java.util.Map;

/** Asks the register for what a message asks for. */
record Udfoerelse(Register register) {
  Svar af(Anmodning a) {
    var skrivning = new Skrivning(register, a.type(), a.vilkaar());
    return switch (a.operation()) {
      case OPRET -> Svar.af(201, skrivning.opret(a.json()), a);
      case IMPORTER -> Svar.af(200, skrivning.importer(a.objekt(), a.json()), a);
      case RET -> Svar.af(200, skrivning.ret(a.objekt(), a.json()), a);
      case PASSIVER -> Svar.af(200, skrivning.passiver(a.objekt(), a.json()), a);
      case SLET -> Svar.af(202, skrivning.slet(a.objekt(), a.json()), a);
      case LAES -> laes(a);
      case LIST -> fundet(new Fremsoegning(register, a.type()).list(a.parametre()));
      case SOEG -> fundet(new Fremsoegning(register, a.type()).samling(a.parametre()));
    };
  }

  private Svar laes(Anmodning a) {
    var laest = new Laesning(register, a.type()).laes(a.objekt(), a.uuid(), a.parametre());
    return Svar.af(200, laest.indhold(), Map.of("objektID", a.objekt().toString(), "registreringnr", laest.nr()));
  }

  private static Svar fundet(Fremsoegning.Fundet fundet) {
    return Svar.af(200, fundet.indhold(), fundet.naeste() == null ? Map.of() : Map.of("efter", fundet.naeste().toString()));
  }
}
