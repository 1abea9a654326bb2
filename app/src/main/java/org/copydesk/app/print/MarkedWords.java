package org.copydesk.app.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.copydesk.app.terminal.MarkedText;
import org.copydesk.app.terminal.Paint;

/** Writes a stretch of a text with its marks: in their paints, or between their signs. */
final class MarkedWords {

  /** Keeps a label on the line of its words. */
  private static final String NO_BREAK = "\u00a0";

  private final MarkedText words;
  private final String text;
  private final boolean coloured;

  /** The marks that the words written next stand in, in the order they were opened. */
  private final List<Mark> open = new ArrayList<>();

  MarkedWords(MarkedText words, String text, boolean coloured) {
    this.words = words;
    this.text = text;
    this.coloured = coloured;
  }

  /** Writes the text between two units; the marks are by start and lie between the two. */
  void write(int start, int end, List<Mark> marks) {
    PriorityQueue<Integer> ends = new PriorityQueue<>(Comparator.naturalOrder());
    int at = start;
    int next = 0;
    while (at < end) {
      while (next < marks.size() && marks.get(next).start() <= at) {
        open(marks.get(next));
        ends.add(marks.get(next).end());
        next++;
      }
      int stop = next < marks.size() ? marks.get(next).start() : end;
      stop = ends.isEmpty() ? stop : Math.min(stop, ends.peek());
      words.add(text.substring(at, stop), paint());
      at = stop;
      closeAt(at);
      while (!ends.isEmpty() && ends.peek() <= at) {
        ends.remove();
      }
    }
  }

  private void open(Mark mark) {
    if (!coloured) {
      words.add(mark.opening(), Paint.FAINT);
    }
    if (!mark.label().isEmpty()) {
      words.add(mark.label() + NO_BREAK, Paint.FAINT);
    }
    open.add(mark);
  }

  private void closeAt(int at) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).end() <= at) {
        Mark mark = open.remove(i);
        if (!coloured) {
          words.add(mark.closing(), Paint.FAINT);
        }
      }
    }
  }

  // The innermost mark wins; a flag's evidence wins over all, since it is what an editor must see.
  private Paint paint() {
    Paint paint = Paint.PLAIN;
    for (Mark mark : open) {
      if (mark.paint() == Paint.FLAG) {
        return Paint.FLAG;
      }
      paint = mark.paint();
    }
    return paint;
  }
}
