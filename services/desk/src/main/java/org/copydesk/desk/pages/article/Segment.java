package org.copydesk.desk.pages.article;

import java.util.List;

/**
 * A stretch of the text over which the marks stay the same.
 *
 * @param text fit to be shown, not yet escaped
 * @param css the classes of its marks; empty where there are none
 * @param owners what the marks belong to, as "q1 f3"; at most a few
 * @param labels of the marks that begin here
 * @param flagged whether a flag's evidence lies here
 */
public record Segment(String text, String css, String owners, List<Label> labels, boolean flagged) {

  public Segment {
    labels = List.copyOf(labels);
  }

  /** Whether nothing is said of it. */
  public boolean isPlain() {
    return css.isEmpty();
  }
}
