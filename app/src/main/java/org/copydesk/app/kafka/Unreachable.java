package org.copydesk.app.kafka;

import org.jspecify.annotations.Nullable;

/** Kafka does not answer, or does not let this client in. */
public final class Unreachable extends Exception {

  private static final long serialVersionUID = 1L;

  private Unreachable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static Unreachable silent(String bootstrap, Throwable cause) {
    return new Unreachable(
        "no Kafka answers at "
            + bootstrap
            + " ("
            + reason(cause)
            + "). Start one with `copydesk up`, or name another with --bootstrap HOST:PORT.",
        cause);
  }

  static Unreachable lacks(String bootstrap, String topic) {
    return new Unreachable(
        "the Kafka at "
            + bootstrap
            + " has no topic "
            + topic
            + ". The stages make it when they start: `copydesk up`, or `copydesk stage`.",
        null);
  }

  private static String reason(Throwable cause) {
    Throwable deepest = cause;
    while (deepest.getCause() != null && deepest.getCause() != deepest) {
      deepest = deepest.getCause();
    }
    String message = deepest.getMessage();
    String name = deepest.getClass().getSimpleName();
    return message == null ? name : name + ": " + message;
  }
}
