package org.copydesk.desk.index;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One page of a queue.
 *
 * @param items in the order asked for; empty where nothing matches or the queue has ended
 * @param total how many records match, on all pages
 * @param next the cursor of the page that follows; empty on the last
 * @param version the state of the index that this was read from
 */
public record QueuePage(List<QueueItem> items, long total, Optional<String> next, long version) {

  public QueuePage {
    items = List.copyOf(items);
    Objects.requireNonNull(next, "next");
  }
}
