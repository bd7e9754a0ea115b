package dk.sagdok.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dk.sagdok.outbox.planted.KnowsTheStore;
import dk.sagdok.rules.planted.AsksTheClock;
import dk.sagdok.rules.planted.NamesAType;
import dk.sagdok.rules.planted.ReadsAFile;
import dk.sagdok.rules.planted.SendsMessages;
import dk.sagdok.rules.planted.UsesPersistence;
import dk.sagdok.service.planted.AnotherClock;
import dk.sagdok.service.planted.AsksS3;
import dk.sagdok.service.planted.AsksTika;
import dk.sagdok.store.Filtabel;
import dk.sagdok.store.planted.KnowsTheOutbox;
import dk.sagdok.store.planted.KnowsTheShell;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PackageRulesTest {
  /** Without sagdok-local and sagdok-s3server, which start the servers and are no part of what is deployed. */
  private static final JavaClasses REGISTER = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
      .withImportOption(place -> !place.contains("/dk/sagdok/local/") && !place.contains("/dk/sagdok/s3server/")).importPackages("dk.sagdok");

  @Test
  void every_package_that_the_rules_speak_of_exists() {
    assertThat(PackageRules.ENGINE).allSatisfy(p -> assertThat(REGISTER.containPackage(p.replace("..", ""))).as(p).isTrue());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void the_register_keeps_the_rule(ArchRule rule) {
    rule.check(REGISTER);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void the_rule_finds_a_planted_violation(ArchRule rule, Class<?>[] planted) {
    assertThatThrownBy(() -> rule.check(new ClassFileImporter().importClasses(planted))).isInstanceOf(AssertionError.class)
        .hasMessageContaining("was violated");
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        rule(PackageRules.RULES_ARE_PURE, UsesPersistence.class),
        rule(PackageRules.RULES_READ_AND_WRITE_NOTHING, ReadsAFile.class),
        rule(PackageRules.PERSISTENCE_IS_IN_STORE_AND_OUTBOX, UsesPersistence.class),
        rule(PackageRules.JMS_IS_IN_OUTBOX, SendsMessages.class),
        rule(PackageRules.ONLY_SERVICE_ASKS_WHAT_TIME_IT_IS, AsksTheClock.class),
        rule(PackageRules.ONE_CLASS_ASKS_WHAT_TIME_IT_IS, AnotherClock.class),
        rule(PackageRules.THE_ENGINE_NAMES_NO_TYPE, NamesAType.class),
        rule(PackageRules.TIKA_IS_IN_FILER, AsksTika.class),
        rule(PackageRules.S3_IS_IN_FILER, AsksS3.class),
        rule(PackageRules.RULES_STORE_OUTBOX_AND_FILER_ARE_STRANGERS, KnowsTheOutbox.class, KnowsTheStore.class),
        rule(PackageRules.RULES_STORE_OUTBOX_AND_FILER_ARE_STRANGERS, dk.sagdok.filer.planted.KnowsTheStore.class, Filtabel.class),
        rule(PackageRules.NOBODY_KNOWS_THE_SHELL, KnowsTheShell.class, AnotherClock.class),
        rule(PackageRules.NO_CYCLES, KnowsTheOutbox.class, KnowsTheStore.class));
  }

  private static Arguments rule(ArchRule rule, Class<?>... planted) {
    return Arguments.of(rule, planted);
  }
}
