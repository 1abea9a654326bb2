package org.copydesk.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Queue pages that are open in browsers: event streams over HTTP, all read by one thread. */
final class OpenPages implements AutoCloseable {

  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final String DATA = "data: ";

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread reader = new Thread(work, "pages");
            reader.setDaemon(true);
            return reader;
          });
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(thread).build();
  private final Map<String, Long> sent = new ConcurrentHashMap<>();
  private final List<Lines> pages = new ArrayList<>();
  private final AtomicInteger open = new AtomicInteger();

  private OpenPages() {}

  /**
   * Opens them.
   *
   * @param desk its address
   * @param queues what each shows, as the query of an address
   */
  static OpenPages at(String desk, List<String> queues) {
    OpenPages all = new OpenPages();
    for (String queue : queues) {
      Lines lines = all.new Lines();
      all.pages.add(lines);
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(desk + "/api/v1/events?" + queue))
              .header("Accept", "text/event-stream")
              .build();
      // The lines tell when it ends, whatever it ends by.
      var unused = all.http.sendAsync(request, BodyHandlers.fromLineSubscriber(lines));
    }
    return all;
  }

  void awaitOpen(Duration within) {
    long end = System.nanoTime() + within.toNanos();
    while (open.get() < pages.size()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "expected " + pages.size() + " open pages, got " + open.get());
      }
      DeskClient.rest();
    }
  }

  /** A record is sent now. */
  void sent(String articleId) {
    sent.put(articleId, System.nanoTime());
  }

  /** Forgets all times. */
  void forget() {
    sent.clear();
    pages.forEach(it -> it.millis.clear());
  }

  /** By page, the time from sending of each record that it was told of. */
  List<List<Double>> millis() {
    List<List<Double>> all = new ArrayList<>();
    for (Lines page : pages) {
      synchronized (page.millis) {
        all.add(List.copyOf(page.millis));
      }
    }
    return all;
  }

  /** How many are open. */
  int open() {
    return open.get();
  }

  @Override
  public void close() {
    pages.forEach(Lines::close);
    thread.shutdownNow();
  }

  /** What one page is told, line by line. */
  private final class Lines implements Flow.Subscriber<String> {

    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    private volatile Flow.@Nullable Subscription subscription;

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      open.incrementAndGet();
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      if (!line.startsWith(DATA)) {
        return;
      }
      long now = System.nanoTime();
      Matcher ids = ID.matcher(line);
      while (ids.find()) {
        Long when = sent.get(ids.group(1));
        if (when != null) {
          millis.add((now - when) / 1e6);
        }
      }
    }

    @Override
    public void onError(Throwable fault) {
      open.decrementAndGet();
    }

    @Override
    public void onComplete() {
      open.decrementAndGet();
    }

    void close() {
      Flow.@Nullable Subscription now = subscription;
      if (now != null) {
        now.cancel();
      }
    }
  }
}
