package org.copydesk.policy.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.copydesk.language.article.Block;
import org.copydesk.language.text.Span;

/**
 * A text as words, with what stands between them.
 *
 * <p>A word is a run of letters and digits, with apostrophes inside ("doesn't"); a hyphen parts two
 * words. Positions are UTF-16 units of the text. Made in linear time by {@link WordScanner}.
 */
public final class Words {

  /** Longer words are known by their first characters only. */
  private static final int LONGEST_FORM = 64;

  private final String text;
  private final int count;
  private final int[] starts;
  private final int[] ends;
  private final int[] edges;
  private final int[] sentences;

  Words(String text, int count, int[] starts, int[] ends, int[] edges, int[] sentences) {
    this.text = text;
    this.count = count;
    this.starts = starts;
    this.ends = ends;
    this.edges = edges;
    this.sentences = sentences;
  }

  /**
   * The words of an article.
   *
   * @param blocks cover the text, in order; empty for a text that is one block
   */
  public static Words of(String text, List<Block> blocks) {
    return new WordScanner(text, blocks).scan();
  }

  /** The whole text. */
  Span whole() {
    return new Span(0, text.length());
  }

  /** How many words there are. */
  public int count() {
    return count;
  }

  /** First unit of a word. */
  public int start(int word) {
    return starts[word];
  }

  /** Unit after the last of a word. */
  public int end(int word) {
    return ends[word];
  }

  /** From the first unit of one word to the last of another; {@code to} is the word after. */
  public Span span(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }

  /** Number of the sentence that the word stands in, from 0. */
  public int sentence(int word) {
    return sentences[word];
  }

  /** Whether this stands before the word; {@code word} may be {@link #count()}, the text's end. */
  public boolean has(int word, Edge edge) {
    return (edges[word] & edge.bit()) != 0;
  }

  /** The word as it is written, with a straight apostrophe. */
  public String asWritten(int word) {
    int end = Math.min(ends[word], starts[word] + LONGEST_FORM);
    return text.substring(starts[word], end).replace('\u2019', '\'');
  }

  /** The word in lower case, with a straight apostrophe. */
  public String form(int word) {
    return asWritten(word).toLowerCase(Locale.ROOT);
  }

  /** Whether the word begins with a capital. */
  public boolean capitalised(int word) {
    return Character.isUpperCase(text.codePointAt(starts[word]));
  }

  /** Whether the word begins with a digit. */
  public boolean number(int word) {
    return Character.isDigit(text.codePointAt(starts[word]));
  }

  /** The first word that starts at the unit or after it; {@link #count()} where there is none. */
  public int from(int unit) {
    int at = Arrays.binarySearch(starts, 0, count, unit);
    return at >= 0 ? at : -at - 1;
  }

  /** The same for words that are written alike, but for their apostrophes and very long ones. */
  int hash(int word) {
    int hash = 0;
    int end = Math.min(ends[word], starts[word] + LONGEST_FORM);
    for (int i = starts[word]; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  /** Whether {@link #asWritten} of the word is this. */
  boolean isWritten(int word, String written) {
    int length = Math.min(ends[word] - starts[word], LONGEST_FORM);
    if (length != written.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(starts[word] + i);
      if (written.charAt(i) != (c == '\u2019' ? '\'' : c)) {
        return false;
      }
    }
    return true;
  }

  int edgeBits(int word) {
    return edges[word];
  }
}
