package dk.sagdok.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

/** Who may know whom in the register (house §1). */
final class PackageRules {
  private static final Pattern ASKING = Pattern.compile(
      "java\\.time\\..*\\.now|java\\.time\\.Clock\\.(system|tick).*|java\\.util\\.UUID\\.randomUUID|java\\.lang\\.System\\.currentTimeMillis");
  static final String[] ENGINE = {"dk.sagdok.rules..", "dk.sagdok.store..", "dk.sagdok.outbox..", "dk.sagdok.filer..", "dk.sagdok.service.."};

  static final ArchRule RULES_ARE_PURE = classes().that().resideInAPackage("dk.sagdok.rules..")
      .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "dk.sagdok.time..", "dk.sagdok.objekt..", "dk.sagdok.objekttype..",
          "dk.sagdok.register..", "dk.sagdok.rules..");

  static final ArchRule RULES_READ_AND_WRITE_NOTHING = noClasses().that().resideInAPackage("dk.sagdok.rules..")
      .should().dependOnClassesThat().resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..");

  static final ArchRule PERSISTENCE_IS_IN_STORE_AND_OUTBOX = noClasses().that().resideOutsideOfPackages("dk.sagdok.store..", "dk.sagdok.outbox..")
      .should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "org.hibernate..");

  static final ArchRule JMS_IS_IN_OUTBOX = noClasses().that().resideOutsideOfPackage("dk.sagdok.outbox..")
      .should().dependOnClassesThat().resideInAPackage("jakarta.jms..");

  static final ArchRule TIKA_IS_IN_FILER = noClasses().that().resideOutsideOfPackage("dk.sagdok.filer..")
      .should().dependOnClassesThat().resideInAPackage("org.apache.tika..");

  static final ArchRule S3_IS_IN_FILER = noClasses().that().resideOutsideOfPackage("dk.sagdok.filer..")
      .should().dependOnClassesThat().resideInAPackage("software.amazon..");

  static final ArchRule ONLY_SERVICE_ASKS_WHAT_TIME_IT_IS = noClasses().that().resideOutsideOfPackage("dk.sagdok.service..")
      .should().callMethodWhere(asks()).because("now is asked for once per command, and ids are made in one place");

  static final ArchRule ONE_CLASS_ASKS_WHAT_TIME_IT_IS = noClasses().that().doNotHaveSimpleName("World")
      .should().callMethodWhere(asks());

  static final ArchRule THE_ENGINE_NAMES_NO_TYPE = noClasses().that().resideInAnyPackage(ENGINE)
      .should().dependOnClassesThat().haveNameMatching("dk\\.sagdok\\.objekttype\\.(Sag|Dokument)(Type|Regler)");

  static final ArchRule RULES_STORE_OUTBOX_AND_FILER_ARE_STRANGERS = slices().matching("dk.sagdok.(rules|store|outbox|filer)..")
      .should().notDependOnEachOther();

  static final ArchRule NOBODY_KNOWS_THE_SHELL = noClasses().that().resideOutsideOfPackage("dk.sagdok.service..")
      .should().dependOnClassesThat().resideInAPackage("dk.sagdok.service..");

  static final ArchRule NO_CYCLES = slices().matching("dk.sagdok.(*)..").should().beFreeOfCycles();

  private PackageRules() {}

  private static DescribedPredicate<JavaCall<?>> asks() {
    return DescribedPredicate.describe("asks for the time or a random UUID", call -> ASKING.matcher(called(call)).matches());
  }

  private static String called(JavaCall<?> call) {
    return call.getTargetOwner().getFullName() + "." + call.getTarget().getName();
  }
}
