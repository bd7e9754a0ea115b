package dk.sagdok.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One object: what it is, and which registration is its latest. */
@Entity
@Table(name = "objekt")
public class ObjektEntity {
  @Id
  private UUID id;

  private String type;
  private int nyeste;
  private String livscyklus;

  @JdbcTypeCode(SqlTypes.JSON)
  private String hoejeste;

  protected ObjektEntity() {}

  public UUID id() {
    return id;
  }

  public String type() {
    return type;
  }

  public int nyeste() {
    return nyeste;
  }

  public String livscyklus() {
    return livscyklus;
  }

  public String hoejeste() {
    return hoejeste;
  }
}
