package org.copydesk.runtime.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchServerTest {

  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final AtomicReference<List<Health>> health = new AtomicReference<>(List.of());
  private WatchServer server;

  @BeforeEach
  void start() throws Exception {
    server = WatchServer.start("127.0.0.1", 0, health::get, meters);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void stageThatIsStartingIsLiveAndNotReady() throws Exception {
    health.set(List.of(new Health("quotes", "REBALANCING", true, false)));

    assertThat(get("/live").statusCode()).isEqualTo(200);
    assertThat(get("/ready").statusCode()).isEqualTo(503);
    assertThat(get("/ready").body()).contains("\"stage\":\"quotes\",\"state\":\"REBALANCING\"");
  }

  @Test
  void oneFailedStageOfSeveralIsToldByLiveAndReady() throws Exception {
    health.set(
        List.of(
            new Health("ingest", "RUNNING", true, true),
            new Health("quotes", "ERROR", false, false)));

    assertThat(get("/live").statusCode()).isEqualTo(503);
    assertThat(get("/ready").statusCode()).isEqualTo(503);
  }

  @Test
  void stagesThatTakeLettersAreLiveAndReady() throws Exception {
    health.set(List.of(new Health("ingest", "RUNNING", true, true)));

    assertThat(get("/live").statusCode()).isEqualTo(200);
    assertThat(get("/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void metricsArePrometheusText() throws Exception {
    meters.counter("copydesk.letters", "stage", "quotes").increment();

    HttpResponse<String> answer = get("/metrics");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("copydesk_letters_total{stage=\"quotes\"} 1.0");
  }

  @Test
  void anythingElseIsNotFound() throws Exception {
    assertThat(get("/").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
