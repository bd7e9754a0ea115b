package dk.sagdok.it.container;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import dk.sagdok.register.Register;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the real WildFly: the doors reach the register by its interface, through CDI. */
@ExtendWith(ArquillianExtension.class)
class RegisterInContainerIT {

  private static final String WAR = "/sagdok-web.war";

  @Inject
  private Register register;

  /** The EAR that was built, with this class put into its WAR, and the doors left open for Arquillian. */
  @Deployment
  static EnterpriseArchive ear() {
    var ear = ShrinkWrap.create(ZipImporter.class, "sagdok.ear")
        .importFrom(new File(System.getProperty("sagdok.ear")))
        .as(EnterpriseArchive.class);
    var war = ear.getAsType(WebArchive.class, WAR).addClass(RegisterInContainerIT.class);
    war.setWebXML(new StringAsset(open(war.get("/WEB-INF/web.xml").getAsset())));
    ear.delete(WAR);
    return ear.addAsModule(Testable.archiveToTest(war));
  }

  private static String open(Asset webXml) {
    try (var in = webXml.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?s)<security-constraint>.*</security-constraint>", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_register_is_injected() {
    assertNotNull(register);
  }
}
