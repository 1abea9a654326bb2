package org.copydesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.copydesk.letters.QuoteKind;
import org.copydesk.letters.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is taken away can be read by others, and does nothing to them. */
class ExportsTest extends DeskRoom {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Asking asking;

  ExportsTest() {
    super(EMPTY);
  }

  @BeforeEach
  void sit() {
    asking = Asking.of(desk);
  }

  @Test
  void annotationsSelectTheWordsByCodePoints() throws Exception {
    desk.arrives(
        Copy.of("herald", "emoji")
            .title("🎉🎉 Party")
            .p("She said “🎉 come in” at noon.")
            .quote("“🎉 come in”", QuoteKind.DIRECT, "Mira Tolland", "", "")
            .flag("loaded-reporting-verb", Severity.LOW, "Look.", "said"));
    JsonNode items =
        JSON.readTree(asking.get("/export/article.annotations?id=herald%2Femoji").body())
            .get("items");
    String text = desk.record("herald/emoji").getArticle().getText();
    assertThat(items).hasSize(2);
    for (JsonNode item : items) {
      JsonNode selectors = item.get("target").get(0).get("selector");
      int start = text.offsetByCodePoints(0, selectors.get(0).get("start").asInt());
      int end = text.offsetByCodePoints(0, selectors.get(0).get("end").asInt());
      assertThat(text.substring(start, end)).isEqualTo(selectors.get(1).get("exact").asText());
    }
  }

  @Test
  void quotationsNameWhoSpeaks() throws Exception {
    Stories.all(desk);
    JsonNode graph =
        JSON.readTree(asking.get("/export/article.jsonld?id=herald%2Fnight-ferry").body())
            .get("@graph");
    assertThat(graph).hasSize(6);
    assertThat(graph.get(0).get("@type").asText()).isEqualTo("Quotation");
    assertThat(graph.get(0).at("/spokenByCharacter/name").asText()).isEqualTo("Mira Tolland");
    assertThat(graph.get(4).has("spokenByCharacter")).isFalse();
  }

  @Test
  void hostileWordsNeitherEndAScriptNorReckonInASpreadsheet() throws Exception {
    desk.arrives(
        Copy.of("herald", "evil")
            .title("=cmd|'/c calc'!A1")
            .p("“</script><b>x” she said.")
            .quote("“</script><b>x”", QuoteKind.DIRECT, "@Eve", "", "said"));
    assertThat(asking.get("/export/article.jsonld?id=herald%2Fevil").body()).doesNotContain("<");
    assertThat(asking.get("/export/article.csv?id=herald%2Fevil").body()).contains("\"'@Eve\"");
    assertThat(asking.get("/export/queue.csv").body()).contains("\"'=cmd|");
  }

  @Test
  void queueIsTakenAwayAsItIsFiltered() throws Exception {
    Stories.all(desk);
    String lines = asking.get("/export/queue.jsonl?source=wire").body();
    assertThat(lines.lines().count()).isEqualTo(2);
    assertThat(JSON.readTree(lines.lines().findFirst().orElseThrow()).get("source").asText())
        .isEqualTo("wire");
    assertThat(asking.get("/export/queue.csv?source=wire").body().lines().count()).isEqualTo(3);
  }
}
