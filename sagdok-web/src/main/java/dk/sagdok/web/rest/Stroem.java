package dk.sagdok.web.rest;

import dk.sagdok.register.Haendelse.Besked;
import dk.sagdok.register.Haendelsesudgang;
import dk.sagdok.register.RegisterException;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * One stream of server-sent events. It goes on when the reader has room, when there is something new, and when it has been silent for long;
 * each of them only knocks, and one thread at a time answers. At most one page is held.
 */
final class Stroem implements WriteListener {
  private static final Logger LOG = System.getLogger(Stroem.class.getName());
  private static final int SIDE = 200;
  private static final Duration STILHED = Duration.ofSeconds(15);
  /** Then the reader comes back, and is asked who it is. */
  private static final Duration LEVETID = Duration.ofMinutes(30);
  /** An operator holds the reader up. */
  private static final String PAUSE = "event: pause\ndata: {\"pause\": true}\n";
  private static final String PRAEAMBEL = "retry: 2000\n\n";

  private final Haendelsesudgang.Stroem haendelser;
  private final AsyncContext kontekst;
  private final Executor traade;
  private final Consumer<Stroem> slut;
  private final AtomicInteger bank = new AtomicInteger();
  private CompletableFuture<Void> levetid;
  private ServletOutputStream ud;
  private long skrevet = System.nanoTime();
  private long efter;
  private String skyldig = PRAEAMBEL;
  private volatile boolean venter;
  private volatile boolean lukkes;
  private boolean lukket;

  Stroem(Haendelsesudgang.Stroem haendelser, long efter, AsyncContext kontekst, Executor traade, Consumer<Stroem> slut) {
    this.haendelser = haendelser;
    this.efter = efter;
    this.kontekst = kontekst;
    this.traade = traade;
    this.slut = slut;
  }

  void begin() throws IOException {
    ud = kontekst.getResponse().getOutputStream();
    ud.setWriteListener(this);
    levetid = haendelser.nyt(Long.MAX_VALUE, LEVETID).toCompletableFuture();
    levetid.whenComplete((ingenting, fejl) -> luk());
  }

  void luk() {
    lukkes = true;
    bank();
  }

  @Override
  public void onWritePossible() {
    bank();
  }

  @Override
  public void onError(Throwable t) {
    luk();
  }

  private void bank() {
    if (bank.getAndIncrement() == 0) {
      try {
        traade.execute(this::svar);
      } catch (RejectedExecutionException e) { // the server stops
        afslut();
      }
    }
  }

  private void svar() {
    int set;
    do {
      set = bank.get();
      try {
        videre();
      } catch (IOException | RuntimeException e) {
        LOG.log(e instanceof IOException || e instanceof RegisterException ? Level.DEBUG : Level.WARNING, "Stream ended", e);
        afslut();
      }
    } while (bank.addAndGet(-set) > 0);
  }

  /** Writes as much as the reader takes and the register has. */
  private void videre() throws IOException {
    while (!lukket && ud.isReady()) {
      if (lukkes) {
        afslut();
      } else if (skyldig != null) {
        ud.write(skyldig.getBytes(StandardCharsets.UTF_8));
        skyldig = null;
        skrevet = System.nanoTime();
      } else if (venter) {
        ud.flush();
        return;
      } else {
        naeste();
      }
    }
    if (lukkes) {
      afslut();
    }
  }

  private void naeste() {
    var side = haendelser.laes(efter, SIDE);
    if (!side.haendelser().isEmpty()) {
      skyldig = tekst(side.haendelser());
    } else if (!side.flere()) {
      tavs(side.sidste());
    }
    efter = side.sidste();
  }

  /** Silent for long: a sign of life, and the number to come back with, which no event has told when none was wanted. */
  private void tavs(long sidste) {
    long tilbage = STILHED.toNanos() - (System.nanoTime() - skrevet);
    if (tilbage <= 0) {
      skyldig = (haendelser.pause() ? PAUSE : "") + "id: " + sidste + "\n\n";
    } else {
      vent(sidste, Duration.ofNanos(tilbage));
    }
  }

  private void vent(long sidste, Duration vent) {
    venter = true;
    haendelser.nyt(sidste, vent).whenComplete((ingenting, fejl) -> {
      venter = false;
      bank();
    });
  }

  private static String tekst(Iterable<Besked> haendelser) {
    var text = new StringBuilder();
    for (var haendelse : haendelser) {
      text.append("id: ").append(haendelse.loebenummer()).append("\nevent: haendelse\ndata: ").append(haendelse.json()).append("\n\n");
    }
    return text.toString();
  }

  private void afslut() {
    if (!lukket) {
      lukket = true;
      haendelser.close();
      slut.accept(this);
      levetid.complete(null);
      try {
        kontekst.complete();
      } catch (IllegalStateException e) {
        LOG.log(Level.DEBUG, "Already over", e);
      }
    }
  }
}
