package org.copydesk.runtime.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Answers, over HTTP, whether the stages of this process live and are ready, and what they have
 * counted.
 *
 * <p>{@code /live}: 200 while no stage has failed, else 503. {@code /ready}: 200 when every stage
 * takes letters, else 503. {@code /health}: the same as {@code /ready}. {@code /metrics}:
 * Prometheus text. Health is JSON: {@code {"stages":[{"stage":"quotes","state":"RUNNING"}]}}, with
 * what a stage says of itself in {@code details}.
 */
public final class WatchServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads;
  private final Supplier<List<Health>> health;
  private final PrometheusMeterRegistry meters;

  private WatchServer(
      HttpServer server, Supplier<List<Health>> health, PrometheusMeterRegistry meters) {
    this.server = server;
    this.health = health;
    this.meters = meters;
    this.threads =
        Executors.newFixedThreadPool(
            2,
            work -> {
              Thread thread = new Thread(work, "watch");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Starts to answer.
   *
   * @param port 0 for any free one
   * @throws IOException where the address cannot be bound
   */
  public static WatchServer start(
      String host, int port, Supplier<List<Health>> health, PrometheusMeterRegistry meters)
      throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 16);
    WatchServer watch = new WatchServer(server, health, meters);
    server.createContext("/live", exchange -> watch.answerHealth(exchange, Health::live));
    server.createContext("/ready", exchange -> watch.answerHealth(exchange, Health::ready));
    server.createContext("/health", exchange -> watch.answerHealth(exchange, Health::ready));
    server.createContext("/metrics", watch::answerMetrics);
    server.setExecutor(watch.threads);
    server.start();
    return watch;
  }

  /** The port that is bound. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answerHealth(HttpExchange exchange, Predicate<Health> good) throws IOException {
    List<Health> now = health.get();
    int status = now.stream().allMatch(good) ? 200 : 503;
    answer(exchange, status, "application/json", Health.json(now));
  }

  private void answerMetrics(HttpExchange exchange) throws IOException {
    answer(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", meters.scrape());
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      if (!head) {
        out.write(bytes);
      }
    }
  }
}
