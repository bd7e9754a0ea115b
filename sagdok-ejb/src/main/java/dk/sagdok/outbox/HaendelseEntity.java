package dk.sagdok.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A registration to tell about; loebenummer is null until the relay has seen it, objekt and nr are null once the object has been removed for good. */
@Entity
@Table(name = "haendelse")
public class HaendelseEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private UUID objekt;
  private Integer nr;

  @Column(name = "besked_id")
  private UUID beskedId;

  private Long loebenummer;

  protected HaendelseEntity() {}

  public Long id() {
    return id;
  }

  public UUID objekt() {
    return objekt;
  }

  public Integer nr() {
    return nr;
  }

  public UUID beskedId() {
    return beskedId;
  }

  public Long loebenummer() {
    return loebenummer;
  }
}
