package org.copydesk.language.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.copydesk.language.text.Blank;
import org.copydesk.language.text.Span;

/**
 * Cuts a text into units.
 *
 * <p>A line is a unit, also where no blank line parts it from the next, unless the next line goes
 * on in the middle of a sentence. In a text that is wrapped by hand (short lines, two in five
 * breaks in the middle of a sentence) all lines up to the next blank line or indent are one unit.
 * Lines of the head (byline, date) and lines that announce another ("Read also:") stay by
 * themselves.
 */
final class Units {

  private static final int LONGEST_WRAPPED_LINE = 120;
  private static final int LEAST_BREAKS = 4;
  private static final int HEAD_LINES = 40;
  private static final Set<String> OPEN =
      Set.of(
          "a", "an", "and", "because", "but", "by", "of", "or", "our", "than", "that", "the",
          "with");

  private final String text;
  private final List<Line> lines;
  private final boolean wrapped;

  /** By line: whether its group, not the first of the text, is broken inside a sentence. */
  private final boolean[] inWrappedGroup;

  private Units(String text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
    this.wrapped = isWrapped();
    this.inWrappedGroup = wrappedGroups();
  }

  /**
   * A line that is not blank.
   *
   * @param words its place without the blanks around it
   * @param indent blanks before its words
   * @param apart whether a blank line stands before it
   */
  private record Line(Span words, int indent, boolean apart) {}

  /** The units in order; empty for a text of blanks. */
  static List<Unit> of(String text) {
    return new Units(text, lines(text)).units();
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    boolean apart = true;
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      Span words = new Span(start, end).trimmed(text);
      if (!words.isEmpty()) {
        lines.add(new Line(words, words.start() - start, apart));
      }
      apart = words.isEmpty();
      start = end + 1;
    }
    return lines;
  }

  private List<Unit> units() {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (i > 0 && goesOn(i) && !standsAlone(i - 1) && !standsAlone(i)) {
        units.set(units.size() - 1, units.get(units.size() - 1).joined(line.words()));
      } else {
        units.add(Unit.plain(line.words(), line.apart()));
      }
    }
    return units;
  }

  private boolean goesOn(int number) {
    Line before = lines.get(number - 1);
    Line line = lines.get(number);
    if (line.apart()) {
      return false;
    }
    if (isQuoted(before) || isQuoted(line)) {
      return isQuoted(before) && isQuoted(line);
    }
    boolean newIndent = line.indent() >= 2 && before.indent() < 2;
    boolean open = inWrappedGroup[number] && !Sentences.endsOne(text, before.words());
    return (wrapped || open) ? !newIndent && !isItem(line) : isMidSentence(before, line);
  }

  /** Lines without a blank line between them are a group; the first one may be a head. */
  private boolean[] wrappedGroups() {
    boolean[] in = new boolean[lines.size()];
    int start = 0;
    for (int end = 1; end <= lines.size(); end++) {
      if (end == lines.size() || lines.get(end).apart()) {
        Arrays.fill(in, start, end, start > 0 && breaksInside(start, end));
        start = end;
      }
    }
    return in;
  }

  private boolean breaksInside(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (isMidSentence(lines.get(i - 1), lines.get(i)) || endsOpen(lines.get(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether its last word is one that no line but a broken one ends with. */
  private boolean endsOpen(Line line) {
    String words = line.words().of(text);
    return words.indexOf(' ') > 0 && OPEN.contains(words.substring(words.lastIndexOf(' ') + 1));
  }

  private boolean isWrapped() {
    int breaks = 0;
    int midSentence = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.words().length() > LONGEST_WRAPPED_LINE) {
        return false;
      }
      if (!line.apart()) {
        breaks++;
        midSentence += isMidSentence(lines.get(i - 1), line) ? 1 : 0;
      }
    }
    return breaks >= LEAST_BREAKS && midSentence * 5 >= breaks * 2;
  }

  private boolean isMidSentence(Line before, Line line) {
    char last = text.charAt(before.words().end() - 1);
    char first = text.charAt(line.words().start());
    return Character.isLowerCase(first) && (Character.isLetterOrDigit(last) || last == ',');
  }

  /** A line that announces others, or, near the top, a byline or date line. */
  private boolean standsAlone(int number) {
    Span span = lines.get(number).words();
    if (span.length() > HeadLine.LONGEST || isQuoted(lines.get(number))) {
      return false;
    }
    String words = span.of(text);
    return PromoWords.isHeading(Folded.of(words))
        || (number < HEAD_LINES && HeadLine.read(words).isPresent());
  }

  private boolean isQuoted(Line line) {
    return text.charAt(line.words().start()) == '>';
  }

  private boolean isItem(Line line) {
    char first = text.charAt(line.words().start());
    boolean mark = first == '-' || first == '*' || first == '\u2022' || first == '\u2013';
    int next = line.words().start() + 1;
    return mark && next < line.words().end() && Blank.isBlank(text.charAt(next));
  }
}
