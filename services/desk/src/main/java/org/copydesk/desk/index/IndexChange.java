package org.copydesk.desk.index;

import java.util.List;

/**
 * Records that came into the index; they can be found by then.
 *
 * @param version the state of the index that holds them; grows
 * @param items what came, in the order of coming
 */
public record IndexChange(long version, List<QueueItem> items) {

  public IndexChange {
    items = List.copyOf(items);
  }
}
