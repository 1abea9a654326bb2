package org.copydesk.desk.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was done at the desk, on disk, one JSON line an action. For use by many threads. */
public interface AuditLog extends AutoCloseable {

  /**
   * Writes an action down, now; it is on disk when this returns.
   *
   * @throws java.io.UncheckedIOException where it cannot be written
   */
  void add(String person, String action, Optional<String> articleId, Map<String, String> details);

  /**
   * The newest entries that match, newest first.
   *
   * @param person whose; empty for everybody's
   * @param articleId on which article; empty for any
   * @param before older than this; empty for the newest
   * @param most how many
   */
  List<AuditEntry> newest(
      Optional<String> person, Optional<String> articleId, Optional<Instant> before, int most)
      throws IOException;

  /** Writes the entries from one moment to another, oldest first, as JSON Lines. */
  void export(Instant from, Instant to, OutputStream out) throws IOException;

  @Override
  void close();
}
