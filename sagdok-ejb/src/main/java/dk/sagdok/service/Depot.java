package dk.sagdok.service;

import dk.sagdok.filer.Filafslag;
import dk.sagdok.filer.Fillager;
import dk.sagdok.filer.Indgang;
import dk.sagdok.filer.Modtaget;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Fil;
import dk.sagdok.register.RegisterException;
import dk.sagdok.store.Filtabel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Files and their rows: the content is safe before its row is, and is thrown away only after it. So no row is without its file, whenever the power goes. */
final class Depot {
  /** How long a file may lie that nothing refers to. */
  static final Duration FRIST = Duration.ofHours(24);
  private final World world;
  private final Fillager lager;
  private final Indgang indgang;
  private final Filtabel tabel;

  Depot(World world, Fillager lager, Indgang indgang, Filtabel tabel) {
    this.world = world;
    this.lager = lager;
    this.indgang = indgang;
    this.tabel = tabel;
  }

  Indgang indgang() {
    return indgang;
  }

  Filtabel tabel() {
    return tabel;
  }

  boolean svarer() {
    try {
      lager.proev();
      return true;
    } catch (IOException away) {
      return false;
    }
  }

  Fil modtag(InputStream indhold, String sha256) {
    Modtaget ny = indgang.modtag(indhold);
    try {
      if (sha256 != null && !sha256.equals(ny.fil().digest())) {
        throw new RegisterException(Fejl.UGYLDIGT_INPUT, "FIL-digest", "", "Indholdets SHA-256 er " + ny.fil().digest() + ", ikke den oplyste " + sha256 + "; intet er gemt");
      }
      return laegInd(ny);
    } finally {
      indgang.fjern(ny.sti());
    }
  }

  /** Takes the file over when all goes well. */
  Fil laegInd(Modtaget ny) {
    try {
      lager.gem(ny.sti(), ny.fil().digest(), world.now());
    } catch (IOException e) {
      throw Filafslag.lager(e);
    }
    if (!tabel.alene(ny.fil().digest(), c -> indskriv(c, ny.fil()))) {
      throw new RegisterException(Fejl.UTILGAENGELIG, "DRIFT-fillager", "", "Filen blev fjernet, mens den blev modtaget. Send den igen.");
    }
    return ny.fil();
  }

  private boolean indskriv(Connection c, Fil fil) throws SQLException {
    if (gemt(fil.digest(), Instant.MAX)) {
      Filtabel.insert(c, fil, world.now());
      return true;
    }
    return false;
  }

  InputStream laes(Fil fil, long fra) {
    try {
      return lager.laes(fil.digest(), fra);
    } catch (IOException e) {
      throw Filafslag.lager(e);
    }
  }

  /** Throws away what nothing refers to: rows first, then their contents. Some at a time, so that it may be asked often. */
  int rydHenvisningsloese() {
    Instant foer = world.now().minus(FRIST);
    var glemt = tabel.forget(foer);
    glemt.forEach(digest -> slet(digest, foer));
    return glemt.size();
  }

  /** Throws away contents that never got a row, and what is left of uploads that a crash ended. */
  void rydEfterladte() throws IOException {
    Instant foer = world.now().minus(FRIST);
    indgang.ryd(foer);
    lager.gennemgaa(foer, digest -> slet(digest, foer));
  }

  /** Unless it has a row, or has just come anew. */
  private void slet(String digest, Instant foer) {
    tabel.alene(digest, c -> {
      if (Filtabel.find(c, digest).isEmpty() && gemt(digest, foer)) {
        slet(digest);
      }
      return null;
    });
  }

  private void slet(String digest) {
    try {
      lager.slet(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean gemt(String digest, Instant foer) {
    try {
      return lager.gemt(digest).filter(foer::isAfter).isPresent();
    } catch (IOException e) {
      throw Filafslag.lager(e);
    }
  }
}
