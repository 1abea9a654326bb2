package org.copydesk.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which policy is in force on the partitions of this instance, in words. For several threads. */
final class PolicyHealth {

  private final Map<Integer, Part> parts = new ConcurrentHashMap<>();

  void tell(int partition, Edition edition, Sweep sweep, Optional<Judged> refused) {
    parts.put(partition, new Part(edition, sweep, refused));
  }

  void forget(int partition) {
    parts.remove(partition);
  }

  /** Policy, packs, what is judged again at present, what was refused; empty without partitions. */
  Map<String, String> details() {
    Map<Integer, Part> now = new TreeMap<>(parts);
    Map<String, String> details = new LinkedHashMap<>();
    details.put("policy", distinct(now, Part::policy));
    details.put("packs", distinct(now, Part::packs));
    details.put(
        "judging open articles again",
        now.entrySet().stream()
            .filter(part -> !part.getValue().sweep().done())
            .map(part -> "partition " + part.getKey() + ": " + part.getValue().sweep().articles())
            .collect(Collectors.joining(", ")));
    details.put("refused", distinct(now, Part::refusal));
    details.values().removeIf(String::isEmpty);
    return details;
  }

  private static String distinct(Map<Integer, Part> parts, Function<Part, String> of) {
    return parts.values().stream()
        .map(of)
        .filter(words -> !words.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** Of one partition. */
  private record Part(Edition edition, Sweep sweep, Optional<Judged> refused) {

    String policy() {
      boolean own = edition.number() == 0;
      String name = own ? "the stage's own folder" : "edition " + edition.number();
      return name + ", version " + edition.version();
    }

    String packs() {
      return new TreeMap<>(edition.packs())
          .entrySet().stream()
              .map(pack -> pack.getKey() + " " + pack.getValue())
              .collect(Collectors.joining(", "));
    }

    String refusal() {
      return refused.map(it -> "edition " + it.number() + ": " + it.fault()).orElse("");
    }
  }
}
