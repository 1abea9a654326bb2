package org.copydesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk as programs have it. */
class ApiTest extends DeskRoom {

  private static final String FERRY = "/api/v1/article?id=herald%2Fnight-ferry";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Asking kim;
  private Asking lee;

  ApiTest() {
    super(PEOPLE);
  }

  @BeforeEach
  void sit() {
    kim = Asking.as(desk, "kim");
    lee = Asking.as(desk, "lee");
  }

  @Test
  void everyPathOfTheDescriptionIsAnswered() throws Exception {
    JsonNode paths = JSON.readTree(kim.get("/api/v1/openapi.json").body()).get("paths");
    List<String> names = new ArrayList<>();
    paths.fieldNames().forEachRemaining(names::add);
    assertThat(names).contains("/queue", "/article", "/decisions", "/events");
    for (String name : names) {
      if (!name.startsWith("/events") && paths.get(name).has("get")) {
        String query = name.startsWith("/article") ? "?id=herald%2Fnight-ferry&number=1" : "";
        assertThat(kim.get("/api/v1" + name + query).statusCode()).as(name).isEqualTo(200);
      }
    }
  }

  @Test
  void nobodyWithoutANameIsAnswered() throws Exception {
    HttpResponse<String> answer = Asking.of(desk).get("/api/v1/queue");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(Asking.of(desk).get("/export/queue.csv").statusCode()).isEqualTo(302);
  }

  @Test
  void pagesOfTheQueueTogetherAreTheWholeInOrder() throws Exception {
    List<String> ids = new ArrayList<>();
    List<Integer> priorities = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = JSON.readTree(kim.get("/api/v1/queue?size=2" + after).body());
      for (JsonNode item : page.get("items")) {
        ids.add(item.get("articleId").asText());
        priorities.add(item.get("priority").asInt());
      }
      after =
          page.get("next").isNull()
              ? ""
              : "&after=" + SignInPages.encoded(page.get("next").asText());
    } while (!after.isEmpty());
    assertThat(ids).hasSize(Stories.all().size()).doesNotHaveDuplicates();
    assertThat(priorities).isSortedAccordingTo((a, b) -> b - a);
  }

  @Test
  void recordComesWholeAndIsNotSentAgainUnchanged() throws Exception {
    HttpResponse<String> answer = kim.get(FERRY);
    String tag = answer.headers().firstValue("ETag").orElse("");
    JsonNode record = JSON.readTree(answer.body());
    JsonNode quote = record.get("quotes").get(0).get("spans").get(0);
    String text = record.get("article").get("text").asText();
    int start = text.offsetByCodePoints(0, quote.get("start").asInt());
    int end = text.offsetByCodePoints(0, quote.get("end").asInt());
    assertThat(text.substring(start, end)).isEqualTo(quote.get("text").asText());
    assertThat(kim.get(FERRY, "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void decisionSentTwiceDecidesOnceAndASecondOneConflicts() throws Exception {
    String approve =
        "{\"decisionId\":\"api-decision-1\",\"articleId\":\"wire/library-hours\",\"revision\":1,\"verdict\":\"approve\"}";
    assertThat(kim.json("/api/v1/decisions", approve).statusCode()).isEqualTo(200);
    assertThat(kim.json("/api/v1/decisions", approve).statusCode()).isEqualTo(200);
    assertThat(desk.record(Stories.LIBRARY).getDecisions()).hasSize(1);
    HttpResponse<String> second =
        lee.json("/api/v1/decisions", approve.replace("api-decision-1", "api-decision-2"));
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(JSON.readTree(second.body()).get("detail").asText()).contains("kim");
  }

  @Test
  void decisionOnARecordThatHasChangedIsNotSent() throws Exception {
    String tag = kim.get(FERRY).headers().firstValue("ETag").orElse("");
    String claim = "{\"articleId\":\"herald/night-ferry\",\"revision\":1,\"action\":\"claim\"}";
    assertThat(lee.json("/api/v1/decisions", claim, "If-Match", tag).statusCode()).isEqualTo(200);
    assertThat(kim.json("/api/v1/decisions", claim, "If-Match", tag).statusCode()).isEqualTo(412);
    assertThat(desk.record(Stories.FERRY).getDecisions()).hasSize(1);
  }

  @Test
  void rolesAndSourcesHoldHereToo() throws Exception {
    String claim = "{\"articleId\":\"herald/night-ferry\",\"revision\":1,\"action\":\"claim\"}";
    assertThat(Asking.as(desk, "vic").json("/api/v1/decisions", claim).statusCode()).isEqualTo(403);
    assertThat(Asking.as(desk, "wyn").json("/api/v1/decisions", claim).statusCode()).isEqualTo(404);
    assertThat(Asking.as(desk, "wyn").get(FERRY).statusCode()).isEqualTo(404);
    assertThat(kim.json("/api/v1/decisions", "{\"articleId\":\"x\",\"hack\":1}").statusCode())
        .isEqualTo(400);
    assertThat(kim.json("/api/v1/decisions", "not json").statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsDoneIsWrittenDown() throws Exception {
    String claim = "{\"articleId\":\"herald/night-ferry\",\"revision\":1,\"action\":\"claim\"}";
    assertThat(kim.json("/api/v1/decisions", claim).statusCode()).isEqualTo(200);
    assertThat(
            desk.audit()
                .newest(Optional.of("kim"), Optional.of(Stories.FERRY), Optional.empty(), 5))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("claim");
              assertThat(entry.details()).containsEntry("outcome", "applied");
            });
  }
}
