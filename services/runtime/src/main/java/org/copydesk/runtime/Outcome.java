package org.copydesk.runtime;

import java.util.Objects;
import java.util.function.Function;

/**
 * What a step answers for one letter: a value, that nothing changed, or a rejection. Never silence.
 *
 * @param <T> what an accepted letter becomes
 */
public sealed interface Outcome<T> {

  /** Calls the function for the case that holds. */
  <R> R fold(
      Function<? super T, ? extends R> accepted,
      Function<? super Unchanged<T>, ? extends R> unchanged,
      Function<? super Rejected<T>, ? extends R> rejected);

  /**
   * The letter became this.
   *
   * @param value what goes on
   */
  record Accepted<T>(T value) implements Outcome<T> {

    public Accepted {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public <R> R fold(
        Function<? super T, ? extends R> accepted,
        Function<? super Unchanged<T>, ? extends R> unchanged,
        Function<? super Rejected<T>, ? extends R> rejected) {
      return accepted.apply(value);
    }
  }

  /**
   * The letter says what is known already; nothing goes on.
   *
   * @param reason why, for the log
   */
  record Unchanged<T>(String reason) implements Outcome<T> {

    public Unchanged {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <R> R fold(
        Function<? super T, ? extends R> accepted,
        Function<? super Unchanged<T>, ? extends R> unchanged,
        Function<? super Rejected<T>, ? extends R> rejected) {
      return unchanged.apply(this);
    }
  }

  /**
   * The letter cannot be handled; it goes to articles.rejected with its original bytes.
   *
   * @param code reason code in kebab case, as "bad-charset"
   * @param field the field at fault, as "body"; empty where it is the whole
   * @param detail what was expected, what came, and where; never article text
   */
  record Rejected<T>(String code, String field, String detail) implements Outcome<T> {

    public Rejected {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(field, "field");
      Objects.requireNonNull(detail, "detail");
    }

    @Override
    public <R> R fold(
        Function<? super T, ? extends R> accepted,
        Function<? super Unchanged<T>, ? extends R> unchanged,
        Function<? super Rejected<T>, ? extends R> rejected) {
      return rejected.apply(this);
    }
  }
}
