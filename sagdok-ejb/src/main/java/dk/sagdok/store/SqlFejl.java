package dk.sagdok.store;

import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import java.sql.SQLException;

/** What an SQL error means to a caller. Anything not in the list is our own fault and is passed on as it is. */
public final class SqlFejl {
  private SqlFejl() {}

  public static RuntimeException said(SQLException e) {
    String state = e.getSQLState() == null ? "08" : e.getSQLState();
    if (state.equals("57014")) {
      return new RegisterException(Fejl.FOR_BRED_SOEGNING, "SOEG-tid", "",
          "Spørgsmålet tog for lang tid. Afgræns det: uuid, brugervendtnoegle, sagsnummer, en relation eller mindst tre tegn af titel går hurtigt.");
    }
    if (state.equals("23P01")) {
      return new RegisterException(Fejl.REGELBRUD, "OIO-overlap", "", "To værdier af samme gruppe og indeks må ikke gælde på samme tid.");
    }
    if (state.equals("54000")) {
      return new RegisterException(Fejl.REGELBRUD, "SKEMA-laengde", "",
          "En tekst er længere, end der kan søges i: navne på varianter og dele, brugervendtnoegle, sagsnummer og titel må højst fylde 2.700 bytes.");
    }
    if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P") || state.startsWith("40")) {
      return new RegisterException(Fejl.UTILGAENGELIG, "DRIFT-database", "", "Databasen kan ikke nås lige nu. Prøv igen om lidt.");
    }
    return new IllegalStateException("SQLSTATE " + state + ": " + e.getMessage(), e);
  }

  /** The same for an exception that may have an SQL error somewhere beneath it; the exception itself when it has none. */
  public static RuntimeException said(RuntimeException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof RegisterException refusal) {
        return refusal;
      }
      if (t instanceof SQLException sql) {
        return said(sql);
      }
    }
    return e;
  }
}
