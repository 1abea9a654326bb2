package org.copydesk.desk.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.copydesk.letters.ReviewRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every review record, searchable, on disk. For use by many threads.
 *
 * <p>Built from reviews.ready alone: the positions read there are kept with what they brought, so a
 * restart goes on where it was, and the folder may be deleted at any time while nobody has it open.
 */
public final class ReviewIndex implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReviewIndex.class);

  private final IndexWriter writer;
  private final Analyzer analyzer;
  private final SearcherManager searchers;
  private final RecordBytes bytes;
  private final ExecutorService threads;
  private final ExecutorService searching;
  private final QueueReader reader;
  private final IndexWriting writing;
  private final Forgetting forgetting;
  private final RecentCounts recent = new RecentCounts();
  private final Listeners listeners = new Listeners();
  private final AtomicLong version;
  private final Map<Integer, Long> read;
  private String topic;

  private ReviewIndex(IndexWriter writer, Analyzer analyzer, Clock clock) throws IOException {
    int hands = Math.max(2, Runtime.getRuntime().availableProcessors());
    this.writer = writer;
    this.analyzer = analyzer;
    this.bytes = new RecordBytes();
    // Searching does not wait until a batch is written.
    this.threads = Executors.newFixedThreadPool(hands, it -> daemon(it, "index-write"));
    this.searching = Executors.newFixedThreadPool(hands, it -> daemon(it, "index-search"));
    this.searchers = new SearcherManager(writer, true, false, new SideBySide(searching));
    this.reader = new QueueReader(searchers, analyzer, bytes, clock);
    this.writing = new IndexWriting(writer, bytes, reader, threads, hands);
    // Grows over restarts too, so that nothing a page remembers is taken for the present.
    this.version = new AtomicLong(clock.millis());
    IndexFolder.Position position = IndexFolder.Position.of(writer);
    this.read = new TreeMap<>(position.offsets());
    this.topic = position.topic();
    this.forgetting = new Forgetting(writer, threads, clock, position.erasedMillis());
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Opens the index in a folder, or begins a new one there; one that is damaged or of another form
   * is begun anew.
   *
   * @param clock for the age of records
   * @throws IOException where the folder cannot be used, or another process has it open
   */
  public static ReviewIndex open(Path folder, Clock clock) throws IOException {
    try {
      return openAsItIs(folder, clock);
    } catch (CorruptIndexException | EOFException | NoSuchFileException e) {
      LOG.atWarn().setCause(e).log("the index is damaged: it is built anew");
      IndexFolder.clear(folder);
      return openAsItIs(folder, clock);
    }
  }

  private static ReviewIndex openAsItIs(Path folder, Clock clock) throws IOException {
    Analyzer analyzer = new WordAnalyzer();
    IndexWriter writer = IndexFolder.open(folder, analyzer);
    try {
      return new ReviewIndex(writer, analyzer, clock);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      writer.getDirectory().close();
      throw e;
    }
  }

  /** One page of a queue. A cursor that cannot be understood begins at the first page. */
  public QueuePage search(QueueQuery query, SourceAccess access) throws IOException {
    return reader.page(query, access, version());
  }

  /** How many records each value of each filter leaves. May be some moments old. */
  public Counts counts(QueueQuery query, SourceAccess access) throws IOException {
    return recent.get(query, access, version(), () -> reader.counts(query, access));
  }

  /** An article's record, whatever its source; empty where it is not known. */
  public Optional<IndexedReview> find(String articleId) throws IOException {
    return reader.find(articleId);
  }

  /** The last record of an earlier revision; empty where it is not kept. */
  public Optional<ReviewRecord> earlier(String articleId, int revision) throws IOException {
    return reader.earlier(articleId, revision);
  }

  /** The state of the index that is searched now; grows with each change. */
  public long version() {
    return version.get();
  }

  /**
   * Tells of changes from now on, in order, on the thread that refreshes: it must come back soon. A
   * listener that throws is told no more.
   */
  public Subscription subscribe(Consumer<IndexChange> listener) {
    return listeners.add(listener);
  }

  /**
   * Takes records in. They can be found, and listeners know of them, after {@link #refresh}; they
   * outlive a crash after {@link #commit}.
   */
  public synchronized void add(List<Arrival> arrivals) throws IOException {
    if (writing.needsSight(arrivals)) {
      refresh();
    }
    writing.write(arrivals);
    for (Arrival arrival : arrivals) {
      read.merge(arrival.partition(), arrival.offset() + 1, Math::max);
      forgetting.note(arrival);
    }
  }

  /** Lets what was added be found, and tells the listeners. */
  public synchronized void refresh() throws IOException {
    writing.flush();
    searchers.maybeRefreshBlocking();
    List<QueueItem> items = writing.seen();
    if (!items.isEmpty()) {
      listeners.tell(new IndexChange(version.incrementAndGet(), items));
    }
  }

  /** Puts what was added on disk, with the positions. */
  public synchronized void commit() throws IOException {
    boolean forgotten = forgetting.go();
    writing.flush();
    new IndexFolder.Position(topic, read, forgetting.sinceMillis()).writeTo(writer);
    writer.commit();
    if (forgotten) {
      // The searchers of before still hold the old files.
      searchers.maybeRefreshBlocking();
    }
  }

  /** Whether a commit is due even though nothing was added: words of erased articles must go. */
  public synchronized boolean hasToForget() {
    return forgetting.isDue();
  }

  /** By partition, the offset of reviews.ready that is to be read next. */
  public synchronized Map<Integer, Long> positions() {
    return Map.copyOf(read);
  }

  /**
   * Says which topic the records come from. Where the index holds those of another one, as after
   * the topic was made anew, it is emptied.
   *
   * @param id of the topic, which no other topic ever has
   * @return whether the index goes on with what it holds
   */
  public synchronized boolean readFrom(String id) throws IOException {
    boolean same = topic.equals(id);
    if (!same) {
      writer.deleteAll();
      writing.emptied();
      read.clear();
      topic = id;
      commit();
      refresh();
      version.incrementAndGet();
    }
    return same;
  }

  /** Closes the index; what was not committed is read again at the next start. */
  @Override
  public synchronized void close() throws IOException {
    searchers.close();
    writer.rollback();
    writer.getDirectory().close();
    threads.shutdown();
    searching.shutdown();
    bytes.close();
    analyzer.close();
  }

  /** Searches the segments side by side. */
  private static final class SideBySide extends SearcherFactory {

    private final ExecutorService threads;

    SideBySide(ExecutorService threads) {
      this.threads = threads;
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
      return new IndexSearcher(reader, threads);
    }
  }
}
