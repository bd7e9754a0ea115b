package dk.sagdok.service;

import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Reference;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Kvitteringer;
import dk.sagdok.register.Operationer;
import dk.sagdok.register.Operationer.Operation;
import dk.sagdok.store.Database;
import dk.sagdok.store.Testbase;
import dk.sagdok.time.Interval;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Calls with several commands, as a door makes them, against the real tables. */
final class Kald {
  static final ObjektType SAG = Objekttyper.medKode("sag").orElseThrow();
  static final ObjektType DOKUMENT = Objekttyper.medKode("dokument").orElseThrow();
  static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

  private Kald() {}

  static Operationer af(Vilkaar vilkaar, List<Command> commands) {
    return new Operationer(IntStream.range(0, commands.size()).mapToObj(i -> new Operation("operationer[" + i + "]", commands.get(i))).toList(), vilkaar);
  }

  static Vilkaar vilkaar(String transaktion) {
    return Vilkaar.INGEN.medTransaktion(transaktion);
  }

  static Kvitteringer execute(Operationer operationer, Profilgrad grad) {
    return execute(operationer, grad, database -> database);
  }

  static Kvitteringer execute(Operationer operationer, Profilgrad grad, UnaryOperator<Database> way) {
    try (Connection c = Testbase.source().getConnection()) {
      c.setAutoCommit(false);
      try {
        Kvitteringer svar = new Skrivning(new World(), way.apply(Testbase.on(c))).execute(operationer, new Kalder("bruger", "bruger", grad));
        c.commit();
        return svar;
      } catch (RuntimeException e) {
        if (!c.isClosed()) {
          c.rollback();
        }
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static Indhold sag(String noegle, Map<String, List<Post>> relationer) {
    return indhold(Map.of("sagegenskaber", List.of(titel("Titel", noegle)), "sagfremdrift", List.of(post(null, Map.of("fremdrift", "Opstaaet")))), relationer);
  }

  static Indhold dokument(String noegle) {
    return indhold(Map.of("dokumentfremdrift", List.of(post(null, Map.of("fremdrift", "Modtaget"))), "dokumentegenskaber", List.of(post(null,
        Map.of("titel", "D", "brugervendtnoegle", noegle, "beskrivelse", "B", "brevdato", "2020-01-01", "dokumenttype", "Brev")))), Map.of());
  }

  static Command ret(UUID sag, String titel, Vilkaar vilkaar) {
    return new Command.Ret(SAG, sag, vilkaar, null, new Indhold(Map.of("sagegenskaber", List.of(post(null, Map.of("titel", titel))))));
  }

  static Post til(UUID uuid) {
    return post(new Reference(uuid.toString(), false, null), Map.of());
  }

  static Post journalpost(UUID dokument) {
    return post(new Reference(dokument.toString(), false, null), Map.of("journalpostkode", "vedlagtdokument"));
  }

  static Post post(Reference reference, Map<String, Object> felter) {
    return new Post("", OptionalInt.empty(), Interval.from(START), Aktoer.INGEN, reference, felter);
  }

  private static Post titel(String titel, String noegle) {
    return post(null, Map.of("titel", titel, "brugervendtnoegle", noegle, "beskrivelse", "B", "kassationskode", "K", "sagsnummer", noegle));
  }

  private static Indhold indhold(Map<String, List<Post>> egne, Map<String, List<Post>> relationer) {
    Map<String, List<Post>> grupper = new HashMap<>(egne);
    grupper.putAll(relationer);
    return new Indhold(grupper);
  }
}
