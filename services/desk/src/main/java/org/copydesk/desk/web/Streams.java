package org.copydesk.desk.web;

import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.copydesk.desk.DeskRooms;
import org.copydesk.desk.index.IndexChange;
import org.copydesk.desk.index.QueueItem;
import org.copydesk.desk.index.QueueQuery;
import org.copydesk.desk.index.Subscription;
import org.copydesk.desk.people.Person;
import org.copydesk.desk.people.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells open pages what has changed, over server-sent events.
 *
 * <p>Changes are gathered for a short while; then each queue that is open anywhere is searched once
 * and everybody who has it open is told. A page that comes back is told how things stand.
 */
final class Streams implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
  private static final long GATHER_MILLIS = 200;
  private static final long ALIVE_SECONDS = 15;
  private static final int SENDERS = 8;
  private static final int MOST_STREAMS = 2_000;

  private final DeskRooms rooms;
  private final Records records;
  private final Told told;
  private final Set<Open> open = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<QueueItem> gathered = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService clock;
  private final ExecutorService senders;
  private final Subscription subscription;

  // Both tasks keep their faults to themselves, so nothing is lost with their futures.
  @SuppressWarnings("FutureReturnValueIgnored")
  Streams(DeskRooms rooms, Records records) {
    this.rooms = rooms;
    this.records = records;
    this.told = new Told(rooms.index(), records);
    this.clock = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "stream-clock"));
    this.senders = Executors.newFixedThreadPool(SENDERS, work -> daemon(work, "stream-sender"));
    this.subscription = rooms.index().subscribe(this::gather);
    clock.scheduleWithFixedDelay(this::tell, GATHER_MILLIS, GATHER_MILLIS, TimeUnit.MILLISECONDS);
    clock.scheduleWithFixedDelay(this::keepAlive, ALIVE_SECONDS, ALIVE_SECONDS, TimeUnit.SECONDS);
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** A queue is opened. */
  void queue(SseClient client) {
    Visit visit = Visit.of(client.ctx());
    QueueQuery query = Asked.queue(client.ctx());
    String seen =
        Optional.ofNullable(client.ctx().header("Last-Event-ID"))
            .orElse(Asked.query(client.ctx(), "version"));
    Open page = new Open(box(client), visit, Optional.of(query), "", "");
    if (take(client, page) && !seen.equals(Long.toString(rooms.index().version()))) {
      clock.execute(() -> guarded(() -> told.standing(query, visit.person()).send(page.box())));
    }
  }

  /** An article is opened. */
  void article(SseClient client) {
    Visit visit = Visit.of(client.ctx());
    String id = Asked.query(client.ctx(), "id");
    String tag = Asked.query(client.ctx(), "tag");
    Open page = new Open(box(client), visit, Optional.empty(), id, tag);
    if (take(client, page)) {
      clock.execute(() -> guarded(() -> tellArticle(page)));
    }
  }

  private Mailbox box(SseClient client) {
    return new Mailbox(client, senders);
  }

  private boolean take(SseClient client, Open page) {
    if (open.size() >= MOST_STREAMS) {
      client.close();
      return false;
    }
    client.keepAlive();
    client.onClose(() -> open.remove(page));
    open.add(page);
    page.box.put("", "open", "");
    return true;
  }

  private void gather(IndexChange change) {
    if (!open.isEmpty()) {
      gathered.addAll(change.items());
    }
  }

  private void tell() {
    guarded(
        () -> {
          List<QueueItem> items = new ArrayList<>();
          for (QueueItem item = gathered.poll(); item != null; item = gathered.poll()) {
            items.add(item);
          }
          if (!items.isEmpty()) {
            tell(items);
          }
        });
  }

  private void tell(List<QueueItem> items) throws IOException {
    Map<List<Object>, List<Open>> queues =
        open.stream()
            .filter(page -> page.query().isPresent())
            .collect(Collectors.groupingBy(this::group));
    for (List<Open> same : queues.values()) {
      Open one = same.get(0);
      Told.News news = told.changed(one.query().orElseThrow(), one.visit().person(), items);
      same.forEach(page -> news.send(page.box()));
    }
    Set<String> changed = items.stream().map(QueueItem::articleId).collect(Collectors.toSet());
    for (Open page : open) {
      if (changed.contains(page.articleId())) {
        tellArticle(page);
      }
    }
  }

  /** Pages that are told the same: the same queue, of the same sources, without the same. */
  private List<Object> group(Open page) {
    Person person = page.visit().person();
    String queue = page.query().map(QueueQuery::queryString).orElse("");
    return List.of(queue, person.sources(), records.aside(person));
  }

  private void tellArticle(Open page) throws IOException {
    told.article(page.articleId(), page.tag(), page.visit().person()).send(page.box());
  }

  // Asking for a session would prolong it; a page that lies open does not mean that anybody reads.
  private void keepAlive() {
    guarded(
        () -> {
          Set<String> alive =
              rooms.sessions().all().stream().map(Session::id).collect(Collectors.toSet());
          for (Open page : open) {
            if (page.visit().basic() || alive.contains(page.visit().session().id())) {
              page.box().put("", "alive", "");
            } else {
              page.box().close();
            }
          }
        });
  }

  private static void guarded(Work work) {
    try {
      work.run();
    } catch (IOException | RuntimeException e) {
      LOG.atError().setCause(e).log("open pages could not be told of a change");
    }
  }

  @Override
  public void close() {
    subscription.close();
    clock.shutdownNow();
    open.forEach(page -> page.box().close());
    senders.shutdownNow();
  }

  private interface Work {
    void run() throws IOException;
  }

  /**
   * An open page.
   *
   * @param query of a queue; empty for an article
   * @param articleId of an article; empty for a queue
   * @param tag the state of the article's record that the page shows
   */
  private record Open(
      Mailbox box, Visit visit, Optional<QueueQuery> query, String articleId, String tag) {

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(box);
    }
  }
}
