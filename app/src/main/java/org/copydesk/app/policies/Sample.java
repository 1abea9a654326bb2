package org.copydesk.app.policies;

import org.copydesk.policy.Flag;

/**
 * The words of one finding, with some before and after them.
 *
 * @param articleId where it was found
 * @param before the words before
 * @param words the evidence; empty where the finding is that something is missing
 * @param after the words after
 */
public record Sample(String articleId, String before, String words, String after) {

  private static final int BESIDE = 60;
  private static final int LONGEST = 160;

  static Sample of(String articleId, String title, String text, Flag flag) {
    if (flag.evidence().isEmpty()) {
      return new Sample(articleId, cut(title, LONGEST), "", "");
    }
    int start = flag.evidence().get(0).start();
    int end = flag.evidence().get(0).end();
    int from = whole(text, Math.max(0, start - BESIDE));
    int to = whole(text, Math.min(text.length(), end + BESIDE));
    return new Sample(
        articleId,
        (from > 0 ? "…" : "") + text.substring(from, start),
        cut(text.substring(start, end), LONGEST),
        text.substring(end, to) + (to < text.length() ? "…" : ""));
  }

  private static String cut(String words, int longest) {
    return words.length() <= longest ? words : words.substring(0, whole(words, longest)) + "…";
  }

  private static int whole(String text, int unit) {
    boolean inside =
        unit > 0 && unit < text.length() && Character.isLowSurrogate(text.charAt(unit));
    return inside ? unit - 1 : unit;
  }
}
