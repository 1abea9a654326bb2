package org.copydesk.language.encoder;

import java.util.Arrays;
import org.copydesk.language.text.Span;

/**
 * A text as an encoder reads it: words, each cut into one or more pieces that have numbers.
 *
 * <p>Words are counted from 0 in the order of the text; so are the pieces.
 */
public final class Pieces {

  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] firsts = new int[65];
  private int[] ids = new int[128];
  private int words;
  private int size;

  Pieces() {}

  /** How many words. */
  public int words() {
    return words;
  }

  /** How many pieces. */
  public int size() {
    return size;
  }

  /** Where the word stands, in UTF-16 units of the text. */
  public Span span(int word) {
    return new Span(start(word), end(word));
  }

  /** First unit of the word. */
  public int start(int word) {
    return starts[within(word)];
  }

  /** Unit after the word. */
  public int end(int word) {
    return ends[within(word)];
  }

  /** Number of the word's first piece; for {@code words()}, the number of pieces. */
  public int first(int word) {
    if (word < 0 || word > words) {
      throw new IndexOutOfBoundsException(word);
    }
    return firsts[word];
  }

  /** The number that the vocabulary gives to a piece. */
  public int id(int piece) {
    if (piece < 0 || piece >= size) {
      throw new IndexOutOfBoundsException(piece);
    }
    return ids[piece];
  }

  /** The first word that begins at or after the unit; {@link #words} where none does. */
  public int wordAt(int unit) {
    int found = Arrays.binarySearch(starts, 0, words, unit);
    return found >= 0 ? found : -found - 1;
  }

  private int within(int word) {
    if (word < 0 || word >= words) {
      throw new IndexOutOfBoundsException(word);
    }
    return word;
  }

  void add(int id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
    }
    ids[size++] = id;
  }

  /** Takes back the pieces added since the last word ended. */
  void takeBack() {
    size = firsts[words];
  }

  /** Ends a word with all pieces added since the last one ended. */
  void endWord(int start, int end) {
    if (words == starts.length) {
      starts = Arrays.copyOf(starts, 2 * words);
      ends = Arrays.copyOf(ends, 2 * words);
      firsts = Arrays.copyOf(firsts, 2 * words + 1);
    }
    starts[words] = start;
    ends[words] = end;
    words++;
    firsts[words] = size;
  }
}
