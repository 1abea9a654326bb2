package org.copydesk.policy.pack;

import java.util.Locale;

/** What a policy looks at one by one; its condition sees each under the name given here. */
public enum Over {
  ARTICLE,
  /** The headline block, where the text has one; "block" in a condition. */
  HEADLINE,
  /** Paragraphs, subheads and block quotations; "block" in a condition. */
  PARAGRAPH,
  /** Blocks of every kind; "block" in a condition. */
  BLOCK,
  QUOTE,
  SPEAKER,
  TERM;

  /** As a pack writes it. */
  public String notation() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The variable that holds one of them in a condition. */
  public String variable() {
    return this == HEADLINE || this == PARAGRAPH ? "block" : notation();
  }
}
