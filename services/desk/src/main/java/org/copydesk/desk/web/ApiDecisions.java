package org.copydesk.desk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.copydesk.desk.people.Person;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;
import org.copydesk.letters.FlagVerdict;
import org.copydesk.letters.FlagVerdictKind;
import org.copydesk.letters.ReadingCorrection;
import org.copydesk.letters.Verdict;

/** Decisions that programs send. */
final class ApiDecisions {

  private static final Set<String> FIELDS =
      Set.of(
          "decisionId",
          "articleId",
          "revision",
          "action",
          "verdict",
          "flagVerdicts",
          "corrections",
          "handTo",
          "undoes",
          "reason");

  private ApiDecisions() {}

  /** The object that was sent, with no other fields than a decision has. */
  static JsonNode body(String text) {
    return body(text, FIELDS);
  }

  /** The object that was sent, with no other fields than these. */
  static JsonNode body(String text, Set<String> fields) {
    try {
      JsonNode node = new ObjectMapper().readTree(text);
      if (node == null || !node.isObject()) {
        throw WebFault.bad("Expected a JSON object.");
      }
      Set<String> others = new TreeSet<>();
      node.fieldNames().forEachRemaining(others::add);
      others.removeAll(fields);
      if (!others.isEmpty()) {
        throw WebFault.bad("No field " + others + " is known here.");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw WebFault.bad("Expected JSON, got something else.");
    }
  }

  static String needed(JsonNode body, String name) {
    return ItemJson.text(body, name)
        .filter(it -> !it.isBlank())
        .orElseThrow(() -> WebFault.bad("Expected text in " + name + "."));
  }

  /** The decision, of this person and of now. */
  static Decision read(JsonNode body, Person person, Sending sending) {
    JsonNode revision = body.get("revision");
    if (revision == null || !revision.isInt()) {
      throw WebFault.bad("Expected a number in revision.");
    }
    String action = ItemJson.text(body, "action").orElse("decide");
    Decision.Builder decision =
        sending.begin(
            person,
            constant("action", action, DecisionAction.class),
            ItemJson.text(body, "decisionId").orElseGet(() -> UUID.randomUUID().toString()),
            needed(body, "articleId"),
            revision.intValue());
    ItemJson.text(body, "verdict")
        .ifPresent(it -> decision.setVerdict(constant("verdict", it, Verdict.class)));
    decision.setHandTo(ItemJson.text(body, "handTo").orElse(null));
    decision.setUndoes(ItemJson.text(body, "undoes").orElse(null));
    decision.setReason(ItemJson.text(body, "reason").orElse(null));
    decision.setFlagVerdicts(flagVerdicts(body));
    decision.setCorrections(corrections(body));
    return decision.build();
  }

  private static List<FlagVerdict> flagVerdicts(JsonNode body) {
    List<FlagVerdict> verdicts = new ArrayList<>();
    for (JsonNode node : body.path("flagVerdicts")) {
      String kind = needed(node, "verdict");
      verdicts.add(
          new FlagVerdict(
              needed(node, "flagId"),
              constant("flagVerdicts.verdict", kind, FlagVerdictKind.class),
              ItemJson.text(node, "reason").orElse(null)));
    }
    return verdicts;
  }

  private static List<ReadingCorrection> corrections(JsonNode body) {
    List<ReadingCorrection> corrections = new ArrayList<>();
    for (JsonNode node : body.path("corrections")) {
      corrections.add(
          new ReadingCorrection(
              needed(node, "quoteId"), needed(node, "part"), needed(node, "value")));
    }
    return corrections;
  }

  private static <E extends Enum<E>> E constant(String field, String word, Class<E> type) {
    String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                WebFault.bad(
                    "Expected one of "
                        + Arrays.toString(type.getEnumConstants())
                        + " in "
                        + field
                        + "."));
  }
}
