package org.copydesk.policy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The open articles of one partition, by their keys: all that were not withdrawn or erased and are
 * not too old.
 */
final class OpenArticles {

  private static final int PAGE = 32;

  private final KeyValueStore<Bytes, byte[]> store;

  /** Read ahead; forgotten when an article comes, since it may be among them. */
  private final Deque<KeyValue<Bytes, byte[]>> page = new ArrayDeque<>();

  OpenArticles(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  /** Keeps an article, unless a later revision of it is there. */
  void keep(Bytes key, OpenArticle article) {
    page.clear();
    if (revisionOf(key) <= article.revision()) {
      store.put(key, article.toBytes());
    }
  }

  /** Lets an article of this revision or an earlier one go. */
  void letGo(Bytes key, int revision) {
    page.clear();
    int kept = revisionOf(key);
    if (kept > 0 && kept <= revision) {
      store.delete(key);
    }
  }

  private int revisionOf(Bytes key) {
    return Optional.ofNullable(store.get(key)).map(it -> OpenArticle.of(it).revision()).orElse(0);
  }

  /** The first article whose key comes after this one; empty where there is none. */
  Optional<KeyValue<Bytes, OpenArticle>> after(Bytes key) {
    if (page.isEmpty() || page.peekFirst().key.compareTo(key) <= 0) {
      fill(key);
    }
    return Optional.ofNullable(page.pollFirst())
        .map(it -> KeyValue.pair(it.key, OpenArticle.of(it.value)));
  }

  private void fill(Bytes after) {
    page.clear();
    boolean fromFirst = after.get().length == 0;
    try (KeyValueIterator<Bytes, byte[]> from =
        fromFirst ? store.all() : store.range(after, null)) {
      while (from.hasNext() && page.size() < PAGE) {
        KeyValue<Bytes, byte[]> next = from.next();
        if (!next.key.equals(after)) {
          page.addLast(next);
        }
      }
    }
  }
}
