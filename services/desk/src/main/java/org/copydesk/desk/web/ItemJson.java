package org.copydesk.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.desk.index.Counts;
import org.copydesk.desk.index.QueueItem;
import org.copydesk.desk.index.QueuePage;

/** The queue as JSON; enumerations in small letters, times in ISO 8601, absent values as null. */
final class ItemJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ItemJson() {}

  static ObjectNode of(QueuePage page) {
    ObjectNode node = NODES.objectNode();
    node.put("total", page.total()).put("version", page.version());
    node.put("next", page.next().orElse(null));
    ArrayNode items = node.putArray("items");
    page.items().forEach(item -> items.add(of(item)));
    return node;
  }

  static ObjectNode of(QueueItem item) {
    ObjectNode node = NODES.objectNode();
    node.put("articleId", item.articleId());
    node.put("revision", item.revision()).put("update", item.update());
    node.put("tag", tag(item));
    node.put("state", small(item.state())).put("status", small(item.status()));
    node.put("priority", item.priority());
    ArrayNode reasons = node.putArray("priorityReasons");
    item.reasons()
        .forEach(it -> reasons.addObject().put("reason", it.words()).put("points", it.points()));
    node.put("title", item.title()).put("summary", item.summary());
    node.put("source", item.source());
    node.put("section", item.section().orElse(null));
    node.put("language", item.language().orElse(null));
    node.put("submittedAt", item.submittedAt().toString());
    node.put("recordedAt", item.recordedAt().toString());
    node.put("claimedBy", item.claimedBy().orElse(null));
    node.put("claimedAt", item.claimedAt().map(Instant::toString).orElse(null));
    node.put("verdict", item.verdict().map(ItemJson::small).orElse(null));
    ObjectNode flags = node.putObject("flags");
    item.flags().forEach((severity, count) -> flags.put(small(severity), count));
    put(node, "policies", item.policies());
    put(node, "speakers", item.speakers());
    node.put("quotes", item.quotes()).put("words", item.words()).put("changes", item.changes());
    return node;
  }

  /** Names a state of a record, as the index does. */
  static String tag(QueueItem item) {
    return item.revision() + "-" + item.update();
  }

  static ObjectNode of(Counts counts) {
    ObjectNode node = NODES.objectNode();
    node.put("total", counts.total());
    ObjectNode filters = node.putObject("filters");
    counts.byFilter().forEach((name, values) -> put(filters.putArray(name.parameter()), values));
    counts.byAge().forEach((name, values) -> put(filters.putArray(name), values));
    return node;
  }

  private static void put(ArrayNode array, List<Counts.Count> values) {
    for (Counts.Count count : values) {
      array
          .addObject()
          .put("value", count.value())
          .put("label", count.label())
          .put("records", count.records())
          .put("about", count.about());
    }
  }

  static Optional<String> text(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name)).filter(it -> it.isTextual()).map(it -> it.asText());
  }

  private static void put(ObjectNode node, String name, List<String> values) {
    ArrayNode array = node.putArray(name);
    values.forEach(array::add);
  }

  private static String small(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
