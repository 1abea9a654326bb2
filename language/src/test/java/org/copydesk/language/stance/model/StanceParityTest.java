package org.copydesk.language.stance.model;

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
import org.copydesk.language.stance.StancePair;
import org.copydesk.language.text.CodePoints;
import org.copydesk.language.text.Span;
import org.junit.jupiter.api.Test;

/** The input of the stance model in Java is that of its training, and so is what it answers. */
class StanceParityTest {

  /** Rounding to int8 differs a little between processors. */
  private static final double CLOSE = 0.05;

  @Test
  void inputsAndProbabilitiesAreThoseOfTheTraining() throws IOException, UnusableModel {
    try (InputStream in = StanceParityTest.class.getResourceAsStream("parity.json");
        ModelStanceReader reader =
            ModelStanceReader.open(ModelFolder.open(Models.folder("stance")))) {
      assumeTrue(in != null, "there is no parity.json: skipped");
      for (JsonNode example : new ObjectMapper().readTree(in)) {
        StancePair pair = pair(example);
        MarkedPair marked = reader.marked(pair).orElseThrow();

        assertThat(ids(marked)).as(pair.text()).isEqualTo(numbers(example.get("ids")));
        assertThat(flags(marked, true)).isEqualTo(numbers(example.get("source_span")));
        assertThat(flags(marked, false)).isEqualTo(numbers(example.get("target_span")));
        double[] found = reader.probabilities(pair, marked);
        for (int i = 0; i < found.length; i++) {
          assertThat(found[i])
              .as(pair.text())
              .isCloseTo(example.get("probabilities").get(i).asDouble(), within(CLOSE));
        }
      }
    }
  }

  private static StancePair pair(JsonNode example) {
    String text = example.get("text").asText();
    CodePoints points = CodePoints.of(text);
    Optional<Span> source = span(points, example.get("source"));
    Optional<Span> target = span(points, example.get("target"));
    String words = target.map(span -> span.of(text)).orElse(example.path("claim").asText());
    return new StancePair(
        example.get("id").asText(), text, source.map(span -> span.of(text)), source, words, target);
  }

  private static Optional<Span> span(CodePoints points, JsonNode node) {
    return node == null || node.isNull()
        ? Optional.empty()
        : Optional.of(
            new Span(points.toUnits(node.get(0).asInt()), points.toUnits(node.get(1).asInt())));
  }

  private static List<Integer> ids(MarkedPair marked) {
    List<Integer> ids = new ArrayList<>();
    for (int i = 0; i < marked.size(); i++) {
      ids.add((int) marked.id(i));
    }
    return ids;
  }

  private static List<Integer> flags(MarkedPair marked, boolean source) {
    List<Integer> flags = new ArrayList<>();
    for (int i = 0; i < marked.size(); i++) {
      if (source ? marked.isSource(i) : marked.isTarget(i)) {
        flags.add(i);
      }
    }
    return flags;
  }

  private static List<Integer> numbers(JsonNode list) {
    List<Integer> numbers = new ArrayList<>();
    list.forEach(number -> numbers.add(number.asInt()));
    return numbers;
  }
}
