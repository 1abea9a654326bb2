package org.copydesk.policy.model;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelNativeTypesExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.policy.pack.Fault;
import org.copydesk.policy.pack.Located;
import org.copydesk.policy.pack.Over;

/** Compiles conditions against the typed model; a misspelt field is a fault before it runs. */
public final class Conditions {

  /** Nested loops over quotes are cut off here, long before a time limit. */
  private static final int MOST_ITERATIONS = 200_000;

  /** In RE2's steps for one character; texts are cut at {@link Views#LONGEST_TEXT}. */
  private static final int LARGEST_REGEX = 500;

  private static final int LONGEST_MESSAGE = 200;
  private static final Pattern FOUND =
      Pattern.compile("[\"']([^\"']*)[\"']\\s+in\\s+\\w+\\.(?:found|cueFound)");

  private final Map<Over, Cel> compilers = new EnumMap<>(Over.class);

  /** Compiles a condition; what is wrong is added to the faults, with its place in the pack. */
  public Optional<Condition> compile(
      Located source, Over over, Set<String> patterns, List<Fault> faults) {
    checkPatternNames(source, patterns, faults);
    Cel cel = compilers.computeIfAbsent(over, Conditions::compiler);
    try {
      CelAbstractSyntaxTree tree = cel.compile(source.value()).getAst();
      return Optional.of(new Condition(cel.createProgram(tree), over, Sight.of(tree)));
    } catch (CelValidationException e) {
      e.getErrors().forEach(issue -> faults.add(fault(source, issue)));
    } catch (CelEvaluationException e) {
      faults.add(source.fault("expected a condition that can be planned: " + e.getErrorCode()));
    }
    return Optional.empty();
  }

  private static void checkPatternNames(Located source, Set<String> patterns, List<Fault> faults) {
    Matcher matcher = FOUND.matcher(source.value());
    while (matcher.find()) {
      if (!patterns.contains(matcher.group(1))) {
        faults.add(source.fault(matcher.start(1), "unknown pattern \"" + matcher.group(1) + "\""));
      }
    }
  }

  private static Fault fault(Located source, CelIssue issue) {
    int line = issue.getSourceLocation().getLine();
    int column = issue.getSourceLocation().getColumn();
    int offset = 0;
    for (int passed = 1; passed < line && offset >= 0; passed++) {
      offset = source.value().indexOf('\n', offset) + 1;
    }
    String message = issue.getMessage().replaceAll("org\\.copydesk\\.policy\\.model\\.", "");
    String cut =
        message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…";
    return source.fault(Math.max(0, offset + Math.max(0, column)), "condition: " + cut);
  }

  private static Cel compiler(Over over) {
    CelNativeTypesExtensions types =
        CelExtensions.nativeTypes(
            ArticleView.class,
            BlockView.class,
            QuoteView.class,
            SpeakerView.class,
            StanceView.class,
            TermView.class,
            RevisionView.class);
    CelBuilder builder =
        CelFactory.plannerCelBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .setOptions(
                CelOptions.current()
                    .enableHeterogeneousNumericComparisons(true)
                    .comprehensionMaxIterations(MOST_ITERATIONS)
                    .maxRegexProgramSize(LARGEST_REGEX)
                    .build())
            .addCompilerLibraries(types, CelExtensions.strings())
            .addRuntimeLibraries(types, CelExtensions.strings())
            .addVar("article", type(ArticleView.class))
            .addVar("blocks", ListType.create(type(BlockView.class)))
            .addVar("quotes", ListType.create(type(QuoteView.class)))
            .addVar("speakers", ListType.create(type(SpeakerView.class)))
            .addVar("terms", ListType.create(type(TermView.class)))
            .addVar("revisions", ListType.create(type(RevisionView.class)))
            .addVar("now", SimpleType.TIMESTAMP)
            .setResultType(SimpleType.BOOL);
    item(over).ifPresent(type -> builder.addVar(over.variable(), type));
    return builder.build();
  }

  private static Optional<CelType> item(Over over) {
    return switch (over) {
      case ARTICLE -> Optional.empty();
      case HEADLINE, PARAGRAPH, BLOCK -> Optional.of(type(BlockView.class));
      case QUOTE -> Optional.of(type(QuoteView.class));
      case SPEAKER -> Optional.of(type(SpeakerView.class));
      case TERM -> Optional.of(type(TermView.class));
    };
  }

  private static CelType type(Class<?> view) {
    return StructTypeReference.create(view.getCanonicalName());
  }
}
