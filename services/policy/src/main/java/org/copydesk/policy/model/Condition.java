package org.copydesk.policy.model;

import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelEvaluationListener;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.policy.pack.Over;

/** A condition ready to be asked; safe for several threads. */
public final class Condition {

  private final CelRuntime.Program program;
  private final String own;
  private final Sight sight;

  Condition(CelRuntime.Program program, Over over, Sight sight) {
    this.program = program;
    this.own = over.variable();
    this.sight = sight;
  }

  /** What its answer depends on beside the article. */
  public Sight sight() {
    return sight;
  }

  /** Makes what it will ask of the article, so that this is not taken from its time. */
  public void prepare(Scope scope) {
    sight.variables().forEach(scope::variable);
  }

  /**
   * Whether it holds for the item.
   *
   * @param time asked again and again while it is evaluated
   * @throws ConditionFailed if it has no answer, as for a metadata field that is not there, or none
   *     in time
   */
  public boolean holds(Scope scope, Item item, TimeLimit time) throws ConditionFailed {
    CelVariableResolver resolver =
        name -> name.equals(own) ? Optional.of(item.view()) : scope.variable(name);
    try {
      Object answer =
          sight.mayTakeLong()
              ? program.trace(resolver, new Stopwatch(time))
              : program.eval(resolver);
      return Boolean.TRUE.equals(answer);
    } catch (CelEvaluationException e) {
      throw new ConditionFailed(reason(e));
    } catch (Stopped e) {
      throw time.failure();
    }
  }

  /** Told of every part that was evaluated. */
  private static final class Stopwatch implements CelEvaluationListener {
    private static final int ASK_EVERY = 8;
    private final TimeLimit time;
    private int parts;

    Stopwatch(TimeLimit time) {
      this.time = time;
    }

    @Override
    public void callback(CelExpr part, Object value) {
      if (++parts % ASK_EVERY == 0 && time.isOver()) {
        throw new Stopped();
      }
    }
  }

  /**
   * Ends an evaluation. An error, since CEL takes exceptions for answers: true or failed is true.
   */
  private static final class Stopped extends Error {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("", null, false, false);
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
    private final Views views;

    /** Of one article. */
    public Scope(Views views) {
      this.views = views;
    }

    private Optional<Object> variable(String name) {
      return views.variable(name);
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
