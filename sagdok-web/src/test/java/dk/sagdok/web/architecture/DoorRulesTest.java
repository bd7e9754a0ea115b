package dk.sagdok.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dk.sagdok.web.codec.planted.AsksTheClock;
import dk.sagdok.web.codec.planted.KnowsRest;
import dk.sagdok.web.codec.planted.KnowsTheServer;
import dk.sagdok.web.codec.planted.NamesAType;
import dk.sagdok.web.codec.planted.SpeaksHttp;
import dk.sagdok.web.codec.planted.SpeaksJms;
import dk.sagdok.web.codec.planted.SpeaksSoap;
import dk.sagdok.web.codec.planted.UsesPersistence;
import dk.sagdok.web.operation.planted.KnowsServlets;
import dk.sagdok.web.rest.planted.KnowsTheCodec;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DoorRulesTest {
  private static final JavaClasses DOORS = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dk.sagdok.web");

  @Test
  void every_package_that_the_rules_speak_of_exists() {
    assertThat(DOORS.containPackage("dk.sagdok.web.rest")).isTrue();
    assertThat(DOORS.containPackage("dk.sagdok.web.codec")).isTrue();
    assertThat(DOORS.containPackage("dk.sagdok.web.soap")).isTrue();
    assertThat(DOORS.containPackage("dk.sagdok.web.mox")).isTrue();
    assertThat(DOORS.containPackage("dk.sagdok.web.operation")).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void the_doors_keep_the_rule(ArchRule rule) {
    rule.check(DOORS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void the_rule_finds_a_planted_violation(ArchRule rule, Class<?>[] planted) {
    assertThatThrownBy(() -> rule.check(new ClassFileImporter().importClasses(planted))).isInstanceOf(AssertionError.class)
        .hasMessageContaining("was violated");
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        rule(DoorRules.THE_DOORS_KNOW_ONLY_THE_VOCABULARY, UsesPersistence.class),
        rule(DoorRules.JAX_RS_IS_IN_REST, SpeaksHttp.class),
        rule(DoorRules.JMS_IS_IN_MOX, SpeaksJms.class),
        rule(DoorRules.THE_OPERATIONS_KNOW_NO_TRANSPORT, KnowsServlets.class),
        rule(DoorRules.JAX_WS_IS_IN_SOAP, SpeaksSoap.class),
        rule(DoorRules.THE_SERVER_IS_KNOWN_IN_TWO_PLACES, KnowsTheServer.class),
        rule(DoorRules.THE_CODEC_KNOWS_NO_TRANSPORT, SpeaksHttp.class),
        rule(DoorRules.THE_DOORS_NAME_NO_TYPE, NamesAType.class),
        rule(DoorRules.THE_DOORS_DO_NOT_ASK_WHAT_TIME_IT_IS, AsksTheClock.class),
        rule(DoorRules.NO_CYCLES, KnowsRest.class, KnowsTheCodec.class));
  }

  private static Arguments rule(ArchRule rule, Class<?>... planted) {
    return Arguments.of(rule, planted);
  }
}
