package org.copydesk.desk.index;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is told of changes. */
final class Listeners {

  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final List<Consumer<IndexChange>> all = new CopyOnWriteArrayList<>();

  Subscription add(Consumer<IndexChange> listener) {
    all.add(listener);
    return () -> all.remove(listener);
  }

  // A listener is somebody else's page: its fault must not stop the queue of all the others.
  void tell(IndexChange change) {
    all.removeAll(all.stream().filter(it -> !hears(it, change)).toList());
  }

  private static boolean hears(Consumer<IndexChange> listener, IndexChange change) {
    try {
      listener.accept(change);
      return true;
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("a listener failed and is told no more");
      return false;
    }
  }
}
