package org.copydesk.language.stance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.language.article.Article;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.QuoteKind;
import org.copydesk.language.text.CodePoints;
import org.copydesk.language.text.Span;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The one real article, with its quotes given: what each speaker is for and against. */
class SeedStanceTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("copydesk.root", ".."), "..", "shared", "seed");

  @Test
  void everyExpectedStanceIsFoundAndNoOtherOneIsCalledTowardTheSubject() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(FOLDER), "shared/ is not beside the checkout: skipped");
    JsonNode expected = new ObjectMapper().readTree(FOLDER.resolve("expected.json").toFile());
    String text = Files.readString(FOLDER.resolve(expected.get("id").asText() + ".txt"));
    Article article = Marked.article(expected.at("/metadata/title").asText(), text);
    List<Quote> quotes = new ArrayList<>();
    for (JsonNode quote : expected.get("quotes")) {
      quotes.add(quote(quote, "q" + quotes.size(), CodePoints.of(text)));
    }

    List<Quote> judged = RuleJudge.standard().judge(article, quotes, List.of()).quotes();

    for (int i = 0; i < judged.size(); i++) {
      List<String> called = new ArrayList<>();
      for (JsonNode stance : expected.get("quotes").get(i).get("stance")) {
        called.add(stance.get("label").asText());
      }
      assertThat(polar(judged.get(i))).as("quote " + i).containsExactlyElementsOf(called);
    }
  }

  private static List<String> polar(Quote quote) {
    return quote.stances().stream()
        .map(Stance::label)
        .filter(label -> label == StanceLabel.FAVOUR || label == StanceLabel.AGAINST)
        .map(StanceLabel::name)
        .toList();
  }

  private static Quote quote(JsonNode quote, String id, CodePoints points) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode span : quote.get("spans")) {
      spans.add(span(span.get(0).asInt(), span.get(1).asInt(), points));
    }
    JsonNode speaker = quote.get("speaker");
    String name = speaker.get("name").asText();
    return Marked.quote(
        id,
        Stream.of(QuoteKind.values())
            .filter(kind -> kind.name().equalsIgnoreCase(quote.get("kind").asText()))
            .findFirst()
            .orElseThrow(),
        spans,
        Marked.attributed(name, name, place(speaker, points)),
        place(quote.get("cue"), points));
  }

  private static Optional<Span> place(JsonNode node, CodePoints points) {
    return node.hasNonNull("start")
        ? Optional.of(span(node.get("start").asInt(), node.get("end").asInt(), points))
        : Optional.empty();
  }

  private static Span span(int start, int end, CodePoints points) {
    return new Span(points.toUnits(start), points.toUnits(end));
  }
}
