package dk.sagdok.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One value: in force from registration nr_fra until (not including) nr_til. */
@Entity
@Table(name = "raekke")
public class RaekkeEntity {
  @EmbeddedId
  private Id id;

  @Column(name = "nr_til")
  private Integer nrTil;

  private String gruppe;
  private String noegle;
  private int indeks;
  private boolean urn;
  private String reference;
  private String objekttype;
  private String aktoerref;
  private String aktoertypekode;
  private String notetekst;

  @JdbcTypeCode(SqlTypes.JSON)
  private String felter;

  protected RaekkeEntity() {}

  public Id id() {
    return id;
  }

  public Integer nrTil() {
    return nrTil;
  }

  public String gruppe() {
    return gruppe;
  }

  /** The names that lead to the element it lies in, as a JSON list; the empty text for a group of the object itself. */
  public String noegle() {
    return noegle;
  }

  public int indeks() {
    return indeks;
  }

  public boolean urn() {
    return urn;
  }

  public String reference() {
    return reference;
  }

  public String objekttype() {
    return objekttype;
  }

  public String aktoerref() {
    return aktoerref;
  }

  public String aktoertypekode() {
    return aktoertypekode;
  }

  public String notetekst() {
    return notetekst;
  }

  public String felter() {
    return felter;
  }

  /** Object, the registration that opened the row, and its number within that registration. */
  @Embeddable
  public record Id(UUID objekt, @Column(name = "nr_fra") int nrFra, int lfd) implements Serializable {}
}
