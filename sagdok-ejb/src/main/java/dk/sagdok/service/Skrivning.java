package dk.sagdok.service;

import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Kvitteringer;
import dk.sagdok.register.Operationer;
import dk.sagdok.store.Database;
import dk.sagdok.store.Idempotens;

/** The commands of a call within their transaction. Throwing means that nothing may be committed. */
final class Skrivning {
  private final World world;
  private final Database database;
  private final Idempotens idempotens;

  Skrivning(World world, Database database) {
    this.world = world;
    this.database = database;
    this.idempotens = new Idempotens(database);
  }

  Kvitteringer execute(Operationer operationer, Kalder kalder) {
    Vilkaar vilkaar = operationer.vilkaar();
    String noegle = vilkaar.idempotensnoegle();
    if (noegle == null || vilkaar.kunValider()) {
      return new Forloeb(world, database, operationer, kalder).execute();
    }
    return idempotens.take(kalder.bruger(), noegle, vilkaar.aftryk(), world.now()).orElseGet(() -> {
      Kvitteringer svar = new Forloeb(world, database, operationer, kalder).execute();
      idempotens.keep(kalder.bruger(), noegle, svar);
      return svar;
    });
  }
}
