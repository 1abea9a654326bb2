package org.copydesk.policy.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.copydesk.language.article.Block;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.text.Blank;

/** Cuts a text into {@link Words}; for one text, used once. */
final class WordScanner {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "gen", "sen", "rep", "gov", "lt",
          "col", "sgt", "capt", "maj", "rev", "hon", "no", "vs", "inc", "ltd", "co", "corp", "jan",
          "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "adm",
          "messrs", "mt", "ft");

  private static final Set<BlockKind> RUNNING =
      Set.of(BlockKind.PARAGRAPH, BlockKind.NOTICE, BlockKind.QUOTATION, BlockKind.OTHER);

  private final String text;
  private final List<Block> blocks;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] edges = new int[65];
  private int[] sentences = new int[64];
  private int count;
  private int sentence;
  private int block;

  WordScanner(String text, List<Block> blocks) {
    this.text = text;
    this.blocks = blocks;
  }

  Words scan() {
    int at = 0;
    while (at < text.length()) {
      int start = nextWord(at);
      if (start == text.length()) {
        break;
      }
      int end = wordEnd(start);
      add(start, end);
      at = end;
    }
    edges[count] =
        Edge.BLOCK.bit()
            | Edge.SENTENCE.bit()
            | Edge.LABEL.bit()
            | Edge.BREAK.bit()
            | (count == 0 ? 0 : marks(ends[count - 1], text.length()));
    return new Words(text, count, starts, ends, edges, sentences);
  }

  private int nextWord(int from) {
    int at = from;
    while (at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return Math.min(at, text.length());
  }

  private int wordEnd(int start) {
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean inside =
          Character.isLetterOrDigit(c)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || (isApostrophe(c) && at + 1 < text.length() && isLetterAt(at + 1));
      if (!inside) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019';
  }

  private boolean isLetterAt(int at) {
    return Character.isLetter(text.codePointAt(at));
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      sentences = Arrays.copyOf(sentences, count * 2);
      edges = Arrays.copyOf(edges, count * 2 + 1);
    }
    int bits = edgesBefore(start);
    if (count > 0 && (bits & Edge.BREAK.bit()) != 0) {
      sentence++;
    }
    starts[count] = start;
    ends[count] = end;
    edges[count] = bits;
    sentences[count] = sentence;
    count++;
  }

  private int edgesBefore(int start) {
    BlockKind before = blocks.isEmpty() ? BlockKind.OTHER : blocks.get(block).kind();
    boolean newBlock = count == 0 || enterBlockOf(start);
    int previous = count == 0 ? 0 : ends[count - 1];
    int bits = marks(previous, start);
    if (count == 0) {
      return bits | Edge.BLOCK.bit() | Edge.SENTENCE.bit() | Edge.BREAK.bit() | Edge.LABEL.bit();
    }
    if (sentenceEnds(previous, start)) {
      bits |= Edge.SENTENCE.bit() | Edge.BREAK.bit();
    }
    if (newBlock) {
      bits |= Edge.BLOCK.bit() | Edge.LABEL.bit();
      if (!runsOn(before, start)) {
        bits |= Edge.SENTENCE.bit() | Edge.BREAK.bit();
      }
    }
    return bits;
  }

  /** Moves on to the block of the unit; whether it is another than the last word's. */
  private boolean enterBlockOf(int start) {
    int was = block;
    while (block < blocks.size() - 1 && blocks.get(block).span().end() <= start) {
      block++;
    }
    return block != was;
  }

  /** A notice that somebody broke over two paragraphs goes on in small letters. */
  private boolean runsOn(BlockKind before, int start) {
    return RUNNING.contains(before)
        && RUNNING.contains(blocks.get(block).kind())
        && Character.isLowerCase(text.codePointAt(start));
  }

  private boolean sentenceEnds(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean stop = c == '.' || c == '!' || c == '?' || c == '\u2026';
      if (stop && blankFollows(i + 1, to)) {
        boolean abbreviation = c == '.' && i == from && isAbbreviation();
        return !abbreviation && !Character.isLowerCase(text.codePointAt(to));
      }
    }
    return false;
  }

  private boolean blankFollows(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Blank.isBlank(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAbbreviation() {
    int start = starts[count - 1];
    int length = ends[count - 1] - start;
    return length == 1
        || (length <= 6
            && ABBREVIATIONS.contains(
                text.substring(start, start + length).toLowerCase(java.util.Locale.ROOT)));
  }

  private int marks(int from, int to) {
    int bits = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '|' || c == '\n' || c == '\u2013' || c == '\u2014' || loneHyphen(i)) {
        bits |= Edge.LABEL.bit();
      } else if (c == ',' || c == '(' || c == ')') {
        bits |= Edge.COMMA.bit();
      } else if ("\"'\u2018\u2019\u201c\u201d\u201e\u201a\u00ab\u00bb\u2039\u203a`".indexOf(c)
          >= 0) {
        bits |= Edge.QUOTE.bit();
      }
    }
    return bits;
  }

  private boolean loneHyphen(int i) {
    return text.charAt(i) == '-'
        && (i == 0 || Blank.isBlank(text.charAt(i - 1)))
        && (i + 1 == text.length() || Blank.isBlank(text.charAt(i + 1)));
  }
}
