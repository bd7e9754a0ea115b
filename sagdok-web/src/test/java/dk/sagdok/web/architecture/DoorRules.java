package dk.sagdok.web.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

/** Who may know whom in the doors. */
final class DoorRules {
  private static final Pattern ASKING = Pattern.compile(
      "java\\.time\\..*\\.now|java\\.time\\.Clock\\.(system|tick).*|java\\.util\\.UUID\\.randomUUID|java\\.lang\\.System\\.currentTimeMillis");

  static final ArchRule THE_DOORS_KNOW_ONLY_THE_VOCABULARY = noClasses().that().resideInAPackage("dk.sagdok.web..")
      .should().dependOnClassesThat().resideInAnyPackage("dk.sagdok.rules..", "dk.sagdok.store..", "dk.sagdok.outbox..", "dk.sagdok.service..", "dk.sagdok.local..",
          "jakarta.persistence..", "java.sql..", "javax.sql..", "org.hibernate..", "org.jboss..");

  static final ArchRule JAX_RS_IS_IN_REST = noClasses().that().resideOutsideOfPackage("dk.sagdok.web.rest..")
      .should().dependOnClassesThat().resideInAPackage("jakarta.ws.rs..");

  static final ArchRule JMS_IS_IN_MOX = noClasses().that().resideOutsideOfPackage("dk.sagdok.web.mox..")
      .should().dependOnClassesThat().resideInAPackage("jakarta.jms..");

  static final ArchRule THE_OPERATIONS_KNOW_NO_TRANSPORT = noClasses().that().resideInAPackage("dk.sagdok.web.operation..")
      .should().dependOnClassesThat().resideInAnyPackage("jakarta.servlet..", "jakarta.ws.rs..", "jakarta.jms..");

  static final ArchRule JAX_WS_IS_IN_SOAP = noClasses().that().resideOutsideOfPackage("dk.sagdok.web.soap..")
      .should().dependOnClassesThat().resideInAnyPackage("jakarta.xml.ws..", "org.apache.cxf..");

  static final ArchRule THE_SERVER_IS_KNOWN_IN_TWO_PLACES = noClasses().that().resideOutsideOfPackages("dk.sagdok.web.security..", "dk.sagdok.web.server..")
      .should().dependOnClassesThat().resideInAnyPackage("io.undertow..", "org.xnio..", "org.apache.wss4j..", "org.wildfly..");

  static final ArchRule THE_CODEC_KNOWS_NO_TRANSPORT = classes().that().resideInAPackage("dk.sagdok.web.codec..")
      .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "javax.xml..", "org.w3c.dom..", "org.xml.sax..", "com.fasterxml.jackson..", "dk.sagdok.time..", "dk.sagdok.objekt..",
          "dk.sagdok.objekttype..", "dk.sagdok.register..", "dk.sagdok.web.codec..");

  static final ArchRule THE_DOORS_NAME_NO_TYPE = noClasses().that().resideInAPackage("dk.sagdok.web..")
      .should().dependOnClassesThat().haveNameMatching("dk\\.sagdok\\.objekttype\\.(Sag|Dokument)(Type|Regler)");

  static final ArchRule THE_DOORS_DO_NOT_ASK_WHAT_TIME_IT_IS = noClasses().that().resideInAPackage("dk.sagdok.web..").should().callMethodWhere(asks());

  static final ArchRule NO_CYCLES = slices().matching("dk.sagdok.web.(*)..").should().beFreeOfCycles();

  private DoorRules() {}

  private static DescribedPredicate<JavaCall<?>> asks() {
    return DescribedPredicate.describe("asks for the time or a random UUID", call -> ASKING.matcher(called(call)).matches());
  }

  private static String called(JavaCall<?> call) {
    return call.getTargetOwner().getFullName() + "." + call.getTarget().getName();
  }
}
