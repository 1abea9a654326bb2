package org.copydesk.policy.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.language.text.Span;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the examples of a policy and makes whole articles of them. */
final class ExampleReader {

  private static final List<String> FIELDS =
      List.of("text", "headline", "byline", "date", "metadata");
  private static final int EXCERPT = 70;

  private final YamlMap examples;
  private final List<Fault> faults;

  ExampleReader(YamlMap examples, List<Fault> faults) {
    this.examples = examples;
    this.faults = faults;
  }

  List<Example> read() {
    List<Example> found = new ArrayList<>();
    for (String field : List.of("fires", "silent")) {
      for (Node node : examples.items(field)) {
        example(node, field.equals("fires")).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Example> example(Node node, boolean fires) {
    if (node instanceof MappingNode) {
      YamlMap map = YamlMap.of(examples.file(), node, faults, FIELDS);
      Map<String, String> metadata = new LinkedHashMap<>();
      map.map("metadata", List.of())
          .ifPresent(
              fields -> fields.fields().keySet().forEach(k -> metadata.put(k, fields.text(k, ""))));
      return map.required("text").map(text -> of(text, map, metadata, fires));
    }
    YamlMap none = YamlMap.of(examples.file(), NO_FIELDS, faults, FIELDS);
    return examples
        .scalar(node, "a text, or fields " + String.join(", ", FIELDS))
        .map(text -> of(text, none, Map.of(), fires));
  }

  private static final Node NO_FIELDS =
      new MappingNode(
          org.snakeyaml.engine.v2.nodes.Tag.MAP,
          List.of(),
          org.snakeyaml.engine.v2.common.FlowStyle.BLOCK);

  private Example of(Located text, YamlMap map, Map<String, String> metadata, boolean fires) {
    String whole =
        line(map.text("headline", "An ordinary headline for an example"), "\n\n")
            + line(map.text("byline", "by Robin Example"), "\n")
            + line(map.text("date", "3 March 2026"), "\n\n")
            + text.value().strip();
    StringBuilder plain = new StringBuilder();
    List<Span> marked = unmark(whole, plain, text);
    return new Example(
        plain.toString(), marked, metadata, fires, excerpt(text.value()), text.place());
  }

  private static String line(String content, String end) {
    return content.isEmpty() ? "" : content + end;
  }

  private List<Span> unmark(String whole, StringBuilder plain, Located text) {
    List<Span> marked = new ArrayList<>();
    int open = whole.indexOf("[[");
    int copied = 0;
    while (open >= 0) {
      int close = whole.indexOf("]]", open);
      if (close < 0) {
        faults.add(text.fault("expected \"]]\" after \"[[\""));
        break;
      }
      plain.append(whole, copied, open);
      int start = plain.length();
      plain.append(whole, open + 2, close);
      marked.add(new Span(start, plain.length()));
      copied = close + 2;
      open = whole.indexOf("[[", copied);
    }
    plain.append(whole, copied, whole.length());
    return marked;
  }

  private static String excerpt(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT - 1) + "…";
  }
}
