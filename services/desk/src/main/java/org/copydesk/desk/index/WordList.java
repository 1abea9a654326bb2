package org.copydesk.desk.index;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.ByteBlockPool;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/**
 * The words of one article, each once with how often it occurs; apart from that, the order in which
 * they stand. Positions in the index would cost more than all else together: each word of a million
 * articles is looked up in what does not fit into the processor's cache.
 */
final class WordList extends TokenStream {

  private static final int EXPECTED = 512;

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final BytesRef scratch = new BytesRef();
  private final ByteBlockPool pool = new ByteBlockPool(new ByteBlockPool.DirectAllocator());
  private final BytesRefHash words =
      new BytesRefHash(pool, 2 * EXPECTED, new BytesRefHash.DirectBytesStartArray(EXPECTED));
  private final Analyzer analyzer;
  private int[] times = new int[EXPECTED];
  private char[] numbers = new char[EXPECTED];
  private final WordOrder.Builder order = new WordOrder.Builder();
  private int next;

  /** Without words. */
  WordList(Analyzer analyzer) {
    super(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY);
    this.analyzer = analyzer;
  }

  /** Takes the words of another article, whose memory is used again. */
  void clear() {
    words.clear(false);
    words.reinit();
    pool.reset(false, true);
    order.clear();
  }

  /** Adds the words of a text; none of them stands behind one of an earlier text. */
  void add(String text) throws IOException {
    order.gap();
    try (TokenStream tokens = analyzer.tokenStream(Fields.WORDS, text)) {
      TermToBytesRefAttribute word = tokens.getAttribute(TermToBytesRefAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        add(word.getBytesRef());
      }
      tokens.end();
    }
  }

  private void add(BytesRef word) {
    int id = words.add(word);
    if (id < 0) {
      id = -id - 1;
      times[id]++;
    } else {
      times = ArrayUtil.grow(times, id + 1);
      numbers = ArrayUtil.grow(numbers, id + 1);
      times[id] = 1;
      numbers[id] = WordOrder.number(word);
    }
    order.add(numbers[id]);
  }

  /** The order of all words. */
  BytesRef order() {
    return order.bytes();
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == words.size()) {
      return false;
    }
    clearAttributes();
    term.setBytesRef(words.get(next, scratch));
    frequency.setTermFrequency(times[next]);
    next++;
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
