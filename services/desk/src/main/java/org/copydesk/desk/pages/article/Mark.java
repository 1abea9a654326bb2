package org.copydesk.desk.pages.article;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of the text that something is said of.
 *
 * @param start first UTF-16 unit in the text
 * @param end unit after the last; greater than the start
 * @param style the look within the layer, as "fh" for a flag of severity high
 * @param rank of two marks of a layer the one with the greater rank gives the look
 * @param owner what it belongs to, as "f3" or "q1"
 * @param label shown where the mark begins; null where nothing is
 */
record Mark(
    int start, int end, Layer layer, String style, int rank, String owner, @Nullable Label label) {

  Mark {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("expected a stretch, got " + start + " to " + end);
    }
  }
}
