package org.copydesk.policy.pack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.policy.pattern.Pattern;
import org.copydesk.policy.pattern.Phrase;
import org.copydesk.policy.pattern.PhraseFault;
import org.copydesk.policy.pattern.PhraseParser;
import org.copydesk.policy.pattern.WordLists;
import org.copydesk.policy.pattern.Zone;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the lists and patterns of a pack. */
final class PatternReader {

  private static final List<String> FIELDS =
      List.of(
          "about",
          "any",
          "with",
          "withInBlock",
          "unless",
          "unlessInBlock",
          "zone",
          "outside",
          "until");
  private static final String FILES = "lists/";

  private final PackSource source;
  private final List<Fault> faults;
  private final WordLists lists = new WordLists();

  PatternReader(PackSource source, List<Fault> faults) {
    this.source = source;
    this.faults = faults;
  }

  /** Lists may name the lists above them. */
  void readLists(YamlMap map) {
    for (Map.Entry<String, Node> field : map.fields().entrySet()) {
      List<Phrase> entries = listEntries(map, field.getKey(), field.getValue());
      if (!entries.isEmpty()) {
        lists.add(field.getKey(), entries);
      }
    }
  }

  private List<Phrase> listEntries(YamlMap map, String name, Node value) {
    if (value instanceof ScalarNode) {
      return map.scalar(value, "a file").map(this::fileEntries).orElse(List.of());
    }
    List<Phrase> phrases = new ArrayList<>();
    for (Located text : map.texts(name)) {
      phrase(text).ifPresent(phrases::add);
    }
    return phrases;
  }

  private List<Phrase> fileEntries(Located path) {
    String content = source.lists().get(path.value());
    if (!path.value().startsWith(FILES) || content == null) {
      faults.add(
          path.fault(
              "expected entries in [..], or a file below "
                  + FILES
                  + " that exists, got \""
                  + path.value()
                  + "\""));
      return List.of();
    }
    return new ListFile(path.value(), content, faults).phrases();
  }

  List<Pattern> readPatterns(YamlMap map) {
    List<Pattern> patterns = new ArrayList<>();
    for (Map.Entry<String, Node> field : map.fields().entrySet()) {
      boolean plain =
          field.getValue() instanceof ScalarNode || field.getValue() instanceof SequenceNode;
      Optional<Pattern> pattern =
          plain
              ? plain(field.getKey(), map.texts(field.getKey()))
              : full(field.getKey(), YamlMap.of(map.file(), field.getValue(), faults, FIELDS));
      pattern.ifPresent(patterns::add);
    }
    return patterns;
  }

  private Optional<Pattern> plain(String name, List<Located> phrases) {
    return anyOf(phrases)
        .map(
            phrase ->
                new Pattern(
                    name,
                    phrase,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Set.of(Zone.ANY),
                    Set.of(),
                    false));
  }

  private Optional<Pattern> full(String name, YamlMap map) {
    if (!map.has("any")) {
      map.fault("expected the field \"any\" with the phrases of pattern \"" + name + "\"");
    }
    Set<Zone> zones = zones(map, "zone");
    List<Phrase> unless = phrases(map.texts("unless"));
    List<Phrase> unlessInBlock = phrases(map.texts("unlessInBlock"));
    List<Phrase> with = phrases(map.texts("with"));
    List<Phrase> withInBlock = phrases(map.texts("withInBlock"));
    Set<Zone> outside = zones(map, "outside");
    return anyOf(map.texts("any"))
        .map(
            phrase ->
                new Pattern(
                    name,
                    phrase,
                    unless,
                    unlessInBlock,
                    with,
                    withInBlock,
                    zones.isEmpty() ? Set.of(Zone.ANY) : zones,
                    outside,
                    toSentenceEnd(map)));
  }

  private boolean toSentenceEnd(YamlMap map) {
    Optional<Located> until = map.text("until");
    if (until.isPresent() && !until.get().value().equals("sentence")) {
      faults.add(until.get().fault("expected sentence, got \"" + until.get().value() + "\""));
    }
    return until.isPresent();
  }

  private Set<Zone> zones(YamlMap map, String field) {
    Set<Zone> zones = EnumSet.noneOf(Zone.class);
    map.texts(field).forEach(text -> map.choice(text, Zone.class).ifPresent(zones::add));
    return zones;
  }

  private Optional<Phrase> anyOf(List<Located> texts) {
    return Phrase.anyOf(phrases(texts));
  }

  private List<Phrase> phrases(List<Located> texts) {
    return texts.stream().flatMap(text -> phrase(text).stream()).toList();
  }

  private Optional<Phrase> phrase(Located text) {
    try {
      return Optional.of(PhraseParser.parse(text.value(), lists));
    } catch (PhraseFault fault) {
      faults.add(text.fault(fault.offset(), fault.expected()));
      return Optional.empty();
    }
  }
}
