package org.copydesk.policy.model;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.policy.pack.Over;

/** A condition ready to be asked; safe for several threads. */
public final class Condition {

  private final Program program;
  private final Over over;

  Condition(Program program, Over over) {
    this.program = program;
    this.over = over;
  }

  /**
   * Whether it holds for the item.
   *
   * @throws ConditionFailed if it has no answer, as for a metadata field that is not there
   */
  public boolean holds(Scope scope, Item item) throws ConditionFailed {
    Map<String, Object> variables = scope.variables();
    String own = over.variable();
    try {
      Object answer =
          program.eval(
              name -> Optional.ofNullable(name.equals(own) ? item.view() : variables.get(name)));
      return Boolean.TRUE.equals(answer);
    } catch (CelEvaluationException e) {
      throw new ConditionFailed(reason(e));
    }
  }

  /** CEL's message may hold values of the article; its kind may not. */
  private static String reason(CelEvaluationException e) {
    return "its condition has no answer here ("
        + e.getErrorCode().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + ")";
  }

  /** The variables that are the same for all items of an article. */
  public static final class Scope {
    private final Map<String, Object> variables;

    /** Of one article. */
    public Scope(Views views) {
      this.variables = views.variables();
    }

    private Map<String, Object> variables() {
      return variables;
    }
  }

  /** A condition without an answer. */
  public static final class ConditionFailed extends Exception {
    private static final long serialVersionUID = 1L;

    ConditionFailed(String reason) {
      super(reason);
    }
  }
}
