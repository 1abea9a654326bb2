package org.copydesk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** An editor's program: asks the desk over its JSON interface, and asks again until it answers. */
final class DeskClient {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int OK = 200;
  private static final int KEPT = 202;
  private static final int CONFLICT = 409;
  private static final int REFUSED = 422;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Supplier<Optional<String>> address;
  private final Instant until;
  private final AtomicInteger retried = new AtomicInteger();

  /**
   * A client of the desk.
   *
   * @param address where it answers now; empty where it does not yet
   * @param until when it gives up
   */
  DeskClient(Supplier<Optional<String>> address, Instant until) {
    this.address = address;
    this.until = until;
  }

  static void rest() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
  }

  int retried() {
    return retried.get();
  }

  void awaitReady() throws IOException, InterruptedException {
    while (get("/api/v1/me").isEmpty()) {
      checkTime();
      rest();
    }
  }

  /** The ids of the articles on the queue, once there are so many. */
  List<String> awaitQueue(int articles) throws IOException, InterruptedException {
    while (true) {
      Optional<JsonNode> page = get("/api/v1/queue?size=" + articles);
      List<String> ids = new ArrayList<>();
      page.ifPresent(it -> it.path("items").forEach(i -> ids.add(i.path("articleId").asText())));
      if (ids.size() >= articles) {
        return ids;
      }
      checkTime();
      rest();
    }
  }

  /** Decides, with the same id again and again until the desk has answered; the outcome. */
  String decide(String articleId, String decisionId, String action)
      throws IOException, InterruptedException {
    ObjectNode body = JSON.createObjectNode();
    body.put("decisionId", decisionId);
    body.put("articleId", articleId);
    body.put("revision", 1);
    body.put("action", action);
    while (true) {
      Optional<HttpResponse<String>> response = post("/api/v1/decisions", body.toString());
      int status = response.map(HttpResponse::statusCode).orElse(0);
      if (status == OK || status == CONFLICT || status == REFUSED) {
        JsonNode answer = JSON.readTree(response.orElseThrow().body());
        return answer.path("outcome").asText() + detail(answer);
      }
      // Kept by Kafka but not answered yet, or nobody knows: the same decision again tells.
      retried.addAndGet(status == KEPT ? 0 : 1);
      checkTime();
      rest();
    }
  }

  private static String detail(JsonNode answer) {
    String detail = answer.path("detail").asText();
    return answer.path("outcome").asText().equals("applied") || detail.isEmpty()
        ? ""
        : ": " + detail;
  }

  private Optional<JsonNode> get(String path) throws IOException, InterruptedException {
    Optional<HttpResponse<String>> response = send(path, HttpRequest.newBuilder().GET());
    return response.isPresent() && response.get().statusCode() == OK
        ? Optional.of(JSON.readTree(response.get().body()))
        : Optional.empty();
  }

  private Optional<HttpResponse<String>> post(String path, String body)
      throws InterruptedException {
    return send(
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private Optional<HttpResponse<String>> send(String path, HttpRequest.Builder request)
      throws InterruptedException {
    Optional<String> desk = address.get();
    if (desk.isEmpty()) {
      return Optional.empty();
    }
    request.uri(URI.create(desk.get() + path)).timeout(PATIENCE);
    try {
      return Optional.of(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException nobody) {
      return Optional.empty();
    }
  }

  private void checkTime() {
    if (Instant.now().isAfter(until)) {
      throw new IllegalStateException("the desk did not answer in time");
    }
  }
}
