package dk.sagdok.store;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Registrering;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One registration. Never updated. */
@Entity
@Immutable
@Table(name = "registrering")
public class RegistreringEntity {
  @EmbeddedId
  private Id id;

  private Instant tid;
  private Instant modtaget;
  private String livscyklus;
  private String bruger;
  private String note;
  private String transaktion;

  protected RegistreringEntity() {}

  public Registrering registrering() {
    return new Registrering(id.objekt(), id.nr(), tid, modtaget, Livscyklus.medKode(livscyklus).orElseThrow(), bruger, note, transaktion);
  }

  public Livscyklus livscyklus() {
    return Livscyklus.medKode(livscyklus).orElseThrow();
  }

  /** Object and number. */
  @Embeddable
  public record Id(UUID objekt, int nr) implements Serializable {}
}
