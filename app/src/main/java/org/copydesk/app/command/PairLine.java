package org.copydesk.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.copydesk.language.stance.StancePair;
import org.copydesk.language.text.CodePoints;
import org.copydesk.language.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file of stance questions.
 *
 * <p>{@code {"id", "text", "source": {"start", "end", "text"} or null, "target": {"start"?, "end"?,
 * "text"}}}; positions are code points into "text". More fields may be there.
 */
final class PairLine {

  private final ObjectMapper json = new ObjectMapper();

  /**
   * The question of a line.
   *
   * @throws IllegalArgumentException with what was expected and what came, without the text
   */
  StancePair parse(String line) {
    JsonNode node = object(line);
    String text = required(node, "text");
    CodePoints points = CodePoints.of(text);
    JsonNode source = node.path("source");
    JsonNode target = node.path("target");
    if (!target.isObject()) {
      throw new IllegalArgumentException("expected an object \"target\", got " + kind(target));
    }
    return new StancePair(
        required(node, "id"),
        text,
        source.isObject() ? Optional.of(required(source, "text")) : Optional.empty(),
        source.isObject() ? span(source, points) : Optional.empty(),
        required(target, "text"),
        span(target, points));
  }

  private JsonNode object(String line) {
    try {
      JsonNode node = json.readTree(line);
      if (node != null && node.isObject()) {
        return node;
      }
      throw new IllegalArgumentException("expected a JSON object, got " + kind(node));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "expected a JSON object, got something else at column " + e.getLocation().getColumnNr(),
          e);
    }
  }

  private static String required(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("expected a text \"" + field + "\", got " + kind(value));
    }
    return value.textValue();
  }

  private static Optional<Span> span(JsonNode node, CodePoints points) {
    if (!node.hasNonNull("start") && !node.hasNonNull("end")) {
      return Optional.empty();
    }
    int start = node.path("start").asInt(-1);
    int end = node.path("end").asInt(-1);
    if (start < 0 || end < start || end > points.count()) {
      throw new IllegalArgumentException(
          "expected 0 <= start <= end <= " + points.count() + ", got " + start + " and " + end);
    }
    return Optional.of(new Span(points.toUnits(start), points.toUnits(end)));
  }

  private static String kind(@Nullable JsonNode node) {
    return node == null || node.isMissingNode() ? "nothing" : node.getNodeType().toString();
  }
}
