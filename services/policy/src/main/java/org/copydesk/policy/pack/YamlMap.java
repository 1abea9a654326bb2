package org.copydesk.policy.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML mapping whose fields are asked for by name and type; what is wrong becomes a fault. */
final class YamlMap {

  private final SourceFile file;
  private final Node node;
  private final List<Fault> faults;
  private final Map<String, Node> fields = new LinkedHashMap<>();

  private YamlMap(SourceFile file, Node node, List<Fault> faults) {
    this.file = file;
    this.node = node;
    this.faults = faults;
  }

  /** Any mapping; {@code known} are the fields it may have, or empty for any. */
  static YamlMap of(SourceFile file, Node node, List<Fault> faults, List<String> known) {
    YamlMap map = new YamlMap(file, node, faults);
    if (!(node instanceof MappingNode mapping)) {
      map.fault("expected fields with values (name: value), got " + kind(node));
      return map;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      map.add(tuple, known);
    }
    return map;
  }

  private void add(NodeTuple tuple, List<String> known) {
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      faults.add(file.fault(file.place(tuple.getKeyNode()), "expected a field's name"));
      return;
    }
    String name = key.getValue();
    if (!known.isEmpty() && !known.contains(name)) {
      String message = "unknown field \"" + name + "\"; expected " + String.join(", ", known);
      faults.add(file.fault(file.place(key), message));
    } else if (fields.putIfAbsent(name, tuple.getValueNode()) != null) {
      faults.add(file.fault(file.place(key), "the field \"" + name + "\" stands here twice"));
    }
  }

  SourceFile file() {
    return file;
  }

  Place place() {
    return file.place(node);
  }

  Map<String, Node> fields() {
    return fields;
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  Optional<Located> text(String name) {
    Node value = fields.get(name);
    if (value == null) {
      return Optional.empty();
    }
    return scalar(value, "a text for \"" + name + "\"");
  }

  /** A text that must be there and must not be blank. */
  Optional<Located> required(String name) {
    Optional<Located> found = text(name);
    if (!fields.containsKey(name)) {
      fault("expected the field \"" + name + "\"");
    } else if (found.isPresent() && found.get().value().isBlank()) {
      faults.add(found.get().fault("expected a text for \"" + name + "\", got a blank one"));
    }
    return found;
  }

  String text(String name, String otherwise) {
    return text(name).map(Located::value).orElse(otherwise);
  }

  <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
    return text(name).flatMap(text -> choice(text, type)).orElse(otherwise);
  }

  <E extends Enum<E>> Optional<E> choice(Located text, Class<E> type) {
    Optional<E> found =
        Arrays.stream(type.getEnumConstants())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text.value()))
            .findFirst();
    if (found.isEmpty()) {
      String expected =
          Arrays.stream(type.getEnumConstants())
              .map(one -> one.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      faults.add(text.fault("expected one of " + expected + ", got \"" + text.value() + "\""));
    }
    return found;
  }

  boolean yes(String name) {
    Optional<Located> text = text(name);
    if (text.isPresent() && !List.of("true", "false").contains(text.get().value())) {
      faults.add(text.get().fault("expected true or false, got \"" + text.get().value() + "\""));
    }
    return text.isPresent() && text.get().value().equals("true");
  }

  /** A list of texts; a single text stands for a list of one. */
  List<Located> texts(String name) {
    List<Located> found = new ArrayList<>();
    for (Node item : items(name)) {
      scalar(item, "a text in \"" + name + "\"").ifPresent(found::add);
    }
    return found;
  }

  /** The items of a list; a single value stands for a list of one. */
  List<Node> items(String name) {
    Node value = fields.get(name);
    if (value == null) {
      return List.of();
    }
    return value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
  }

  Optional<Located> scalar(Node value, String expected) {
    if (value instanceof ScalarNode scalar) {
      return Optional.of(file.text(scalar));
    }
    faults.add(file.fault(file.place(value), "expected " + expected + ", got " + kind(value)));
    return Optional.empty();
  }

  Optional<YamlMap> map(String name, List<String> known) {
    return Optional.ofNullable(fields.get(name))
        .map(value -> YamlMap.of(file, value, faults, known));
  }

  void fault(String message) {
    faults.add(file.fault(place(), message));
  }

  static String kind(Node node) {
    if (node instanceof SequenceNode) {
      return "a list";
    }
    return node instanceof MappingNode ? "fields with values" : "a text";
  }
}
