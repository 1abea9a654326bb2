package org.copydesk.language.stance.model;

import java.util.Arrays;

/**
 * A question as the network reads it: the numbers of its pieces, and which of them are the source
 * and which the target.
 */
final class MarkedPair {

  private long[] ids = new long[64];
  private boolean[] source = new boolean[64];
  private boolean[] target = new boolean[64];
  private int size;

  int size() {
    return size;
  }

  long id(int piece) {
    return ids[piece];
  }

  boolean isSource(int piece) {
    return source[piece];
  }

  boolean isTarget(int piece) {
    return target[piece];
  }

  MarkedPair add(int id) {
    return add(id, false, false);
  }

  MarkedPair add(int id, boolean ofSource, boolean ofTarget) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
      source = Arrays.copyOf(source, 2 * size);
      target = Arrays.copyOf(target, 2 * size);
    }
    ids[size] = id;
    source[size] = ofSource;
    target[size] = ofTarget;
    size++;
    return this;
  }
}
