package dk.sagdok.bench.ceiling;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.sql.SQLException;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Runs inside the server: one row by key, and its bytes as they are. */
@Path("{id}")
public class CeilingResource {
  private static final DataSource SOURCE = source();

  @GET
  @Produces("application/json")
  public String svar(@PathParam("id") UUID id) throws SQLException {
    try (var c = SOURCE.getConnection(); var s = c.prepareStatement("select body from bench_svar where id=?")) {
      s.setObject(1, id);
      try (var rs = s.executeQuery()) {
        if (rs.next()) {
          return rs.getString(1);
        }
      }
    }
    throw new NotFoundException();
  }

  private static DataSource source() {
    try {
      return InitialContext.doLookup("java:jboss/datasources/SagdokDS");
    } catch (NamingException e) {
      throw new IllegalStateException(e);
    }
  }
}
