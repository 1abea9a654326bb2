package org.copydesk.policy.model;

import java.util.List;

/**
 * A block in a condition: one of {@code blocks}, or {@code block}.
 *
 * @param kind "headline", "byline", "dateline", "paragraph", "subhead", "quotation", "caption",
 *     "promo", "notice" or "other"
 * @param text its words; of a very long block the first {@value Views#LONGEST_TEXT} units
 * @param words how many
 * @param index its number, from 0
 * @param fromEnd 0 for the last block
 * @param quotes how many quotes begin in it, without those inside others
 * @param speakers how many different speakers the direct ones of those have
 * @param opens whether it begins with a quotation mark
 * @param closes whether it ends with one
 * @param notice how sure a model is that the outlet says in it that publishing is not agreeing; 0
 *     where it says nothing of the kind, -1 where no model was asked
 * @param found names of the patterns found in it
 */
public record BlockView(
    String kind,
    String text,
    long words,
    long index,
    long fromEnd,
    long quotes,
    long speakers,
    boolean opens,
    boolean closes,
    double notice,
    List<String> found) {

  /** Where there is no block: no words, number -1. */
  static final BlockView NONE = new BlockView("", "", 0, -1, -1, 0, 0, false, false, -1, List.of());
}
