package org.copydesk.app.policies;

import java.util.List;
import java.util.Set;

/**
 * What two policies make of one article.
 *
 * @param revision of the article
 * @param before ids of the policies that fire by the one
 * @param now ids of those that fire by the other
 * @param differences findings that only one of them has, a few for each policy
 */
public record Trial(
    int revision, Set<String> before, Set<String> now, List<Difference> differences) {

  public Trial {
    before = Set.copyOf(before);
    now = Set.copyOf(now);
    differences = List.copyOf(differences);
  }

  /**
   * A finding that only one policy has.
   *
   * @param policyId which policy raises it
   * @param appeared whether it is new; else it is gone
   * @param sample its words
   */
  public record Difference(String policyId, boolean appeared, Sample sample) {}
}
