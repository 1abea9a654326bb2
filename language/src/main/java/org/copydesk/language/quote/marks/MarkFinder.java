package org.copydesk.language.quote.marks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.copydesk.language.quote.marks.Mark.Glyph;
import org.copydesk.language.text.Blank;
import org.copydesk.language.text.Span;

/** Finds the quotation marks of a passage: apostrophes, feet and inches are left out. */
final class MarkFinder {

  private static final Pattern ELISION =
      Pattern.compile(
          "(em|tis|twas|til|cause|bout|round|n['’])(?!\\p{L})", Pattern.CASE_INSENSITIVE);
  private static final String OPENING = "“„«‟";
  private static final String SHUTTING = "”»";
  private static final String OPENING_SINGLE = "‘‚‹‛";
  private static final String SHUTTING_SINGLE = "’›";
  private static final String BEFORE_OPENING = "([{—–-/‘'“\"„«‚‹:";
  private static final String AFTER_SHUTTING = ".,;:!?)]}—–-/’'”\"»›…";

  private final String text;
  private final Span stretch;

  MarkFinder(String text, Span stretch) {
    this.text = text;
    this.stretch = stretch;
  }

  /** Whether the character is no quotation mark of any kind. */
  static boolean isNoMark(char c) {
    String marks = OPENING + SHUTTING + OPENING_SINGLE + SHUTTING_SINGLE + "\"＂'`";
    return marks.indexOf(c) < 0;
  }

  /** The marks in order, in one pass. */
  List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    int at = stretch.start();
    while (at < stretch.end()) {
      int length = lengthOfDouble(at);
      if (length > 0) {
        addDouble(marks, at, at + length);
        at += length;
      } else {
        addSingle(marks, at);
        at++;
      }
    }
    return withoutInches(marks);
  }

  /** {@code "A 3" bolt holds it,"}: after a number, and the next double mark closes too. */
  private List<Mark> withoutInches(List<Mark> marks) {
    List<Mark> kept = new ArrayList<>();
    boolean shutNext = false;
    for (int i = marks.size() - 1; i >= 0; i--) {
      Mark mark = marks.get(i);
      boolean inches =
          shutNext
              && text.charAt(mark.start()) == '"'
              && Character.isDigit(charAt(mark.start() - 1))
              && charAt(mark.end()) == ' '
              && Character.isLowerCase(charAt(mark.end() + 1));
      if (!inches) {
        kept.add(mark);
        shutNext = mark.single() ? shutNext : mark.looksShut();
      }
    }
    Collections.reverse(kept);
    return kept;
  }

  private int lengthOfDouble(int at) {
    char c = text.charAt(at);
    if (c == '"' || c == '＂' || OPENING.indexOf(c) >= 0 || SHUTTING.indexOf(c) >= 0) {
      return 1;
    }
    boolean pair = (c == '\'' || c == '`' || c == '’' || c == '‘') && charAt(at + 1) == c;
    return pair ? 2 : 0;
  }

  private void addDouble(List<Mark> marks, int start, int end) {
    char c = text.charAt(start);
    if ((c == '"' || c == '\'') && isInches(start)) {
      return;
    }
    Glyph glyph =
        OPENING.indexOf(c) >= 0 || c == '`' || c == '‘'
            ? Glyph.OPENS
            : SHUTTING.indexOf(c) >= 0 || c == '’' ? Glyph.SHUTS : Glyph.EITHER;
    marks.add(mark(start, end, false, glyph));
  }

  private void addSingle(List<Mark> marks, int at) {
    char c = text.charAt(at);
    boolean left = OPENING_SINGLE.indexOf(c) >= 0;
    boolean right = SHUTTING_SINGLE.indexOf(c) >= 0;
    boolean either = c == '\'' || c == '`';
    if ((!left && !right && !either) || isInWord(at) || isFeet(at)) {
      return;
    }
    Mark mark = mark(at, at + 1, true, left ? Glyph.OPENS : right ? Glyph.SHUTS : Glyph.EITHER);
    boolean elision = mark.looksOpen() && !left && isElision(at);
    if (mark.before() != mark.after() && !elision) {
      marks.add(mark);
    }
  }

  private Mark mark(int start, int end, boolean single, Glyph glyph) {
    char previous = charAt(start - 1);
    char next = charAt(end);
    boolean blankBefore = Blank.isBlank(previous);
    boolean blankAfter = Blank.isBlank(next);
    boolean opens = (blankBefore || BEFORE_OPENING.indexOf(previous) >= 0) && !blankAfter;
    boolean shuts = !blankBefore && (blankAfter || AFTER_SHUTTING.indexOf(next) >= 0);
    return new Mark(start, end, single, glyph, opens, shuts);
  }

  private boolean isInWord(int at) {
    return Character.isLetterOrDigit(charAt(at - 1)) && Character.isLetterOrDigit(charAt(at + 1));
  }

  /** {@code 6'2"}: digits, a foot mark and digits before an inch mark. */
  private boolean isInches(int at) {
    int i = at - 1;
    while (i > stretch.start() && at - i <= 2 && Character.isDigit(charAt(i))) {
      i--;
    }
    char foot = charAt(i);
    return i < at - 1 && (foot == '\'' || foot == '’') && Character.isDigit(charAt(i - 1));
  }

  /** {@code 6' 2"} or {@code 6' tall}: a foot mark after a digit that stands alone. */
  private boolean isFeet(int at) {
    boolean digitBefore = Character.isDigit(charAt(at - 1));
    return digitBefore && charAt(at + 1) == ' ' && Character.isDigit(charAt(at + 2));
  }

  /** {@code '90s}, {@code 'em}, {@code 'tis}: an apostrophe at the beginning of a word. */
  private boolean isElision(int at) {
    char first = charAt(at + 1);
    char second = charAt(at + 2);
    if (Character.isDigit(first)) {
      return Character.isDigit(second) && charAt(at + 3) != '\'' && charAt(at + 3) != '’';
    }
    String rest = text.substring(at + 1, Math.min(stretch.end(), at + 6));
    return ELISION.matcher(rest).lookingAt();
  }

  private char charAt(int at) {
    return at >= stretch.start() && at < stretch.end() ? text.charAt(at) : ' ';
  }
}
