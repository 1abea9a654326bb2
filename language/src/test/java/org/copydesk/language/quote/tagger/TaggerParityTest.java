package org.copydesk.language.quote.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.language.encoder.ModelFolder;
import org.copydesk.language.encoder.Models;
import org.copydesk.language.encoder.UnusableModel;
import org.copydesk.language.encoder.WordPieces;
import org.copydesk.language.text.CodePoints;
import org.copydesk.language.text.Span;
import org.junit.jupiter.api.Test;

/** The reading in Java is that of the training: the same windows, and the same attributions. */
class TaggerParityTest {

  @Test
  void windowsAreThoseOfTheTraining() throws IOException, UnusableModel {
    WordPieces words = Models.wordPieces();
    for (JsonNode example : examples()) {
      String text = example.get("text").asText();
      Window window = window(text, words);

      assertThat(window.ids()).as(text).containsExactly(numbers(example, "input_ids"));
      assertThat(window.features()).as(text).containsExactly(numbers(example, "features"));
      CodePoints points = CodePoints.of(text);
      for (int word = 0; word < window.words(); word++) {
        JsonNode token = example.get("tokens").get(word);
        assertThat(window.start(word)).isEqualTo(points.toUnits(token.get(0).asInt()));
        assertThat(window.end(word)).isEqualTo(points.toUnits(token.get(1).asInt()));
        assertThat(window.piece(word)).isEqualTo(example.get("firsts").get(word).asInt());
      }
    }
  }

  @Test
  void attributionsAreThoseOfTheTraining() throws IOException, UnusableModel {
    Tagger tagger = Tagger.open(ModelFolder.open(Models.folder("attribution")));
    WordPieces words = Models.wordPieces();
    int same = 0;
    List<JsonNode> examples = examples();
    for (JsonNode example : examples) {
      String text = example.get("text").asText();
      Window window = window(text, words);
      List<String> found =
          tagger.read(window, text).stream().map(one -> line(window, text, one)).toList();
      same += found.equals(lines(example)) ? 1 : 0;
    }

    // Rounding differs between processors, and may turn what hangs in the balance.
    assertThat(same).isGreaterThanOrEqualTo(examples.size() - 2);
  }

  @Test
  void scoresAreThoseOfTheTraining() throws IOException, UnusableModel {
    Tagger tagger = Tagger.open(ModelFolder.open(Models.folder("attribution")));
    WordPieces words = Models.wordPieces();
    for (JsonNode example : examples()) {
      Window window = window(example.get("text").asText(), words);
      var tags = tagger.scores(window).tags();
      JsonNode head = example.get("tags_head");
      for (int row = 0; row < head.size(); row++) {
        for (int tag = 0; tag < TagPath.KINDS; tag++) {
          assertThat((double) tags.at(row, tag))
              .isCloseTo(head.get(row).get(tag).asDouble(), within(0.3));
        }
      }
    }
  }

  private static Window window(String text, WordPieces words) {
    List<Stretch> stretches = new ArrayList<>();
    int offset = 0;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      stretches.addAll(Stretch.of(text, new Span(offset, offset + line.length()), number++, words));
      offset += line.length() + 1;
    }
    return Window.of(stretches, words.id("[CLS]"), words.id("[SEP]"));
  }

  private static String line(Window window, String text, Tagged one) {
    StringBuilder line = new StringBuilder();
    one.contents().forEach(run -> line.append(span(window, text, Optional.of(run))));
    return line.append(span(window, text, one.cue()))
        .append(span(window, text, one.source()))
        .toString();
  }

  private static String span(Window window, String text, Optional<Run> run) {
    return run.map(it -> new Span(window.start(it.first()), window.end(it.end() - 1)).of(text))
            .orElse("none")
        + " | ";
  }

  private static List<String> lines(JsonNode example) {
    String text = example.get("text").asText();
    CodePoints points = CodePoints.of(text);
    List<String> lines = new ArrayList<>();
    for (JsonNode one : example.get("attributions")) {
      StringBuilder line = new StringBuilder();
      one.get("contents").forEach(span -> line.append(words(text, points, span)));
      line.append(words(text, points, one.get("cue")));
      lines.add(line.append(words(text, points, one.get("source"))).toString());
    }
    return lines;
  }

  private static String words(String text, CodePoints points, JsonNode span) {
    return (span.isNull()
            ? "none"
            : text.substring(
                points.toUnits(span.get(0).asInt()), points.toUnits(span.get(1).asInt())))
        + " | ";
  }

  private static long[] numbers(JsonNode example, String name) {
    JsonNode list = example.get(name);
    long[] numbers = new long[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = list.get(i).asLong();
    }
    return numbers;
  }

  private static List<JsonNode> examples() throws IOException {
    try (InputStream in = TaggerParityTest.class.getResourceAsStream("parity.json")) {
      assumeTrue(in != null, "there is no parity.json: skipped");
      List<JsonNode> examples = new ArrayList<>();
      new ObjectMapper().readTree(in).forEach(examples::add);
      return examples;
    }
  }
}
