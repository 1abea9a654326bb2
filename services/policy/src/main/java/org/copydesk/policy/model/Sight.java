package org.copydesk.policy.model;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a condition looks at, as far as it can be told from its words.
 *
 * @param variables names of the variables that it names, loop variables among them
 * @param patterns names of the patterns that it asks for by name
 * @param anyPattern whether it may ask for other patterns too
 * @param time whether its answer may change with time
 * @param mayTakeLong whether it holds a loop or a regular expression
 */
public record Sight(
    Set<String> variables,
    Set<String> patterns,
    boolean anyPattern,
    boolean time,
    boolean mayTakeLong) {

  private static final Set<String> FOUND = Set.of("found", "cueFound");
  private static final String NOW = "now";
  private static final String EMBARGO = "embargo";
  private static final String IN = "@in";
  private static final String MATCHES = "matches";

  public Sight {
    variables = Set.copyOf(variables);
    patterns = Set.copyOf(patterns);
  }

  static Sight of(CelAbstractSyntaxTree tree) {
    List<CelNavigableExpr> nodes = CelNavigableAst.fromAst(tree).getRoot().allNodes().toList();
    Set<String> patterns = new HashSet<>();
    long asked = 0;
    for (CelNavigableExpr node : nodes) {
      Optional<String> pattern = patternAskedFor(node.expr());
      pattern.ifPresent(patterns::add);
      asked += pattern.isPresent() ? 1 : 0;
    }
    long looks = nodes.stream().filter(node -> isField(node.expr(), FOUND::contains)).count();
    return new Sight(
        nodes.stream()
            .map(CelNavigableExpr::expr)
            .filter(node -> node.getKind() == Kind.IDENT)
            .map(node -> node.ident().name())
            .collect(Collectors.toSet()),
        patterns,
        looks > asked,
        nodes.stream().map(CelNavigableExpr::expr).anyMatch(Sight::isOfTime),
        nodes.stream().map(CelNavigableExpr::expr).anyMatch(Sight::isLong));
  }

  /** As in {@code 'threat' in quote.found}. */
  private static Optional<String> patternAskedFor(CelExpr node) {
    if (node.getKind() != Kind.CALL || !node.call().function().equals(IN)) {
      return Optional.empty();
    }
    List<CelExpr> sides = node.call().args();
    boolean inFound = sides.size() == 2 && isField(sides.get(1), FOUND::contains);
    return inFound ? text(sides.get(0)) : Optional.empty();
  }

  private static Optional<String> text(CelExpr node) {
    boolean text =
        node.getKind() == Kind.CONSTANT
            && node.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    return text ? Optional.of(node.constant().stringValue()) : Optional.empty();
  }

  private static boolean isField(CelExpr node, Predicate<String> field) {
    return node.getKind() == Kind.SELECT && field.test(node.select().field());
  }

  private static boolean isOfTime(CelExpr node) {
    return (node.getKind() == Kind.IDENT && node.ident().name().equals(NOW))
        || isField(node, EMBARGO::equals);
  }

  private static boolean isLong(CelExpr node) {
    return node.getKind() == Kind.COMPREHENSION
        || (node.getKind() == Kind.CALL && isLong(node.call()));
  }

  private static boolean isLong(CelCall call) {
    return call.function().equals(MATCHES);
  }
}
