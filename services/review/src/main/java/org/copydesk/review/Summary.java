package org.copydesk.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.copydesk.letters.Flag;
import org.copydesk.letters.MissingPart;
import org.copydesk.letters.Quote;
import org.copydesk.letters.Severity;
import org.copydesk.letters.StanceTally;

/**
 * One line for an editor: what stands against the article, who speaks in it, who is for and who
 * against what.
 */
final class Summary {

  private static final int MOST_TARGET = 80;
  private static final int MOST_LINE = 400;
  private static final int MOST_POLICIES = 4;

  private Summary() {}

  static String of(Review review) {
    Content content = review.content();
    String source = content.article().getSource();
    if (content.isErased()) {
      return "Erased at the request of " + source;
    }
    List<String> parts = new ArrayList<>();
    if (content.isWithdrawn()) {
      parts.add("Withdrawn by " + source);
    } else if (Standing.isReopened(review)) {
      parts.add("Reopened");
    }
    parts.addAll(flags(review));
    parts.add(quotes(content));
    stances(content).ifPresent(parts::add);
    missing(content).ifPresent(parts::add);
    return OneLine.of(String.join("; ", parts), MOST_LINE);
  }

  private static List<String> flags(Review review) {
    List<String> parts = new ArrayList<>();
    List<Flag> flags = Standing.flags(review);
    Severity[] severities = Severity.values();
    for (int i = severities.length - 1; i >= 0; i--) {
      ofSeverity(severities[i], flags).ifPresent(parts::add);
    }
    if (parts.isEmpty()) {
      parts.add("no flags");
    }
    int dismissed = review.content().flags().size() - flags.size();
    if (dismissed > 0) {
      parts.add(dismissed + " dismissed");
    }
    return parts;
  }

  private static Optional<String> ofSeverity(Severity severity, List<Flag> flags) {
    Map<String, Long> policies =
        flags.stream()
            .filter(flag -> flag.getSeverity() == severity)
            .collect(Collectors.groupingBy(Flag::getPolicyId, TreeMap::new, Collectors.counting()));
    if (policies.isEmpty()) {
      return Optional.empty();
    }
    int number = (int) policies.values().stream().mapToLong(Long::longValue).sum();
    String names =
        policies.entrySet().stream()
            .limit(MOST_POLICIES)
            .map(entry -> Standing.times(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    String more = policies.size() > MOST_POLICIES ? ", …" : "";
    String noun = Said.word(severity) + (number == 1 ? " flag: " : " flags: ");
    return Optional.of(number + " " + noun + names + more);
  }

  private static String quotes(Content content) {
    List<Quote> quotes = Standing.ownQuotes(content);
    if (quotes.isEmpty()) {
      return "no quotes";
    }
    long speakers =
        quotes.stream()
            .flatMap(quote -> Optional.ofNullable(quote.getAttribution().getSpeakerId()).stream())
            .distinct()
            .count();
    String by =
        speakers == 0
            ? " without a speaker"
            : " by " + Said.count((int) speakers, "speaker", "speakers");
    return Said.count(quotes.size(), "quote", "quotes") + by;
  }

  /** Of the subject of the article, or else of the target that most speakers take sides on. */
  private static Optional<String> stances(Content content) {
    return content.tallies().stream()
        .filter(tally -> sides(tally) > 0)
        .max(
            Comparator.comparing(StanceTally::getPrimary)
                .thenComparing(Summary::sides)
                .thenComparing(StanceTally::getTarget, Comparator.reverseOrder()))
        .map(
            tally ->
                tally.getFavour().size()
                    + " for, "
                    + tally.getAgainst().size()
                    + " against "
                    + OneLine.of(tally.getTarget(), MOST_TARGET));
  }

  private static int sides(StanceTally tally) {
    return tally.getFavour().size() + tally.getAgainst().size();
  }

  private static Optional<String> missing(Content content) {
    return content.missing().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "not done: "
                + content.missing().stream()
                    .map(MissingPart::getPart)
                    .distinct()
                    .collect(Collectors.joining(", ")));
  }
}
