package org.copydesk.ingest.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article in schema.org's words: the first node whose type ends with
 * "Article" or "BlogPosting", in any script of type application/ld+json, in arrays and "@graph"
 * too. Scripts that are no JSON are passed over, as search engines do.
 */
final class JsonLd {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int MOST_NODES = 10_000;

  private final JsonNode article;

  private JsonLd(JsonNode article) {
    this.article = article;
  }

  static JsonLd in(Document page) {
    for (Element script : page.select("script[type~=(?i)^application/ld\\+json]")) {
      Optional<JsonNode> article = parsed(script.data()).flatMap(JsonLd::article);
      if (article.isPresent()) {
        return new JsonLd(article.get());
      }
    }
    return new JsonLd(JsonNodeFactory.instance.objectNode());
  }

  /** The property as text on one line; for a node or a list of them the first one's name. */
  Optional<String> line(String property) {
    return names(property).stream().findFirst();
  }

  /** The property's text as it is. */
  Optional<String> text(String property) {
    return Optional.ofNullable(article.get(property))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank());
  }

  /** The property's names, in order: texts, or the names (else addresses) of nodes. */
  List<String> names(String property) {
    JsonNode value = article.get(property);
    List<String> names = new ArrayList<>();
    if (value != null && value.isArray()) {
      value.forEach(item -> addName(item, names));
    } else if (value != null) {
      addName(value, names);
    }
    return names;
  }

  private static void addName(JsonNode item, List<String> names) {
    JsonNode name = item.isObject() ? first(item, "name", "@id", "url") : item;
    String words = name != null && name.isTextual() ? Spaces.collapsed(name.asText()) : "";
    if (!words.isEmpty() && !names.contains(words)) {
      names.add(words);
    }
  }

  private static JsonNode first(JsonNode item, String... properties) {
    for (String property : properties) {
      if (item.hasNonNull(property)) {
        return item.get(property);
      }
    }
    return item;
  }

  private static Optional<JsonNode> parsed(String json) {
    try {
      return Optional.ofNullable(MAPPER.readTree(json));
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> article(JsonNode root) {
    Deque<JsonNode> waiting = new ArrayDeque<>(List.of(root));
    for (int seen = 0; seen < MOST_NODES && !waiting.isEmpty(); seen++) {
      JsonNode node = waiting.removeFirst();
      if (isArticle(node)) {
        return Optional.of(node);
      }
      if (node.isArray()) {
        node.forEach(waiting::addLast);
      } else {
        addInner(node, waiting);
      }
    }
    return Optional.empty();
  }

  private static void addInner(JsonNode node, Deque<JsonNode> waiting) {
    for (String property : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
      if (node.hasNonNull(property)) {
        waiting.addLast(node.get(property));
      }
    }
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.get("@type");
    if (type == null) {
      return false;
    }
    for (JsonNode one : type.isArray() ? type : JsonNodeFactory.instance.arrayNode().add(type)) {
      String name = one.asText();
      if (name.endsWith("Article") || name.endsWith("BlogPosting")) {
        return true;
      }
    }
    return false;
  }
}
