package org.copydesk.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import org.copydesk.language.reading.MissingPart;
import org.copydesk.language.text.Span;
import org.copydesk.policy.FlagWriter.Finding;
import org.copydesk.policy.PolicyBook.ReadyPolicy;
import org.copydesk.policy.model.Condition;
import org.copydesk.policy.model.Condition.ConditionFailed;
import org.copydesk.policy.model.Item;
import org.copydesk.policy.model.Items;
import org.copydesk.policy.model.Reading;
import org.copydesk.policy.model.TimeLimit;
import org.copydesk.policy.pack.Policy;

/** Applies the policies one by one to one article; what fails is noted, and the others go on. */
final class PolicyRun {

  /** Begins the note of a policy that has no say on the article at all. */
  static final String FAILED = "policy-failed: ";

  private static final int MOST_FINDINGS = 200;
  private static final int MOST_PLACES = 200;

  private final Reading reading;
  private final Items items;
  private final Condition.Scope scope;
  private final EvidenceFinder evidence;
  private final LongSupplier nanos;
  private final Duration limit;
  private final List<MissingPart> missing = new ArrayList<>();

  PolicyRun(
      Reading reading, Items items, Condition.Scope scope, LongSupplier nanos, Duration limit) {
    this.reading = reading;
    this.items = items;
    this.scope = scope;
    this.evidence = new EvidenceFinder(reading);
    this.nanos = nanos;
    this.limit = limit;
  }

  /** The flags of one policy; none where it failed. */
  List<Flag> apply(ReadyPolicy ready) {
    try {
      List<Finding> findings = findings(ready);
      return new FlagWriter(reading.article().text(), ready).write(findings);
    } catch (ConditionFailed e) {
      miss(ready, FAILED + e.getMessage());
      return List.of();
    }
  }

  /** What could not be done, in the order of the policies. */
  List<MissingPart> missing() {
    return missing;
  }

  private List<Finding> findings(ReadyPolicy ready) throws ConditionFailed {
    Policy policy = ready.policy();
    if (!policy.find().isEmpty()
        && policy.find().stream().allMatch(name -> reading.hits(name).isEmpty())) {
      return List.of();
    }
    List<Item> all = items.over(policy.over());
    ready.when().ifPresent(when -> when.prepare(scope));
    TimeLimit time = new TimeLimit(nanos, limit);
    List<Finding> findings = new ArrayList<>();
    for (Item item : all) {
      boolean candidate =
          policy.find().isEmpty() || !Collections.disjoint(policy.find(), item.found());
      if (candidate && holds(ready, item, time)) {
        findings.add(new Finding(item, evidenceOf(ready, item)));
      }
      if (time.isOver()) {
        throw time.failure();
      }
      if (findings.size() == MOST_FINDINGS) {
        miss(ready, "only the first " + MOST_FINDINGS + " findings are shown");
        return findings;
      }
    }
    return findings;
  }

  private boolean holds(ReadyPolicy ready, Item item, TimeLimit time) throws ConditionFailed {
    return ready.when().isEmpty() || ready.when().get().holds(scope, item, time);
  }

  private List<Span> evidenceOf(ReadyPolicy ready, Item item) {
    List<Span> found = evidence.find(ready.policy(), item);
    if (found.size() > MOST_PLACES) {
      miss(ready, "only the first " + MOST_PLACES + " places are shown");
      return found.subList(0, MOST_PLACES);
    }
    return found;
  }

  private void miss(ReadyPolicy ready, String reason) {
    MissingPart part = new MissingPart(part(ready), reason);
    if (!missing.contains(part)) {
      missing.add(part);
    }
  }

  /** How a policy is named among what is missing. */
  static String part(ReadyPolicy ready) {
    return "policy " + ready.policy().name();
  }
}
