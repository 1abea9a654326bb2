package org.copydesk.policy.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What of a finding a flag points to, beside the words of a pattern.
 *
 * <p>Each can be had only where the policy runs over something that has it.
 */
public enum Evidence {
  /** Nothing: the finding is that something is missing. */
  NONE("none"),
  HEADLINE("headline"),
  BYLINE("byline"),
  DATELINE("dateline"),
  /** The first paragraph. */
  LEAD("lead"),
  BLOCK("block"),
  /** What a model takes for a notice that publishing is not agreeing. */
  NOTICE("notice"),
  /** All parts of the quote, marks included. */
  QUOTE("quote"),
  /** Only the words in its quotation marks, marks included. */
  QUOTE_MARKED("quote.marked"),
  /** Where its quotation marks fail: the open mark and the six words after it, or the like. */
  QUOTE_MARKS("quote.marks"),
  /** The words that name its speaker. */
  QUOTE_SPEAKER("quote.speaker"),
  QUOTE_CUE("quote.cue"),
  /** The second source, as "the Tass news agency". */
  QUOTE_MEDIUM("quote.medium"),
  /** The words that colour it. */
  QUOTE_FRAMING("quote.framing"),
  /** Every mention of the speaker that speaks. */
  SPEAKER("speaker"),
  SPEAKER_FIRST("speaker.first"),
  TERM("term");

  private final String notation;

  Evidence(String notation) {
    this.notation = notation;
  }

  /** As a pack writes it. */
  public String notation() {
    return notation;
  }

  /** Whether a policy over this can point to it. */
  public boolean existsOver(Over over) {
    return switch (this) {
      case NONE, HEADLINE, BYLINE, DATELINE, LEAD -> true;
      case NOTICE, BLOCK -> over == Over.HEADLINE || over == Over.PARAGRAPH || over == Over.BLOCK;
      case QUOTE,
          QUOTE_MARKED,
          QUOTE_MARKS,
          QUOTE_SPEAKER,
          QUOTE_CUE,
          QUOTE_MEDIUM,
          QUOTE_FRAMING ->
          over == Over.QUOTE;
      case SPEAKER, SPEAKER_FIRST -> over == Over.SPEAKER;
      case TERM -> over == Over.TERM;
    };
  }

  static Optional<Evidence> of(String notation) {
    return Arrays.stream(values()).filter(one -> one.notation.equals(notation)).findFirst();
  }

  static List<String> notationsOver(Over over) {
    return Arrays.stream(values())
        .filter(one -> one.existsOver(over))
        .map(Evidence::notation)
        .toList();
  }
}
