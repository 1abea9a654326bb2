package org.copydesk.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.article.Bylines;
import org.copydesk.language.article.DateWords;
import org.copydesk.language.article.DayOrder;
import org.copydesk.language.article.TextPiece;

/** Reads the properties of an article's JSON object and gathers what is wrong with them. */
final class JsonFields {

  private static final int MOST_FAULTS = 20;

  private static final List<String> BODIES = List.of("text", "blocks", "html");

  private static final Set<String> KNOWN =
      Set.of(
          "title",
          "byline",
          "bylines",
          "published",
          "language",
          "section",
          "metadata",
          "text",
          "blocks",
          "html");

  private final JsonNode root;
  private final List<String> faults = new ArrayList<>();

  JsonFields(JsonNode root) {
    this.root = root;
    requireKnown(root, KNOWN, "");
  }

  /** Refuses the whole where anything was wrong, naming each fault and its place. */
  void throwFaults() throws Refusal {
    if (!faults.isEmpty()) {
      String more =
          faults.size() > MOST_FAULTS ? "; and " + (faults.size() - MOST_FAULTS) + " more" : "";
      throw new Refusal(
          "bad-json",
          "body",
          faults.stream().limit(MOST_FAULTS).collect(Collectors.joining("; ")) + more);
    }
  }

  void requireOneBody() {
    long bodies = BODIES.stream().filter(root::hasNonNull).count();
    if (bodies != 1) {
      faults.add("expected exactly one of text, blocks and html, got " + bodies + " at /");
    }
  }

  /** A string as it is. */
  Optional<String> text(String property) {
    return root.hasNonNull(property)
        ? string(root.get(property), "/" + property)
        : Optional.empty();
  }

  /** A string on one line; empty where it is blank. */
  Optional<String> line(String property) {
    return text(property).map(Spaces::collapsed).filter(words -> !words.isEmpty());
  }

  Optional<String> date(String property, DayOrder order) {
    Optional<String> words = line(property);
    if (words.isPresent() && DateWords.read(words.get(), order).isEmpty()) {
      faults.add(
          "expected a date such as 2025-07-17 or 2025-07-17T21:04:00Z, got "
              + Refusal.shown(words.get())
              + " at /"
              + property);
    }
    return words;
  }

  Optional<String> language(String property) {
    Optional<String> tag = line(property);
    try {
      tag.ifPresent(words -> new Locale.Builder().setLanguageTag(words.replace('_', '-')));
    } catch (IllformedLocaleException notATag) {
      faults.add(
          "expected a language tag such as en or pt-BR, got "
              + Refusal.shown(tag.orElse(""))
              + " at /"
              + property);
    }
    return tag;
  }

  List<String> bylines() {
    if (root.hasNonNull("byline") && root.hasNonNull("bylines")) {
      faults.add("expected byline or bylines, got both at /");
    }
    List<String> names = new ArrayList<>();
    line("byline").map(Bylines::of).ifPresent(names::addAll);
    JsonNode list = root.get("bylines");
    if (list != null
        && !list.isNull()
        && isA(list.isArray(), "an array of strings", list, "/bylines")) {
      for (int i = 0; i < list.size(); i++) {
        string(list.get(i), "/bylines/" + i)
            .map(Spaces::collapsed)
            .filter(name -> !name.isEmpty())
            .ifPresent(names::add);
      }
    }
    return names;
  }

  Map<String, String> metadata() {
    Map<String, String> metadata = new TreeMap<>();
    JsonNode node = root.get("metadata");
    if (node != null
        && !node.isNull()
        && isA(node.isObject(), "an object of strings", node, "/metadata")) {
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        string(entry.getValue(), "/metadata/" + escaped(entry.getKey()))
            .ifPresent(value -> metadata.put(entry.getKey(), value));
      }
    }
    return metadata;
  }

  List<TextPiece> blocks() {
    List<TextPiece> pieces = new ArrayList<>();
    JsonNode list = root.get("blocks");
    if (list != null
        && !list.isNull()
        && isA(list.isArray(), "an array of blocks", list, "/blocks")) {
      for (int i = 0; i < list.size(); i++) {
        block(list.get(i), "/blocks/" + i).ifPresent(pieces::add);
      }
    }
    return pieces;
  }

  private Optional<TextPiece> block(JsonNode node, String at) {
    if (!isA(node.isObject(), "an object with kind and text", node, at)) {
      return Optional.empty();
    }
    requireKnown(node, Set.of("kind", "text"), at);
    Optional<BlockKind> kind =
        node.hasNonNull("kind") ? kind(node.get("kind"), at + "/kind") : Optional.empty();
    if (!node.hasNonNull("text")) {
      faults.add("expected a string, got nothing at " + at + "/text");
      return Optional.empty();
    }
    return string(node.get("text"), at + "/text")
        .map(words -> new TextPiece(LineEnds.unified(words), kind, false));
  }

  private Optional<BlockKind> kind(JsonNode node, String at) {
    Optional<String> name = string(node, at);
    Optional<BlockKind> kind =
        Stream.of(BlockKind.values())
            .filter(one -> name.isPresent() && one.name().equalsIgnoreCase(name.get()))
            .findFirst();
    if (name.isPresent() && kind.isEmpty()) {
      String kinds =
          Stream.of(BlockKind.values()).map(JsonFields::lower).collect(Collectors.joining(", "));
      faults.add("expected one of " + kinds + ", got " + Refusal.shown(name.get()) + " at " + at);
    }
    return kind;
  }

  private static String lower(BlockKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private Optional<String> string(JsonNode node, String at) {
    if (!isA(node.isTextual(), "a string", node, at)) {
      return Optional.empty();
    }
    String value = node.textValue();
    int unfit = Unicode.firstUnfit(value);
    if (unfit >= 0) {
      faults.add(
          String.format(
              "expected text without U+0000 and lone surrogates, got U+%04X as character %d at %s",
              (int) value.charAt(unfit), value.codePointCount(0, unfit), at));
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private boolean isA(boolean holds, String expected, JsonNode got, String at) {
    if (!holds) {
      faults.add("expected " + expected + ", got " + name(got) + " at " + at);
    }
    return holds;
  }

  private void requireKnown(JsonNode node, Set<String> known, String at) {
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        faults.add(
            "expected one of "
                + known.stream().sorted().collect(Collectors.joining(", "))
                + ", got a property "
                + Refusal.shown(name)
                + " at "
                + (at.isEmpty() ? "/" : at));
      }
    }
  }

  private static String escaped(String key) {
    String shown = Refusal.shown(key);
    return shown.substring(1, shown.length() - 1).replace("~", "~0").replace("/", "~1");
  }

  /** The JSON type of the node in words. */
  static String name(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case STRING -> "a string";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      default -> "nothing";
    };
  }
}
