package dk.sagdok.service;

import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Fil;
import dk.sagdok.register.Operationer;
import dk.sagdok.store.Database;
import dk.sagdok.store.Filtabel;
import dk.sagdok.time.Interval;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that takes in files and lets documents refer to them until it is killed, and says on one line each which ones are safe. */
final class Nedbrudsoffer {
  private static final ObjektType DOKUMENT = Objekttyper.medKode("dokument").orElseThrow();
  private static final Interval ALTID = Interval.from(Instant.parse("2020-01-01T00:00:00Z"));

  private Nedbrudsoffer() {}

  /** Folder, then address, user and password of the database; where the files lie is said by the environment. */
  public static void main(String[] args) throws Exception {
    var source = new PGSimpleDataSource();
    source.setUrl(args[1]);
    source.setUser(args[2]);
    source.setPassword(args[3]);
    var opsaetning = new Filopsaetning(System::getenv, Path.of(args[0]));
    var depot = new Depot(new World(), opsaetning.lager(), opsaetning.indgang(), new Filtabel(Database.of(source)));
    for (int i = 0; i < 3; i++) {
      new Thread(() -> goOn(depot, source)).start();
    }
  }

  private static void goOn(Depot depot, PGSimpleDataSource source) {
    var random = new Random();
    while (true) {
      byte[] content = new byte[1 + random.nextInt(random.nextInt(8) == 0 ? 2_000_000 : 20_000)];
      random.nextBytes(content);
      var fil = depot.modtag(new ByteArrayInputStream(content), null);
      refer(source, new Command.Erstat(DOKUMENT, UUID.randomUUID(), Vilkaar.INGEN, null, dokument(fil)));
      System.out.println(fil.digest());
    }
  }

  private static void refer(PGSimpleDataSource source, Command command) {
    try (var c = source.getConnection()) {
      c.setAutoCommit(false);
      new Skrivning(new World(), Database.on(c)).execute(Operationer.af(command), new Kalder("b", "b", Profilgrad.OFF));
      c.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Indhold dokument(Fil fil) {
    var del = new Indhold(Map.of("varianter.dele.egenskaber", List.of(post(Map.of("indhold", fil.henvisning())))));
    var variant = new Indhold(Map.of(), Map.of("varianter.dele", Map.of("Kap. 1", del)));
    Map<String, Object> egenskaber = Map.of("brugervendtnoegle", "N", "titel", "T", "beskrivelse", "B", "brevdato", "2020-01-01", "dokumenttype", "Brev");
    return new Indhold(Map.of("dokumentegenskaber", List.of(post(egenskaber)), "dokumentfremdrift", List.of(post(Map.of("fremdrift", "Modtaget")))),
        Map.of("varianter", Map.of("Original", variant)));
  }

  private static Post post(Map<String, Object> felter) {
    return new Post("p", OptionalInt.empty(), ALTID, Aktoer.INGEN, null, felter);
  }
}
