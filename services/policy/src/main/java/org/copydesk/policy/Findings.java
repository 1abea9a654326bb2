package org.copydesk.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.copydesk.language.text.Span;

/**
 * What was found in one revision of an article, kept so that a changed policy need not find again
 * what has not changed.
 *
 * @param revision of the article; 0 where nothing was found yet
 * @param definitions of the policies that were applied to the end
 * @param found by those, and by them only
 */
record Findings(int revision, Set<Long> definitions, List<Found> found) {

  /** Nothing is known. */
  static final Findings NONE = new Findings(0, Set.of(), List.of());

  Findings {
    definitions = Set.copyOf(definitions);
    found = List.copyOf(found);
  }

  /**
   * One finding without what its policy says anyway.
   *
   * @param policyId the policy
   * @param id of the flag
   * @param message of the flag
   * @param evidence in UTF-16 units
   */
  record Found(String policyId, String id, String message, List<Span> evidence) {

    Found {
      Objects.requireNonNull(policyId, "policyId");
      evidence = List.copyOf(evidence);
    }
  }

  byte[] toBytes() {
    StateBytes bytes = StateBytes.write(room());
    bytes.put(revision).put(definitions.size());
    definitions.forEach(bytes::put);
    bytes.put(found.size());
    for (Found one : found) {
      bytes.put(one.policyId()).put(one.id()).put(one.message()).put(one.evidence().size());
      one.evidence().forEach(span -> bytes.put(span.start()).put(span.end()));
    }
    return bytes.toBytes();
  }

  private int room() {
    int texts =
        found.stream()
            .mapToInt(it -> it.policyId().length() + it.id().length() + it.message().length())
            .sum();
    int spans = found.stream().mapToInt(it -> it.evidence().size()).sum();
    int numbers = definitions.size() + 4 * found.size() + 2 * spans;
    return 3 * texts + Long.BYTES * numbers;
  }

  static Findings of(byte[] kept) {
    StateBytes bytes = StateBytes.read(kept);
    int revision = bytes.whole();
    Set<Long> definitions = new HashSet<>();
    for (int left = bytes.whole(); left > 0; left--) {
      definitions.add(bytes.number());
    }
    List<Found> found = new ArrayList<>();
    for (int left = bytes.whole(); left > 0; left--) {
      found.add(new Found(bytes.text(), bytes.text(), bytes.text(), spans(bytes)));
    }
    return new Findings(revision, definitions, found);
  }

  private static List<Span> spans(StateBytes bytes) {
    List<Span> spans = new ArrayList<>();
    for (int left = bytes.whole(); left > 0; left--) {
      spans.add(new Span(bytes.whole(), bytes.whole()));
    }
    return spans;
  }
}
