package dk.sagdok.agent;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.InvalidClientIDRuntimeException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Follows what happens, in the order of the numbers, and misses nothing. A message of the durable subscription says that there is something new; what it is,
 * is asked for by number, after the one that was noted last. So it makes no difference how long the agent, the register or the broker was away, or whether a
 * message came twice.
 */
public final class Foelger implements AutoCloseable {
  /** What the agent does about a haendelse. */
  @FunctionalInterface
  public interface Behandler {
    /** What it throws makes it be called again with the same haendelse, after a while; the next ones wait. */
    void behandl(Haendelse haendelse) throws Exception;
  }

  private static final Logger LOG = System.getLogger(Foelger.class.getName());
  private static final int ANTAL = 100;
  private final Abonnement abonnement;
  private final Position position;
  private final Behandler behandler;
  private final Restdoer rest;
  private final Vaekning vaekning;
  private volatile boolean lukket;

  public Foelger(Adgang adgang, Abonnement abonnement, Position position, Behandler behandler) {
    this.abonnement = abonnement;
    this.position = position;
    this.behandler = behandler;
    this.rest = new Restdoer(adgang);
    this.vaekning = new Vaekning(adgang, abonnement);
  }

  /** Works until it is closed or interrupted. */
  public void koer() throws InterruptedException {
    for (var pause = new Pause(); !lukket;) {
      try {
        vaekning.begynd();
        indhent();
        pause = new Pause();
        vaekning.afvent(position.sidste(), Pause.LAENGST);
      } catch (InterruptedException e) {
        throw e;
      } catch (InvalidClientIDRuntimeException e) {
        hold(pause, "Another " + abonnement.navn() + " is at work; waiting for it to go", null);
      } catch (JMSException | JMSRuntimeException e) {
        indhentUden(pause, e);
      } catch (Exception e) {
        hold(pause, "It did not go well; once more", e);
      }
    }
    vaekning.close();
  }

  /** Deals with all that there is now. For an agent that is started now and then, instead of running all the time. */
  public void indhent() throws Exception {
    for (long efter = position.sidste(), sidste; !lukket; efter = sidste) {
      var side = rest.hent("/haendelser?efter=" + efter + "&antal=" + ANTAL + abonnement.parametre());
      sidste = side.get("sidste").asLong();
      if (sidste == efter) {
        return;
      }
      behandl(side.get("haendelser"), sidste);
    }
  }

  /** Those, and then those after them that are nothing to this agent. */
  private void behandl(JsonNode haendelser, long sidste) throws Exception {
    for (var i = haendelser.iterator(); i.hasNext() && !lukket;) {
      var haendelse = new Haendelse(i.next());
      behandler.behandl(haendelse);
      position.gem(haendelse.loebenummer());
    }
    if (!lukket) {
      position.gem(sidste);
    }
  }

  /** While the broker is away. */
  private void indhentUden(Pause pause, Exception broker) throws InterruptedException {
    vaekning.close();
    if (!lukket) {
      hold(pause, "The broker cannot be reached: " + broker.getMessage(), null);
      try {
        indhent();
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        LOG.log(Level.WARNING, "It did not go well; once more", e);
      }
    }
  }

  private static void hold(Pause pause, String hvad, Exception hvorfor) throws InterruptedException {
    LOG.log(Level.WARNING, hvad, hvorfor);
    pause.hold();
  }

  /** Ends {@link #koer} when the haendelse that is being dealt with is done. */
  @Override
  public void close() {
    lukket = true;
    vaekning.close();
  }
}
