package org.copydesk.app.terminal;

import java.util.ArrayList;
import java.util.List;

/** Text whose parts are painted, to be wrapped into lines. */
public final class MarkedText {

  private static final int NARROWEST = 16;

  private final StringBuilder text = new StringBuilder();
  private final List<Paint> paints = new ArrayList<>();

  /** Adds words in a paint. */
  public MarkedText add(String words, Paint paint) {
    String safe = Printable.of(words);
    text.append(safe);
    for (int i = 0; i < safe.length(); i++) {
      paints.add(paint);
    }
    return this;
  }

  /** Adds other text with its paints. */
  public MarkedText add(MarkedText other) {
    text.append(other.text);
    paints.addAll(other.paints);
    return this;
  }

  /** Adds words without paint. */
  public MarkedText add(String words) {
    return add(words, Paint.PLAIN);
  }

  /** The text as one line, however long. */
  public String unwrapped(Terminal terminal) {
    StringBuilder line = new StringBuilder();
    paint(terminal, 0, text.length(), line);
    return line.toString();
  }

  /**
   * The text in lines of at most the terminal's width, broken at blanks, a longer word anywhere.
   *
   * @param indent what stands before each line but the first
   */
  public String wrapped(Terminal terminal, String indent) {
    int below = Math.max(NARROWEST, terminal.width() - indent.length());
    StringBuilder lines = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = endOfLine(at, at == 0 ? terminal.width() : below);
      if (at > 0) {
        lines.append('\n').append(indent);
      }
      paint(terminal, at, end, lines);
      at = end;
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      if (at < text.length() && text.charAt(at) == '\n') {
        at++;
      }
    }
    return lines.toString();
  }

  private int endOfLine(int from, int room) {
    int limit = Math.min(text.length(), from + room);
    int blank = -1;
    for (int at = from; at < limit; at++) {
      char c = text.charAt(at);
      if (c == '\n') {
        return at;
      }
      blank = c == ' ' && at > from ? at : blank;
    }
    if (limit == text.length() || text.charAt(limit) == '\n' || text.charAt(limit) == ' ') {
      return limit;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(limit - 1));
    return blank > from ? blank : limit - (splitsPair ? 1 : 0);
  }

  private void paint(Terminal terminal, int from, int to, StringBuilder lines) {
    int at = from;
    while (at < to) {
      Paint paint = paints.get(at);
      int end = at;
      while (end < to && paints.get(end) == paint) {
        end++;
      }
      lines.append(terminal.painted(paint, text.substring(at, end)));
      at = end;
    }
  }
}
