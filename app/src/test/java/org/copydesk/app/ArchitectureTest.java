package org.copydesk.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. A rule that fails names the class that knows too much. */
@AnalyzeClasses(packages = "org.copydesk", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String LETTERS = "org.copydesk.letters..";
  private static final String SCHEMAS = "org.copydesk.schemas..";
  private static final String LANGUAGE = "org.copydesk.language..";
  private static final String RUNTIME = "org.copydesk.runtime..";
  private static final String MAILROOM = "org.copydesk.mailroom..";
  private static final String INGEST = "org.copydesk.ingest..";
  private static final String QUOTES = "org.copydesk.quotes..";
  private static final String POLICY = "org.copydesk.policy..";
  private static final String REVIEW = "org.copydesk.review..";
  private static final String DESK = "org.copydesk.desk..";
  private static final String APP = "org.copydesk.app..";
  private static final String NETWORK = "org.copydesk.language.encoder.OnnxNetwork";
  private static final String ALL = "org.copydesk..";

  @ArchTest static final ArchRule lettersKnowNobody = mayKnow(LETTERS, LETTERS);

  @ArchTest static final ArchRule schemasKnowTheLettersOnly = mayKnow(SCHEMAS, SCHEMAS, LETTERS);

  @ArchTest
  static final ArchRule languageKnowsTheJdkOnly =
      classes()
          .that()
          .resideInAPackage(LANGUAGE)
          .and()
          .doNotHaveFullyQualifiedName(NETWORK)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(LANGUAGE, "java..", "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule oneClassKnowsOnnxRuntime =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(NETWORK)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.onnxruntime..");

  @ArchTest
  static final ArchRule runtimeKnowsSchemasOnly = mayKnow(RUNTIME, RUNTIME, SCHEMAS, LETTERS);

  @ArchTest
  static final ArchRule mailroomKnowsLettersAndValues =
      mayKnow(MAILROOM, MAILROOM, LETTERS, LANGUAGE, SCHEMAS);

  @ArchTest static final ArchRule ingestKnowsNoOtherStage = stage(INGEST);

  @ArchTest static final ArchRule quotesKnowsNoOtherStage = stage(QUOTES);

  @ArchTest static final ArchRule policyKnowsNoOtherStage = stage(POLICY);

  @ArchTest static final ArchRule reviewKnowsNoOtherStage = stage(REVIEW);

  @ArchTest
  static final ArchRule deskKnowsNoOtherStage = mayKnow(DESK, DESK, RUNTIME, SCHEMAS, LETTERS);

  @ArchTest
  static final ArchRule roomsKnowEachOtherOneWay =
      slices().matching("org.copydesk.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theStreamsDslStaysInTopologies =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Topology")
          .and()
          .resideOutsideOfPackage("org.copydesk.runtime.line..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka.streams.kstream..");

  @ArchTest
  static final ArchRule onlyProcessesPrint =
      noClasses()
          .that(not(resideInAPackage(APP)))
          .and()
          .haveSimpleNameNotEndingWith("Main")
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest static final ArchRule oneLoggingFront = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  static final ArchRule nothingStaticChanges =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat(not(resideInAPackage(LETTERS)))
          .should()
          .beFinal();

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)$");

  private static ArchRule mayKnow(String room, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat(resideInAPackage(ALL).and(not(resideInAnyPackage(others))));
  }

  private static ArchRule stage(String stage) {
    return mayKnow(stage, stage, RUNTIME, SCHEMAS, LETTERS, LANGUAGE, MAILROOM);
  }
}
