package org.copydesk.desk.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.ReviewState;

/**
 * Writes records into the index. The articles of a batch are written side by side, the records of
 * one article in their order. For one thread.
 */
final class IndexWriting {

  private final IndexWriter writer;
  private final RecordBytes bytes;
  private final QueueReader reader;
  private final ExecutorService threads;
  private final int hands;

  /** Written, but not yet to be found by the reader: the newest record of each such article. */
  private final Map<String, Optional<ReviewRecord>> unseen = new HashMap<>();

  private final List<QueueItem> untold = new ArrayList<>();
  private long unseenChars;

  IndexWriting(
      IndexWriter writer,
      RecordBytes bytes,
      QueueReader reader,
      ExecutorService threads,
      int hands) {
    this.writer = writer;
    this.bytes = bytes;
    this.reader = reader;
    this.threads = threads;
    this.hands = hands;
  }

  void write(List<Arrival> arrivals) throws IOException {
    Map<String, List<Arrival>> byArticle = new LinkedHashMap<>();
    for (Arrival arrival : arrivals) {
      byArticle.computeIfAbsent(arrival.articleId(), id -> new ArrayList<>()).add(arrival);
    }
    List<Future<List<Written>>> work = new ArrayList<>();
    for (List<List<Arrival>> share : shares(byArticle)) {
      work.add(threads.submit(() -> writeAll(share)));
    }
    for (Future<List<Written>> part : work) {
      note(result(part));
    }
  }

  private List<List<List<Arrival>>> shares(Map<String, List<Arrival>> byArticle) {
    List<List<List<Arrival>>> shares = new ArrayList<>();
    for (int hand = 0; hand < Math.min(hands, byArticle.size()); hand++) {
      shares.add(new ArrayList<>());
    }
    int next = 0;
    for (List<Arrival> article : byArticle.values()) {
      shares.get(next++ % shares.size()).add(article);
    }
    return shares;
  }

  private static List<Written> result(Future<List<Written>> part) throws IOException {
    try {
      return part.get();
    } catch (ExecutionException e) {
      throw new IOException("records could not be written into the index", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing into the index", e);
    }
  }

  private List<Written> writeAll(List<List<Arrival>> articles) throws IOException {
    List<Written> written = new ArrayList<>();
    for (List<Arrival> article : articles) {
      written.add(writeArticle(article));
    }
    return written;
  }

  private Written writeArticle(List<Arrival> arrivals) throws IOException {
    String id = arrivals.get(0).articleId();
    Optional<ReviewRecord> before = Optional.empty();
    boolean known = false;
    for (Arrival arrival : arrivals) {
      Optional<ReviewRecord> after = arrival.review();
      if (after.isEmpty() || after.get().getState() == ReviewState.ERASED) {
        forgetEarlier(id);
      } else if (after.get().getRevision() > 1) {
        before = known ? before : known(id);
        keepEarlier(before, after.get());
      }
      before = after;
      known = true;
    }
    return new Written(id, before, put(id, before));
  }

  private Optional<ReviewRecord> known(String id) throws IOException {
    Optional<ReviewRecord> waiting = unseen.get(id);
    return waiting == null ? reader.current(id) : waiting;
  }

  private void keepEarlier(Optional<ReviewRecord> before, ReviewRecord after) throws IOException {
    if (before.isEmpty()
        || before.get().getState() == ReviewState.ERASED
        || before.get().getRevision() >= after.getRevision()) {
      return;
    }
    String id = after.getArticleId();
    int revision = before.get().getRevision();
    writer.updateDocument(
        new Term(Fields.EARLIER_ID, ReviewDocument.earlierId(id, revision)),
        ReviewDocument.earlier(id, revision, bytes.write(before.get())));
  }

  private void forgetEarlier(String id) throws IOException {
    writer.deleteDocuments(new Term(Fields.EARLIER_OF, id));
  }

  private Optional<QueueItem> put(String id, Optional<ReviewRecord> newest) throws IOException {
    Term term = new Term(Fields.ID, id);
    if (newest.isEmpty()) {
      writer.deleteDocuments(term);
      return Optional.empty();
    }
    QueueItem item = QueueItems.of(newest.get());
    writer.updateDocument(
        term, ReviewDocument.current(newest.get(), item, bytes.write(newest.get())));
    return Optional.of(item);
  }

  private void note(List<Written> all) {
    for (Written written : all) {
      unseen.put(written.id, written.newest);
      unseenChars += written.newest.map(it -> it.getArticle().getText().length()).orElse(0);
      written.item.ifPresent(untold::add);
    }
  }

  /** How much text is written that the reader cannot find yet, in UTF-16. */
  long unseenChars() {
    return unseenChars;
  }

  /** What was written since the last call; to be called when the reader finds all of it. */
  List<QueueItem> seen() {
    List<QueueItem> items = List.copyOf(untold);
    unseen.clear();
    untold.clear();
    unseenChars = 0;
    return items;
  }

  private record Written(String id, Optional<ReviewRecord> newest, Optional<QueueItem> item) {}
}
