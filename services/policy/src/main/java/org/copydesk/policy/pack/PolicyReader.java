package org.copydesk.policy.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the policies of a pack. */
final class PolicyReader {

  private static final List<String> FIELDS =
      List.of(
          "id",
          "title",
          "severity",
          "message",
          "clause",
          "over",
          "find",
          "when",
          "evidence",
          "flag",
          "mode",
          "needs",
          "reasonRequired",
          "examples");
  private static final List<String> CLAUSE = List.of("code", "number", "edition", "read");

  private final SourceFile file;
  private final Set<String> patterns;
  private final Set<String> codes;
  private final List<Fault> faults;

  /**
   * Knows what a policy may name.
   *
   * @param patterns names of the pack's patterns
   * @param codes names of the published codes; empty for any
   */
  PolicyReader(SourceFile file, Set<String> patterns, Set<String> codes, List<Fault> faults) {
    this.file = file;
    this.patterns = patterns;
    this.codes = codes;
    this.faults = faults;
  }

  Optional<Policy> read(Node node) {
    YamlMap map = YamlMap.of(file, node, faults, FIELDS);
    Optional<Located> id = map.required("id");
    if (id.isEmpty()) {
      return Optional.empty();
    }
    requireId(id.get());
    Over over = map.choice("over", Over.class, Over.ARTICLE);
    Mode mode = map.choice("mode", Mode.class, Mode.ACTIVE);
    map.required("title");
    Severity severity =
        map.required("severity")
            .flatMap(text -> map.choice(text, Severity.class))
            .orElse(Severity.MEDIUM);
    List<String> find = patternNames(map.texts("find"));
    requireSense(map, mode, find);
    List<Evidence> kinds = new ArrayList<>();
    List<String> pointsTo = evidence(map, over, kinds);
    return Optional.of(
        new Policy(
            id.get(),
            map.text("title", ""),
            severity,
            map.text("message", map.text("title", "")),
            map.map("clause", CLAUSE).flatMap(this::clause),
            over,
            find,
            map.text("when"),
            map.has("evidence") ? pointsTo : find,
            kinds,
            map.choice(
                "flag", Grouping.class, over == Over.ARTICLE ? Grouping.ONCE : Grouping.EACH),
            mode,
            map.text("needs", ""),
            map.yes("reasonRequired"),
            map.map("examples", List.of("fires", "silent"))
                .map(examples -> new ExampleReader(examples, faults).read())
                .orElse(List.of()),
            map.place()));
  }

  private void requireId(Located id) {
    if (!id.value().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      faults.add(
          id.fault("expected small letters, digits and hyphens, got \"" + id.value() + "\""));
    }
  }

  private static void requireSense(YamlMap map, Mode mode, List<String> find) {
    if (mode == Mode.OFF) {
      map.required("needs");
      return;
    }
    map.required("message");
    if (find.isEmpty() && !map.has("find") && !map.has("when")) {
      map.fault("expected the field \"find\" or the field \"when\" (or both)");
    }
    if (!map.has("evidence") && !map.has("find")) {
      map.fault("expected the field \"evidence\": what the flag points to, or none");
    }
    if (!map.has("examples")) {
      map.fault("expected the field \"examples\": texts on which it fires and is silent");
    }
  }

  private List<String> patternNames(List<Located> names) {
    List<String> found = new ArrayList<>();
    for (Located name : names) {
      if (patterns.contains(name.value())) {
        found.add(name.value());
      } else {
        faults.add(
            name.fault(
                "unknown pattern \""
                    + name.value()
                    + "\"; expected one of "
                    + String.join(", ", new TreeSet<>(patterns))));
      }
    }
    return found;
  }

  private List<String> evidence(YamlMap map, Over over, List<Evidence> kinds) {
    List<String> names = new ArrayList<>();
    for (Located text : map.texts("evidence")) {
      Optional<Evidence> kind = Evidence.of(text.value());
      if (kind.isPresent() && kind.get().existsOver(over)) {
        kinds.add(kind.get());
      } else if (kind.isEmpty() && patterns.contains(text.value())) {
        names.add(text.value());
      } else {
        faults.add(
            text.fault(
                "no evidence \""
                    + text.value()
                    + "\" over "
                    + over.notation()
                    + "; expected a pattern of this pack, or one of "
                    + String.join(", ", Evidence.notationsOver(over))));
      }
    }
    return names;
  }

  private Optional<Clause> clause(YamlMap map) {
    Optional<Located> code = map.required("code");
    Optional<Located> read = map.required("read");
    if (code.isEmpty() || read.isEmpty()) {
      return Optional.empty();
    }
    if (!codes.isEmpty() && !codes.contains(code.get().value())) {
      faults.add(
          code.get()
              .fault(
                  "unknown code \""
                      + code.get().value()
                      + "\"; expected one of those in lists/codes.txt: "
                      + String.join(", ", new TreeSet<>(codes))));
    }
    if (!Clause.READ.contains(read.get().value())) {
      faults.add(
          read.get().fault("expected wording, title or norm, got \"" + read.get().value() + "\""));
      return Optional.empty();
    }
    return Optional.of(
        new Clause(
            code.get().value(),
            map.text("number", ""),
            map.text("edition", ""),
            read.get().value()));
  }
}
