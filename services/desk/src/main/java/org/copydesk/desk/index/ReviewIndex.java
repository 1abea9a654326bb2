package org.copydesk.desk.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.copydesk.letters.ReviewRecord;

/**
 * Every review record, searchable, on disk. For use by many threads; one may add.
 *
 * <p>Built from reviews.ready alone: the positions read there are kept with what they brought, so a
 * restart goes on where it was, and the folder may be deleted at any time while nobody has it open.
 */
public final class ReviewIndex implements AutoCloseable {

  private ReviewIndex() {}

  /**
   * Opens the index in a folder, or begins a new one there; one of another form is begun anew.
   *
   * @param clock for the age of records
   */
  public static ReviewIndex open(Path folder, Clock clock) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** One page of a queue. A cursor that cannot be understood begins at the first page. */
  public QueuePage search(QueueQuery query, SourceAccess access) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** How many records each value of each filter leaves. May be some moments old. */
  public Counts counts(QueueQuery query, SourceAccess access) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** An article's record, whatever its source; empty where it is not known. */
  public Optional<IndexedReview> find(String articleId) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** The last record of an earlier revision; empty where it is not kept. */
  public Optional<ReviewRecord> earlier(String articleId, int revision) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** The state of the index that is searched now; grows with each change. */
  public long version() {
    throw new UnsupportedOperationException();
  }

  /**
   * Tells of changes from now on, in order, on a thread of the index: it must come back soon. A
   * listener that throws is told no more.
   */
  public Subscription subscribe(Consumer<IndexChange> listener) {
    throw new UnsupportedOperationException();
  }

  /**
   * Takes records in. They can be found, and listeners know of them, after {@link #refresh}; they
   * outlive a crash after {@link #commit}.
   */
  public void add(List<Arrival> arrivals) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Lets what was added be found, and tells the listeners. */
  public void refresh() throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Puts what was added on disk, with the positions. */
  public void commit() throws IOException {
    throw new UnsupportedOperationException();
  }

  /** By partition, the offset of reviews.ready that is to be read next, as of the last commit. */
  public Map<Integer, Long> positions() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
