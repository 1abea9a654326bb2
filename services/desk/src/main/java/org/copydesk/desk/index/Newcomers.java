package org.copydesk.desk.index;

/**
 * Tells which articles an index that began empty cannot hold yet, so that it need not look for an
 * older record of theirs: most of an index that is built is written that way. A Bloom filter of two
 * megabytes; when very many articles are in it, it says less and less often that one is new. For
 * many threads.
 */
final class Newcomers {

  private static final int BITS = 1 << 24;
  private static final int LOOKS = 5;

  private final boolean any;
  private final long[] words;

  private Newcomers(boolean any) {
    this.any = any;
    this.words = new long[any ? BITS / Long.SIZE : 0];
  }

  /** For an index that is empty. */
  static Newcomers ofEmpty() {
    return new Newcomers(true);
  }

  /** For an index that may hold any article already. */
  static Newcomers none() {
    return new Newcomers(false);
  }

  /** Whether this is the first time that it hears of the article, for certain. */
  synchronized boolean isNew(String articleId) {
    if (!any) {
      return false;
    }
    long hash = Keys.hash(articleId) * 0x9E3779B97F4A7C15L;
    int at = (int) (hash >>> 32);
    int step = (int) hash | 1;
    boolean isNew = false;
    for (int look = 0; look < LOOKS; look++) {
      int bit = at & (BITS - 1);
      isNew |= (words[bit >>> 6] & 1L << bit) == 0;
      words[bit >>> 6] |= 1L << bit;
      at += step;
    }
    return isNew;
  }
}
