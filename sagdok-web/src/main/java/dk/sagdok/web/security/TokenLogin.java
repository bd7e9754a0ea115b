package dk.sagdok.web.security;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/** Lets a SOAP message log in by its WS-Security header. What it says is handed to the server as Basic is, before the lock, which stays as it was. */
public final class TokenLogin implements ServletExtension {
  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    deployment.addInitialHandlerChainWrapper(TokenHandler::new);
  }
}
