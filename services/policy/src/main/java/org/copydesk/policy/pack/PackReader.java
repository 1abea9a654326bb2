package org.copydesk.policy.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.policy.pattern.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a pack from its YAML; faults are collected, not thrown. */
public final class PackReader {

  private static final List<String> FIELDS =
      List.of("pack", "about", "lists", "patterns", "policies");

  /** The list that names the published codes. */
  public static final String CODES = "lists/codes.txt";

  private final PackSource source;
  private final SourceFile file;
  private final List<Fault> faults;

  /** Reads one source; what is wrong is added to {@code faults}. */
  public PackReader(PackSource source, List<Fault> faults) {
    this.source = source;
    this.file = new SourceFile(source.file(), source.yaml());
    this.faults = faults;
  }

  /** The pack as far as it could be read; empty where not even its name could. */
  public Optional<Pack> read() {
    Optional<Node> root = compose();
    if (root.isEmpty()) {
      return Optional.empty();
    }
    YamlMap map = YamlMap.of(file, root.get(), faults, FIELDS);
    Optional<Located> name = map.required("pack");
    List<Pattern> patterns = patterns(map);
    List<Policy> policies = policies(map, patterns);
    return name.map(
        text ->
            new Pack(
                text.value(), map.text("about", ""), source.version(), source, patterns, policies));
  }

  private Optional<Node> compose() {
    LoadSettings settings = LoadSettings.builder().setLabel(source.file()).build();
    try {
      Optional<Node> root = new Compose(settings).composeString(source.yaml());
      if (root.isEmpty()) {
        faults.add(file.fault(Place.TOP, "expected a pack, got an empty file"));
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      Place place = SourceFile.place(e.getProblemMark());
      faults.add(file.fault(place, "not YAML: " + e.getProblem()));
    } catch (YamlEngineException e) {
      faults.add(file.fault(Place.TOP, "not YAML: " + e.getMessage()));
    }
    return Optional.empty();
  }

  private List<Pattern> patterns(YamlMap map) {
    PatternReader reader = new PatternReader(source, faults);
    map.map("lists", List.of()).ifPresent(reader::readLists);
    return map.map("patterns", List.of()).map(reader::readPatterns).orElse(List.of());
  }

  private List<Policy> policies(YamlMap map, List<Pattern> patterns) {
    Set<String> names = patterns.stream().map(Pattern::name).collect(Collectors.toSet());
    PolicyReader reader = new PolicyReader(file, names, codes(), faults);
    if (!map.has("policies")) {
      map.fault("expected the field \"policies\"");
    }
    List<Policy> policies = new ArrayList<>();
    for (Node node : map.items("policies")) {
      reader.read(node).ifPresent(policies::add);
    }
    return policies;
  }

  private Set<String> codes() {
    String content = source.lists().get(CODES);
    return content == null ? Set.of() : Set.copyOf(new ListFile(CODES, content, faults).entries());
  }
}
