package org.copydesk.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.policy.model.Condition;
import org.copydesk.policy.model.Conditions;
import org.copydesk.policy.pack.Fault;
import org.copydesk.policy.pack.Mode;
import org.copydesk.policy.pack.Pack;
import org.copydesk.policy.pack.PackFolder;
import org.copydesk.policy.pack.PackReader;
import org.copydesk.policy.pack.PackSource;
import org.copydesk.policy.pack.Place;
import org.copydesk.policy.pack.Policy;
import org.copydesk.policy.pattern.Pattern;
import org.copydesk.policy.pattern.PatternBook;
import org.jspecify.annotations.Nullable;

/** The policy packs, checked and ready to be applied. Immutable, safe for several threads. */
public final class PolicyBook {

  /** A change of the policy needs one; articles on which a policy failed may need others. */
  private static final int MOST_PARTS = 6;

  private final List<Pack> packs;
  private final PatternBook patterns;
  private final List<ReadyPolicy> policies;
  private final Set<String> inShadow;
  private final Map<String, String> versions = new LinkedHashMap<>();

  /** Of few policies only; made when they are first judged alone. */
  private final Map<Set<String>, PatternBook> parts = new HashMap<>();

  private @Nullable Definitions definitions;

  private PolicyBook(List<Pack> packs, PatternBook patterns, List<ReadyPolicy> policies) {
    this.packs = List.copyOf(packs);
    this.patterns = patterns;
    this.policies = List.copyOf(policies);
    this.inShadow =
        policies.stream()
            .map(ReadyPolicy::policy)
            .filter(policy -> policy.mode() == Mode.SHADOW)
            .map(Policy::name)
            .collect(Collectors.toSet());
    packs.forEach(pack -> versions.put(pack.name(), pack.version()));
  }

  /**
   * Reads and checks all packs of a folder: each {@code *.yaml} is one, its lists lie in {@code
   * lists/}. Examples are not run; {@link PolicyTester} does that.
   *
   * @throws PolicyFaults with everything that is wrong
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static PolicyBook load(Path folder) throws PolicyFaults {
    List<Fault> faults = new ArrayList<>();
    List<PackSource> sources = new PackFolder(folder).sources(faults);
    return checked(sources, faults);
  }

  /**
   * Reads and checks packs that came from elsewhere, as from policies.active.
   *
   * @throws PolicyFaults with everything that is wrong
   */
  public static PolicyBook of(List<PackSource> sources) throws PolicyFaults {
    return checked(sources, new ArrayList<>());
  }

  private static PolicyBook checked(List<PackSource> sources, List<Fault> faults)
      throws PolicyFaults {
    List<Pack> packs = new ArrayList<>();
    for (PackSource source : sources) {
      new PackReader(source, faults).read().ifPresent(packs::add);
    }
    requireUnique(packs, faults);
    List<ReadyPolicy> policies = compile(packs, faults);
    if (!faults.isEmpty()) {
      throw new PolicyFaults(faults);
    }
    return new PolicyBook(packs, patterns(packs), policies);
  }

  private static PatternBook patterns(List<Pack> packs) throws PolicyFaults {
    List<Pattern> all = packs.stream().flatMap(pack -> pack.patterns().stream()).toList();
    PatternBook book = new PatternBook(all);
    if (book.states() > PatternBook.MOST_STATES) {
      String message =
          "the patterns of all packs need "
              + book.states()
              + " states; expected at most "
              + PatternBook.MOST_STATES
              + ": use fewer long lists inside each other";
      throw new PolicyFaults(List.of(new Fault("policies", new Place(1, 1), message, "")));
    }
    return book;
  }

  private static void requireUnique(List<Pack> packs, List<Fault> faults) {
    Map<String, String> ids = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    Set<String> patterns = new HashSet<>();
    for (Pack pack : packs) {
      String file = pack.source().file();
      String other = names.putIfAbsent(pack.name(), file);
      if (other != null) {
        String message = "the pack name \"" + pack.name() + "\" is taken by " + other;
        faults.add(new Fault(file, new Place(1, 1), message, ""));
      }
      for (Policy policy : pack.policies()) {
        String taken = ids.putIfAbsent(policy.name(), file + ":" + policy.id().place().line());
        if (taken != null) {
          String message = "the id \"" + policy.name() + "\" is taken by " + taken;
          faults.add(policy.id().fault(message));
        }
      }
      for (Pattern pattern : pack.patterns()) {
        if (!patterns.add(pattern.name())) {
          String message = "the pattern name \"" + pattern.name() + "\" is taken in another pack";
          faults.add(new Fault(file, new Place(1, 1), message, ""));
        }
      }
    }
  }

  private static List<ReadyPolicy> compile(List<Pack> packs, List<Fault> faults) {
    Conditions conditions = new Conditions();
    List<ReadyPolicy> ready = new ArrayList<>();
    for (Pack pack : packs) {
      Set<String> patterns =
          pack.patterns().stream().map(Pattern::name).collect(Collectors.toSet());
      for (Policy policy : pack.policies()) {
        Optional<Condition> when =
            policy
                .when()
                .flatMap(text -> conditions.compile(text, policy.over(), patterns, faults));
        if (policy.mode() != Mode.OFF) {
          ready.add(new ReadyPolicy(policy, pack.version(), when));
        }
      }
    }
    return ready;
  }

  /** The packs, in the order of their files. */
  public List<Pack> packs() {
    return packs;
  }

  /** Versions by pack name. */
  public Map<String, String> versions() {
    return Collections.unmodifiableMap(versions);
  }

  /**
   * The version of the whole policy: the first 12 digits of the SHA-256 of the names and versions
   * of its packs, in the order of their names.
   */
  public String version() {
    StringBuilder all = new StringBuilder();
    new TreeMap<>(versions()).forEach((name, version) -> all.append(name + " " + version + "\n"));
    return PackSource.fingerprint(all.toString());
  }

  /** All policies, also those that are off, in the order of the files. */
  public List<Policy> policies() {
    return packs.stream().flatMap(pack -> pack.policies().stream()).toList();
  }

  PatternBook patterns() {
    return patterns;
  }

  /** The patterns that these policies need, and perhaps more. */
  PatternBook patternsFor(List<ReadyPolicy> due) {
    if (due.size() == policies.size()) {
      return patterns;
    }
    Set<String> names = new HashSet<>();
    due.forEach(ready -> names.addAll(definitions().patterns(ready)));
    return part(names);
  }

  private synchronized PatternBook part(Set<String> names) {
    boolean full = parts.size() == MOST_PARTS && !parts.containsKey(names);
    if (full || names.containsAll(patterns.names())) {
      return patterns;
    }
    return parts.computeIfAbsent(
        Set.copyOf(names),
        these -> new PatternBook(all().filter(it -> these.contains(it.name())).toList()));
  }

  private Stream<Pattern> all() {
    return packs.stream().flatMap(pack -> pack.patterns().stream());
  }

  /** What the policies come to; made when first asked for. */
  synchronized Definitions definitions() {
    if (definitions == null) {
      definitions = new Definitions(all().toList(), policies);
    }
    return definitions;
  }

  /** Ids of the policies in shadow. */
  Set<String> inShadow() {
    return inShadow;
  }

  /** The policies that run, active or in shadow. */
  List<ReadyPolicy> ready() {
    return policies;
  }

  /** A policy with its condition compiled and the version of its pack. */
  record ReadyPolicy(Policy policy, String version, Optional<Condition> when) {}
}
