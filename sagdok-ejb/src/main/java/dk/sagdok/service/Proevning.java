package dk.sagdok.service;

import dk.sagdok.outbox.Kaedeproeve;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Efterproevning;
import dk.sagdok.register.Efterproevning.Skade;
import dk.sagdok.register.Efterproevning.Skridt;
import dk.sagdok.register.Efterproevning.Slags;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import dk.sagdok.store.Database;
import dk.sagdok.store.Indholdsproeve;
import dk.sagdok.store.Indholdsproeve.Sted;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** The steps through the register. */
final class Proevning {
  private static final Pattern KAEDE = Pattern.compile("kaede:(\\d{1,18})");
  private static final Pattern INDHOLD = Pattern.compile("indhold:(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}):(-?\\d{1,10})");
  private final Database database;

  /** @param database each piece of work on it sees one state */
  Proevning(Database database) {
    this.database = database;
  }

  static Proevning paa(DataSource source) {
    return new Proevning(new Database() {
      @Override
      public <T> T ask(Work<T> work) {
        return Database.snapshot(source, d -> d.ask(work));
      }
    });
  }

  Skridt proev(String fra) {
    Matcher kaede = KAEDE.matcher(fra);
    Matcher indhold = INDHOLD.matcher(fra);
    if (kaede.matches()) {
      return kaede(Long.parseLong(kaede.group(1)));
    }
    if (indhold.matches()) {
      return indhold(new Sted(UUID.fromString(indhold.group(1)), (int) Math.min(Integer.MAX_VALUE, Long.parseLong(indhold.group(2)))));
    }
    if (!fra.equals(Efterproevning.SAMLET)) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, List.of(new Aarsag("PARAMETER", "fra", fra, "fra skal være det, som næste i det forrige svar sagde")));
    }
    return new Skridt(0, 0, database.ask(Kaedeproeve::samlet), null);
  }

  private Skridt kaede(long efter) {
    Skridt skridt = database.ask(c -> Kaedeproeve.efter(c, efter));
    return new Skridt(skridt.haendelser(), 0, skridt.skader(), skridt.naeste() == null ? Efterproevning.INDHOLD.get(0) : "kaede:" + skridt.naeste());
  }

  private Skridt indhold(Sted fra) {
    return database.ask(c -> {
      var fund = Indholdsproeve.efter(c, fra);
      var skader = fund.skader().isEmpty() ? fund.skader() : Kaedeproeve.medNummer(c, fund.skader());
      return new Skridt(0, fund.antal(), skader, fund.til() == null ? Efterproevning.SAMLET : "indhold:" + fund.til().objekt() + ":" + fund.til().nr());
    });
  }

  List<Skade> kendt(long loebenummer, String kaede) {
    return database.ask(c -> Kaedeproeve.anden(c, loebenummer, kaede)) ? List.of(new Skade(Slags.KENDT_KAEDE, null, null, loebenummer)) : List.of();
  }
}
