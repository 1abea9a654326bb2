package org.copydesk.language.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.language.quote.MarkState;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.text.CodePoints;
import org.junit.jupiter.api.Test;

/** The one article that everything must get right. */
class SeedReadingTest {

  @Test
  void everyQuoteOfTheSeedIsRightAndNoOtherIsFound() throws IOException {
    Path expected = ReadingSamples.shared("seed", "expected.json");
    assumeTrue(Files.exists(expected), "shared/ is not beside the checkout: skipped");
    JsonNode seed = new ObjectMapper().readTree(expected.toFile());
    String id = seed.get("id").asText();
    String text = Files.readString(ReadingSamples.shared("seed", id + ".txt"));

    QuotedArticle reading = RuleReader.standard().read(ReadingSamples.article(text));

    assertThat(found(reading)).containsExactlyElementsOf(wanted(seed, text));
    assertThat(reading.terms().stream().map(term -> term.span().of(text)).toList())
        .containsAll(terms(seed));
  }

  private static List<String> wanted(JsonNode seed, String text) {
    CodePoints points = CodePoints.of(text);
    List<String> all = new ArrayList<>();
    for (JsonNode quote : seed.get("quotes")) {
      StringBuilder line = new StringBuilder(quote.get("kind").asText());
      line.append(" | ").append(quote.get("speaker").get("name").asText());
      for (JsonNode span : quote.get("spans")) {
        int from = points.toUnits(span.get(0).asInt());
        int to = points.toUnits(span.get(1).asInt());
        line.append(" | ").append(bare(text.substring(from, to)));
      }
      line.append(" | ").append(quote.path("unclosed").asBoolean(false));
      all.add(line.toString());
    }
    return all;
  }

  private static List<String> found(QuotedArticle reading) {
    return reading.quotes().stream().map(quote -> line(reading.article().text(), quote)).toList();
  }

  private static String line(String text, Quote quote) {
    StringBuilder line = new StringBuilder(quote.kind().name().toLowerCase(Locale.ROOT));
    String who = quote.attribution().<String>fold(one -> one.name(), nobody -> "nobody");
    line.append(" | ").append(who);
    quote.spans().forEach(span -> line.append(" | ").append(bare(span.of(text))));
    boolean unclosed = quote.marks() == MarkState.UNCLOSED;
    return line.append(" | ").append(unclosed).toString();
  }

  /** Marks and punctuation at the edges are a matter of taste. */
  private static String bare(String words) {
    return words.replaceAll("^[\\p{P}\\s]+|[\\p{P}\\s]+$", "");
  }

  private static List<String> terms(JsonNode seed) {
    List<String> terms = new ArrayList<>();
    seed.get("not_quotes").forEach(term -> terms.add(term.get("text").asText()));
    return terms;
  }
}
