package org.copydesk.desk.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.ReviewState;
import org.jspecify.annotations.Nullable;

/**
 * Writes records into the index. The articles of a batch are written side by side, the records of
 * one article in their order. For one thread.
 */
final class IndexWriting {

  /** So many articles are worth more than one hand when they are put into files. */
  private static final int MANY_UNSEEN = 1_000;

  /**
   * So many articles may wait to be found before they are made to be: few, and an index is built of
   * many small files that are all merged; many, and their rows fill the memory.
   */
  private static final int MOST_UNSEEN = 80_000;

  private final IndexWriter writer;
  private final RecordBytes bytes;
  private final QueueReader reader;
  private final ExecutorService threads;
  private final int hands;
  private Newcomers newcomers;

  /** Written, but not yet to be found by the reader: the newest revision of each such article. */
  private final Map<String, Integer> unseen = new HashMap<>();

  private final List<QueueItem> untold = new ArrayList<>();

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
    this.newcomers = writer.getDocStats().maxDoc == 0 ? Newcomers.ofEmpty() : Newcomers.none();
  }

  /** To be called when everything was taken out of the index. */
  void emptied() {
    newcomers = Newcomers.ofEmpty();
  }

  /**
   * Whether the reader must find what was written before these can be: a new revision of an article
   * has come, and the one that it follows is to be kept.
   */
  boolean needsSight(List<Arrival> arrivals) {
    return unseen.size() >= MOST_UNSEEN
        || arrivals.stream().anyMatch(it -> it.review().map(this::follows).orElse(false));
  }

  private boolean follows(ReviewRecord record) {
    Integer waiting = unseen.get(record.getArticleId());
    return waiting != null && waiting < record.getRevision();
  }

  void write(List<Arrival> arrivals) throws IOException {
    Map<String, List<Arrival>> byArticle = new LinkedHashMap<>();
    for (Arrival arrival : arrivals) {
      byArticle.computeIfAbsent(arrival.articleId(), id -> new ArrayList<>()).add(arrival);
    }
    List<List<Arrival>> articles = List.copyOf(byArticle.values());
    Written[] written = new Written[articles.size()];
    // Whoever has a hand free takes the next: one that flushes must not hold up the others.
    AtomicInteger next = new AtomicInteger();
    together(Math.min(hands, articles.size()), () -> writeAll(articles, next, written));
    note(written);
  }

  /**
   * Puts into files what is in memory. Whoever lets the reader find it would do so alone, one
   * hand's work after the other's.
   */
  void flush() throws IOException {
    if (unseen.size() >= MANY_UNSEEN) {
      together(hands, writer::flushNextBuffer);
    }
  }

  private void together(int hands, Callable<?> work) throws IOException {
    List<Future<?>> parts = new ArrayList<>();
    for (int hand = 0; hand < hands; hand++) {
      parts.add(threads.submit(work));
    }
    for (Future<?> part : parts) {
      require(part);
    }
  }

  private static void require(Future<?> part) throws IOException {
    try {
      part.get();
    } catch (ExecutionException e) {
      throw new IOException("records could not be written into the index", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing into the index", e);
    }
  }

  private @Nullable Void writeAll(
      List<List<Arrival>> articles, AtomicInteger next, Written[] written) throws IOException {
    WordList words = new WordList(writer.getAnalyzer());
    for (int at = next.getAndIncrement(); at < articles.size(); at = next.getAndIncrement()) {
      written[at] = writeArticle(articles.get(at), words);
    }
    return null;
  }

  private Written writeArticle(List<Arrival> arrivals, WordList words) throws IOException {
    String id = arrivals.get(0).articleId();
    boolean isNew = newcomers.isNew(id);
    Optional<ReviewRecord> before = Optional.empty();
    boolean known = isNew;
    for (Arrival arrival : arrivals) {
      Optional<ReviewRecord> after = arrival.review();
      if (after.isEmpty() || after.get().getState() == ReviewState.ERASED) {
        forgetEarlier(id);
      } else if (after.get().getRevision() > 1) {
        before = known ? before : reader.current(id);
        keepEarlier(before, after.get());
      }
      before = after;
      known = true;
    }
    return put(arrivals.get(arrivals.size() - 1), isNew, words);
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

  private Written put(Arrival last, boolean isNew, WordList words) throws IOException {
    String id = last.articleId();
    Term term = new Term(Fields.ID, id);
    if (last.review().isEmpty()) {
      writer.deleteDocuments(term);
      return new Written(id, 0, Optional.empty());
    }
    ReviewRecord record = last.review().get();
    QueueItem item = QueueItems.of(record);
    BytesRef stored = bytes.write(record, last.letter());
    Document document = ReviewDocument.current(record, item, stored, words);
    if (isNew) {
      writer.addDocument(document);
    } else {
      writer.updateDocument(term, document);
    }
    int revision = record.getState() == ReviewState.ERASED ? 0 : record.getRevision();
    return new Written(id, revision, Optional.of(item));
  }

  private void note(Written[] all) {
    for (Written written : all) {
      unseen.put(written.id, written.revision);
      written.item.ifPresent(untold::add);
    }
  }

  /** What was written since the last call; to be called when the reader finds all of it. */
  List<QueueItem> seen() {
    List<QueueItem> items = List.copyOf(untold);
    unseen.clear();
    untold.clear();
    return items;
  }

  /**
   * An article that was written.
   *
   * @param revision its newest; 0 where it was forgotten or erased
   */
  private record Written(String id, int revision, Optional<QueueItem> item) {}
}
