package org.copydesk.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Flag;
import org.copydesk.letters.PriorityReason;
import org.copydesk.letters.ReviewState;
import org.copydesk.letters.Severity;
import org.copydesk.letters.Verdict;

/**
 * How soon an editor should look at a record, and why.
 *
 * <p>A flag of severity block outweighs everything below it together, and so does one of severity
 * high. Dismissed flags count nothing. What needs no editor any more (decided and not escalated,
 * withdrawn, erased) has 0.
 *
 * @param points 0 to 1000
 * @param reasons what the points are made of, the greatest first; they add up to the points
 */
record Priority(int points, List<PriorityReason> reasons) {

  /** The greatest priority. */
  static final int MOST = 1000;

  private static final String EMBARGO = "embargo-active";
  private static final int EMBARGO_POINTS = 100;
  private static final int REOPENED_POINTS = 60;
  private static final int CORRECTION_POINTS = 20;
  private static final int UNATTRIBUTED_POINTS = 10;
  private static final int UNATTRIBUTED_MOST = 40;
  private static final int MISSING_POINTS = 20;
  private static final int MISSING_MOST = 40;

  Priority {
    reasons = List.copyOf(reasons);
  }

  static Priority of(Review review) {
    ReviewState state = review.state();
    if (isDone(review, state)) {
      String reason = Said.word(state) + ": nothing to do";
      return new Priority(0, List.of(new PriorityReason(reason, 0)));
    }
    List<PriorityReason> reasons = new ArrayList<>();
    List<Flag> flags = Standing.flags(review);
    for (Severity severity : Severity.values()) {
      reasons.addAll(ofSeverity(severity, flags));
    }
    addCircumstances(review, flags, reasons);
    return limited(reasons);
  }

  private static boolean isDone(Review review, ReviewState state) {
    return state == ReviewState.ERASED
        || state == ReviewState.WITHDRAWN
        || (state == ReviewState.DECIDED && review.judgement().verdict() != Verdict.ESCALATE);
  }

  private static Priority limited(List<PriorityReason> found) {
    List<PriorityReason> reasons =
        found.stream()
            .filter(reason -> reason.getPoints() > 0)
            .sorted(Comparator.comparing(PriorityReason::getPoints).reversed())
            .collect(Collectors.toCollection(ArrayList::new));
    int sum = reasons.stream().mapToInt(PriorityReason::getPoints).sum();
    if (sum > MOST) {
      reasons.add(new PriorityReason("there is no more than " + MOST, MOST - sum));
    }
    return new Priority(Math.min(sum, MOST), reasons);
  }

  private static List<PriorityReason> ofSeverity(Severity severity, List<Flag> flags) {
    Map<String, Long> policies =
        flags.stream()
            .filter(flag -> flag.getSeverity() == severity)
            .collect(Collectors.groupingBy(Flag::getPolicyId, TreeMap::new, Collectors.counting()));
    if (policies.isEmpty()) {
      return List.of();
    }
    Weight weight = Weight.of(severity);
    String first = policies.keySet().iterator().next();
    long further = policies.values().stream().mapToLong(Long::longValue).sum() - 1;
    List<PriorityReason> reasons = new ArrayList<>();
    reasons.add(
        new PriorityReason("flag " + first + " (" + Said.word(severity) + ")", weight.first()));
    if (further > 0) {
      policies.merge(first, -1L, Long::sum);
      int points = (int) Math.min(weight.most(), further * weight.further());
      reasons.add(new PriorityReason(further(further, severity, policies), points));
    }
    return reasons;
  }

  private static String further(long number, Severity severity, Map<String, Long> policies) {
    String names =
        policies.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> Standing.times(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    String noun = number == 1 ? "further flag" : "further flags";
    return number + " " + noun + " (" + Said.word(severity) + "): " + names;
  }

  private static void addCircumstances(
      Review review, List<Flag> flags, List<PriorityReason> reasons) {
    if (flags.stream().anyMatch(flag -> flag.getPolicyId().equals(EMBARGO))) {
      reasons.add(new PriorityReason("under embargo", EMBARGO_POINTS));
    }
    if (Standing.isReopened(review)) {
      reasons.add(new PriorityReason("reopened after a verdict", REOPENED_POINTS));
    }
    if (review.content().status() == ArticleStatus.CORRECTED) {
      reasons.add(new PriorityReason("corrects what was published", CORRECTION_POINTS));
    }
    int unattributed = unattributed(review);
    String quotes = Said.count(unattributed, "quote", "quotes") + " without a speaker";
    int points = Math.min(UNATTRIBUTED_MOST, unattributed * UNATTRIBUTED_POINTS);
    reasons.add(new PriorityReason(quotes, points));
    int missing = Math.min(MISSING_MOST / MISSING_POINTS, review.content().missing().size());
    String parts = Said.count(review.content().missing().size(), "part", "parts") + " not done";
    reasons.add(new PriorityReason(parts, missing * MISSING_POINTS));
  }

  private static int unattributed(Review review) {
    Set<String> settled = Corrections.settledQuotes(review);
    BitSet dismissed = Standing.dismissedAsUnattributed(review);
    return (int)
        Standing.quotesWithoutSpeaker(review.content()).stream()
            .filter(quote -> !settled.contains(quote.getId()))
            .filter(quote -> !Standing.touches(quote, dismissed))
            .count();
  }

  /** What the first flag of a severity adds, each further one, and all further ones at most. */
  private record Weight(int first, int further, int most) {

    static Weight of(Severity severity) {
      return switch (severity) {
        case BLOCK -> new Weight(700, 50, 100);
        case HIGH -> new Weight(300, 25, 100);
        case MEDIUM -> new Weight(60, 10, 40);
        case LOW -> new Weight(20, 5, 10);
        case INFO -> new Weight(5, 0, 0);
      };
    }
  }
}
