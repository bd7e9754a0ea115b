package dk.sagdok.service;

import dk.sagdok.filer.tekst.Program;
import dk.sagdok.filer.tekst.Rum;
import dk.sagdok.filer.tekst.Tekstlaeser;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;

/** One thread that takes the text of files that wait, as long as the register runs; on each node, since each file is read by one of them. */
@Singleton
@Startup
@DependsOn("Migration")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Tekstudtraek {
  private static final Logger LOG = System.getLogger(Tekstudtraek.class.getName());
  /** Laid in the EAR by the build; the jars of the process, that none of the server's classes see. */
  private static final String ZIP = "sagdok-tekst.zip";
  private static final long ROUND = 1_000;
  private static final long LONGEST_PAUSE = 60_000;
  private static final int IDLE_ROUNDS = 30;

  @Resource
  private ManagedThreadFactory threads;

  @Inject
  private Filsted sted;

  @Inject
  private World world;

  private volatile boolean running = true;
  private Thread thread;
  private Tekstlaeser laeser;
  private long pause;

  @PostConstruct
  void start() {
    var opsaetning = Tekstopsaetning.vedStart();
    if (opsaetning.til()) {
      thread = threads.newThread(() -> work(opsaetning));
      thread.setName("sagdok-tekst");
      thread.start();
    }
  }

  @PreDestroy
  void stop() {
    running = false;
    if (thread != null) {
      thread.interrupt();
      try {
        thread.join(15_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void work(Tekstopsaetning opsaetning) {
    try {
      laeser = new Tekstlaeser(udpakket(opsaetning), new Rum(opsaetning.mappe().resolve("rum")), opsaetning.graenser(), threads);
      rounds(new Tekstarbejde(world, sted.depot(), sted.tekster(), laeser, opsaetning.graenser()));
    } catch (IOException e) {
      LOG.log(Level.ERROR, "Text cannot be taken out of files: " + opsaetning.mappe() + " cannot be made ready", e);
    } finally {
      if (laeser != null) {
        laeser.hvil();
      }
    }
  }

  private static Program udpakket(Tekstopsaetning opsaetning) throws IOException {
    var mappe = new Rum(opsaetning.mappe().resolve("program"));
    mappe.ryd();
    try (var zip = Tekstudtraek.class.getClassLoader().getResourceAsStream(ZIP)) {
      if (zip == null) {
        throw new IOException(ZIP + " is not in the EAR");
      }
      return Program.udpak(zip, opsaetning.mappe().resolve("program"));
    }
  }

  private void rounds(Tekstarbejde arbejde) {
    int idle = 0;
    while (running) {
      try {
        idle = arbejde.naeste() ? 0 : idle + 1;
        pause = 0;
        rest(idle);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (IOException | RuntimeException e) {
        failed(e);
      }
    }
  }

  /** The process takes memory only while there is something to read. */
  private void rest(int idle) throws InterruptedException {
    if (idle == IDLE_ROUNDS) {
      laeser.hvil();
    }
    if (idle > 0) {
      TimeUnit.MILLISECONDS.sleep(ROUND);
    }
  }

  /** Waits twice as long after each failure in a row; says so the first time. */
  private void failed(Exception e) {
    if (running && pause == 0) {
      LOG.log(Level.WARNING, "Text cannot be taken out of files now; it is tried again", e);
    }
    pause = Math.min(Math.max(2 * pause, ROUND), LONGEST_PAUSE);
    try {
      TimeUnit.MILLISECONDS.sleep(pause);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
