package org.copydesk.desk.pages;

import java.util.Map;

/**
 * The form for a verdict, with what the editor had filled in where it comes back.
 *
 * @param decisionId fresh for a fresh form; sending it twice decides once
 * @param verdict in capitals; empty where none is chosen
 * @param reason the editor's words
 * @param flags choices by flag id
 * @param queue the queue that the editor came from
 */
public record DecideForm(
    String decisionId, String verdict, String reason, Map<String, Choice> flags, String queue) {

  private static final Choice NONE = new Choice("", "");

  public DecideForm {
    flags = Map.copyOf(flags);
  }

  /** What is chosen for a flag. */
  public Choice flag(String flagId) {
    return flags.getOrDefault(flagId, NONE);
  }

  /**
   * A choice for a flag.
   *
   * @param verdict "CONFIRMED", "DISMISSED" or empty
   * @param reason the editor's words
   */
  public record Choice(String verdict, String reason) {}
}
