package org.copydesk.desk.pages.article;

import java.util.List;

/**
 * A flag beside the text.
 *
 * @param number from 1, gravest first; unique on the page
 * @param id the flag's id in the record
 * @param severity in small letters
 * @param shape the sign of the severity
 * @param clause the published code behind it; empty where none is named
 * @param clauseRead how well that was read: "wording", "title" or "norm"
 * @param evidence the words that show it; empty where something is missing in the text
 * @param reasonRequired whether dismissing it needs a reason
 * @param verdict "confirmed", "dismissed" or empty
 * @param reason why; empty where none was given
 */
public record FlagView(
    int number,
    String id,
    String policyId,
    String policyVersion,
    String title,
    String severity,
    String shape,
    String message,
    String clause,
    String clauseRead,
    List<Evidence> evidence,
    boolean reasonRequired,
    String verdict,
    String reason) {

  public FlagView {
    evidence = List.copyOf(evidence);
  }

  /**
   * A piece of evidence.
   *
   * @param place its anchor in the text
   * @param words as they stand there
   */
  public record Evidence(String place, String words) {}
}
