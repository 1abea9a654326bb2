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
  private final KeyValueStore<Bytes, byte[]> findings;

  /** Read ahead; forgotten when an article comes, since it may be among them. */
  private final Deque<KeyValue<Bytes, byte[]>> page = new ArrayDeque<>();

  OpenArticles(KeyValueStore<Bytes, byte[]> store, KeyValueStore<Bytes, byte[]> findings) {
    this.store = store;
    this.findings = findings;
  }

  /** Keeps an article and what was found in it, unless a later revision of it is there. */
  void keep(Bytes key, OpenArticle article, Findings found) {
    page.clear();
    if (revisionOf(key) <= article.revision()) {
      store.put(key, article.toBytes());
      findings.put(key, found.toBytes());
    }
  }

  /** Lets an article of this revision or an earlier one go. */
  void letGo(Bytes key, int revision) {
    page.clear();
    int kept = revisionOf(key);
    if (kept > 0 && kept <= revision) {
      store.delete(key);
      findings.delete(key);
    }
  }

  private int revisionOf(Bytes key) {
    return Optional.ofNullable(store.get(key)).map(OpenArticle::revisionOf).orElse(0);
  }

  /** What was found in this revision of an open article; nothing where that is not known. */
  Findings findings(Bytes key, int revision) {
    return Optional.ofNullable(findings.get(key))
        .map(Findings::of)
        .filter(found -> found.revision() == revision)
        .orElse(Findings.NONE);
  }

  /** Notes what was found in an open article now. */
  void note(Bytes key, Findings found) {
    findings.put(key, found.toBytes());
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
