package dk.sagdok.outbox;

import dk.sagdok.outbox.Hale.Kendt;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Haendelse;
import dk.sagdok.register.Haendelsesfilter;
import dk.sagdok.register.Haendelsesudgang.Side;
import dk.sagdok.register.RegisterException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/** Haendelser for those who ask for them by number, a page at a time. */
public final class Udgang {
  private static final int MOST = 1000;
  /** So many are looked at for one page, whatever few of them are wanted. */
  private static final int VINDUE = 5000;

  private final DataSource source;
  private final Hale hale;
  private final LongSupplier seneste;

  /** For one question. */
  public Udgang(DataSource source) {
    this(source, new Hale(() -> Long.MAX_VALUE, () -> 0), () -> 0);
  }

  public Udgang(DataSource source, Nyt nyt) {
    this(source, nyt.hale(), nyt::seneste);
  }

  private Udgang(DataSource source, Hale hale, LongSupplier seneste) {
    this.source = source;
    this.hale = hale;
    this.seneste = seneste;
  }

  /** Refuses a number that has not been given: whoever has got one has it from elsewhere, or from before the register was restored, and would miss what gets those numbers. */
  public void givet(long efter) throws SQLException {
    if (efter > seneste.getAsLong()) {
      try (Connection c = source.getConnection()) {
        givet(efter, Nummerering.latest(c));
      }
    }
  }

  private static void givet(long efter, long givet) {
    if (efter > givet) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, List.of(new Aarsag("HAENDELSE-ikke-givet", "efter", Long.toString(efter), "Nr. " + efter + " er ikke givet endnu; det seneste er nr. " + givet
          + ". Har du fået det herfra, er registret siden blevet gendannet fra en ældre kopi: hent hele tilstanden (GET /haendelser/tilstand), og følg hændelserne fra det nummer, den oplyser.")));
    }
  }

  public Side laes(Haendelsesfilter filter, long efter, int antal) throws SQLException {
    int most = Math.max(1, Math.min(antal, MOST));
    if (filter.relateret().isEmpty() && hale.naer(efter)) {
      return valgte(hale.efter(efter, this::fra), filter, efter, most);
    }
    try (Connection c = source.getConnection()) {
      return filter.alt() ? alle(c, efter, most) : valgte(c, filter, efter, most);
    }
  }

  private List<Haendelse> fra(long efter) throws SQLException {
    try (Connection c = source.getConnection()) {
      return read(c, efter, MOST);
    }
  }

  private static List<Haendelse> read(Connection c, long efter, int antal) throws SQLException {
    List<Haendelse> fundne = Haendelser.read(c, efter, antal);
    if (!fundne.isEmpty()) {
      kept(c, efter, fundne.get(0));
    }
    return fundne;
  }

  private static Side alle(Connection c, long efter, int antal) throws SQLException {
    List<Haendelse> fundne = read(c, efter, antal);
    return side(fundne, fundne.isEmpty() ? efter : fundne.get(fundne.size() - 1).loebenummer(), fundne.size() == antal);
  }

  /** Of the latest, whose rows are known already. */
  private static Side valgte(List<Kendt> seneste, Haendelsesfilter filter, long efter, int antal) {
    List<Kendt> valgte = seneste.stream().filter(k -> filter.passer(k.haendelse())).limit(antal).toList();
    boolean flere = valgte.size() == antal;
    List<Kendt> sete = flere ? valgte : seneste;
    long sidste = sete.isEmpty() ? efter : sete.get(sete.size() - 1).haendelse().loebenummer();
    return new Side(valgte.stream().map(Kendt::besked).toList(), sidste, flere || seneste.size() >= MOST);
  }

  private static Side valgte(Connection c, Haendelsesfilter filter, long efter, int antal) throws SQLException {
    List<Haendelser.Hoved> hoveder = Haendelser.heads(c, efter, VINDUE, filter.relateret().isEmpty() ? null : filter.relateret().toArray(String[]::new));
    if (!hoveder.isEmpty()) {
      kept(c, efter, hoveder.get(0).haendelse());
    }
    List<Haendelse> valgte = new ArrayList<>();
    long sidste = efter;
    for (int i = 0; i < hoveder.size() && valgte.size() < antal; i++) {
      Haendelse haendelse = hoveder.get(i).haendelse();
      sidste = haendelse.loebenummer();
      if (hoveder.get(i).relateret() && filter.passer(haendelse)) {
        valgte.add(haendelse);
      }
    }
    Indhold.read(c, valgte);
    return side(valgte, sidste, hoveder.size() == VINDUE || valgte.size() == antal);
  }

  private static Side side(List<Haendelse> haendelser, long sidste, boolean flere) {
    return new Side(haendelser.stream().map(HaendelseJson::besked).toList(), sidste, flere);
  }

  /** Numbers have no gap, so one at the beginning is what has been forgotten. */
  private static void kept(Connection c, long efter, Haendelse foerste) throws SQLException {
    if (foerste.loebenummer() > efter + 1) {
      throw forgotten(c, "efter", efter);
    }
  }

  static RegisterException forgotten(Connection c, String sti, long efter) throws SQLException {
    return new RegisterException(Fejl.FORAELDET, List.of(new Aarsag("HAENDELSE-glemt", sti, Long.toString(efter), "Hændelserne lige efter nr. " + efter
        + " gemmes ikke længere; den første, der gemmes, er nr. " + Glemsel.foerste(c) + ". Hent hele tilstanden (GET /haendelser/tilstand), og følg hændelserne fra det nummer, den oplyser.")));
  }
}
