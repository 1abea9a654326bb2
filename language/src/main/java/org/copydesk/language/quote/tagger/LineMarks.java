package org.copydesk.language.quote.tagger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copydesk.language.text.Span;

/**
 * Where a line stands between quotation marks, as the tagger was told in its training: a feature of
 * words, not the structure that readers are shown (for that see {@link
 * org.copydesk.language.quote.marks.MarkScanner}). The same as {@code
 * training/attribution/marks.py}; linear in the line.
 */
final class LineMarks {

  private static final String BEFORE_OPENING = "([—–-‘'";
  private static final String AFTER_CLOSING = ".,;:!?)]—–-’'";

  private final String line;
  private final List<Span> found = new ArrayList<>();

  private LineMarks(String line) {
    this.line = line;
  }

  /** The stretches between marks, marks left out, in order and without overlap. */
  static List<Span> of(String line) {
    LineMarks marks = new LineMarks(line);
    marks.doubles();
    List<Span> doubles = List.copyOf(marks.found);
    marks.singles(doubles);
    marks.found.sort(Comparator.naturalOrder());
    return marks.found;
  }

  private void doubles() {
    int start = -1;
    int at = 0;
    while (at < line.length()) {
      int end = at + length(at);
      if (end > at && opens(at, end, start >= 0)) {
        start = start < 0 || isStraight(at) ? end : start;
      } else if (end > at && start >= 0) {
        found.add(new Span(start, at));
        start = -1;
      }
      at = Math.max(end, at + 1);
    }
    if (start >= 0) {
      found.add(new Span(start, line.length()));
    }
  }

  private int length(int at) {
    char c = line.charAt(at);
    if ("\"“”„".indexOf(c) >= 0) {
      return 1;
    }
    return (c == '\'' || c == '`') && charAt(at + 1) == c ? 2 : 0;
  }

  private boolean isStraight(int at) {
    return "\"'`".indexOf(line.charAt(at)) >= 0;
  }

  private boolean opens(int at, int end, boolean open) {
    char before = charAt(at - 1);
    char after = charAt(end);
    boolean opening = (isSpace(before) || BEFORE_OPENING.indexOf(before) >= 0) && !isSpace(after);
    boolean closing = !isSpace(before) && (isSpace(after) || AFTER_CLOSING.indexOf(after) >= 0);
    if (opening != closing) {
      return opening;
    }
    return isStraight(at) ? !open : "“„".indexOf(line.charAt(at)) >= 0;
  }

  private void singles(List<Span> doubles) {
    int start = -1;
    int near = 0;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if ("'‘’\"“”".indexOf(c) < 0) {
        continue;
      }
      char before = charAt(at - 1);
      char after = charAt(at + 1);
      boolean closes = c == '\'' || c == '’';
      if (closes && isWord(before) && isWord(after)) {
        continue;
      }
      if (start >= 0 && closes && !isSpace(before) && !isWord(after) && at > start) {
        while (near < doubles.size() && doubles.get(near).end() <= start) {
          near++;
        }
        boolean apart = near == doubles.size() || doubles.get(near).start() >= at;
        if (apart && hasTwoWords(start, at)) {
          found.add(new Span(start, at));
        }
        start = -1;
      } else {
        boolean opens = (c == '\'' || c == '‘') && !isWord(before) && "’'".indexOf(before) < 0;
        start = opens && !isSpace(after) ? at + 1 : -1;
      }
    }
  }

  private boolean hasTwoWords(int start, int end) {
    int words = 0;
    for (int i = start; i < end && words < 2; i++) {
      boolean begins = i == start || !isWord(line.charAt(i - 1));
      words += begins && isWord(line.charAt(i)) ? 1 : 0;
    }
    return words == 2;
  }

  private char charAt(int at) {
    return at >= 0 && at < line.length() ? line.charAt(at) : ' ';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isWord(char c) {
    return c == '_' || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }
}
