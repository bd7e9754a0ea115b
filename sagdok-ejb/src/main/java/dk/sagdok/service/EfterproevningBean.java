package dk.sagdok.service;

import dk.sagdok.register.Efterproevning;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import javax.sql.DataSource;

/** Whether the register is whole, for administrators. */
@Stateless
@Local(Efterproevning.class)
@RolesAllowed("administrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EfterproevningBean implements Efterproevning {
  /** Its connections only read. */
  @Resource(lookup = "java:jboss/datasources/SagdokSoegDS")
  private DataSource source;

  @Override
  public Skridt proev(String fra) {
    return Proevning.paa(source).proev(fra == null ? KAEDE : fra);
  }

  @Override
  public List<Skade> kendt(long loebenummer, String kaede) {
    return Proevning.paa(source).kendt(loebenummer, kaede);
  }
}
