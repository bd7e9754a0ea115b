package dk.sagdok.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** The application is deployed. A read of the register needs a role, so whether the database answers is left to the datasource's own check. */
@Liveness
@Readiness
@ApplicationScoped
public class Liv implements HealthCheck {
  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.up("sagdok");
  }
}
