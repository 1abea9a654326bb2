package org.copydesk.language.stance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.language.text.CodePoints;
import org.copydesk.language.text.Span;

/** Reads the labelled lines that the scorer of stances reads. */
final class StanceCorpora {

  private static final ObjectMapper JSON = new ObjectMapper();

  private StanceCorpora() {}

  /** A question with its right answer. */
  record Labelled(StancePair pair, StanceLabel label) {}

  static Path folder() {
    return Path.of(System.getProperty("copydesk.root", ".."), "..", "shared", "corpora", "stance");
  }

  static List<Labelled> read(Path file) throws IOException {
    List<Labelled> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode row = JSON.readTree(line);
      rows.add(new Labelled(pair(row), StanceLabel.valueOf(row.get("label").asText())));
    }
    return rows;
  }

  private static StancePair pair(JsonNode row) {
    String text = row.get("text").asText();
    JsonNode source = row.path("source");
    JsonNode target = row.get("target");
    return new StancePair(
        row.get("id").asText(),
        text,
        source.hasNonNull("text") ? Optional.of(source.get("text").asText()) : Optional.empty(),
        span(text, source),
        target.get("text").asText(),
        span(text, target));
  }

  private static Optional<Span> span(String text, JsonNode node) {
    if (!node.hasNonNull("start")) {
      return Optional.empty();
    }
    CodePoints points = CodePoints.of(text);
    return Optional.of(
        new Span(
            points.toUnits(node.get("start").asInt()), points.toUnits(node.get("end").asInt())));
  }

  /** One line of what the scorer reads; an answer that could not be told counts as neutral. */
  static String line(StanceAnswer answer) throws IOException {
    StanceLabel label =
        answer.label() == StanceLabel.UNDETERMINED ? StanceLabel.NEUTRAL : answer.label();
    return JSON.writeValueAsString(
        Map.of("id", answer.id(), "label", label.name(), "confidence", answer.confidence()));
  }
}
