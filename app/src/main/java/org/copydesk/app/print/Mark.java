package org.copydesk.app.print;

import org.copydesk.app.terminal.Paint;

/**
 * What stands out in an article: a stretch of its text with its paint and, where there is no
 * colour, the signs around it.
 *
 * @param start first UTF-16 unit
 * @param end unit after the last; more than start
 * @param paint on a terminal with colour
 * @param label what it is called in the lists below the article, shown before it; may be empty
 * @param opening before its label and words where there is no colour
 * @param closing after it where there is no colour
 */
record Mark(int start, int end, Paint paint, String label, String opening, String closing) {

  /** The part of it between these two units. */
  Mark within(int from, int to) {
    return new Mark(Math.max(from, start), Math.min(to, end), paint, label, opening, closing);
  }
}
