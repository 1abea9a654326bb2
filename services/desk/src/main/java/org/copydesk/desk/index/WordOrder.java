package org.copydesk.desk.index;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The order of words as two bytes each, made of their letters. Two words may have the same number;
 * who looks for an order asks for the words too, so that it takes such a word in its very place to
 * find what is not there.
 */
final class WordOrder {

  private static final int SEED = 11;
  private static final char GAP = 0;

  private WordOrder() {}

  /** The number of a word; never that of a gap. */
  static char number(BytesRef word) {
    char number = (char) StringHelper.murmurhash3_x86_32(word, SEED);
    return number == GAP ? 1 : number;
  }

  /** The order of these words alone. */
  static BytesRef of(List<BytesRef> words) {
    Builder order = new Builder();
    words.forEach(it -> order.add(number(it)));
    return order.bytes();
  }

  /** Whether the words of one order stand one after the other in another; linear. */
  static boolean contains(BytesRef all, BytesRef some) {
    int last = all.offset + all.length - some.length;
    byte high = some.bytes[some.offset];
    byte low = some.bytes[some.offset + 1];
    for (int at = all.offset; at <= last; at += Character.BYTES) {
      if (all.bytes[at] == high
          && all.bytes[at + 1] == low
          && Arrays.equals(
              all.bytes,
              at,
              at + some.length,
              some.bytes,
              some.offset,
              some.offset + some.length)) {
        return true;
      }
    }
    return false;
  }

  /** Takes words in their order. */
  static final class Builder {

    private byte[] bytes = new byte[1024];
    private int length;

    void clear() {
      length = 0;
    }

    void add(char number) {
      bytes = ArrayUtil.grow(bytes, length + Character.BYTES);
      bytes[length++] = (byte) (number >> Byte.SIZE);
      bytes[length++] = (byte) number;
    }

    /** What comes next stands apart from what was before. */
    void gap() {
      if (length > 0) {
        add(GAP);
      }
    }

    BytesRef bytes() {
      return new BytesRef(bytes, 0, length);
    }
  }
}
