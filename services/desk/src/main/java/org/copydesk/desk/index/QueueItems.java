package org.copydesk.desk.index;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.desk.index.QueueItem.Reason;
import org.copydesk.letters.Flag;
import org.copydesk.letters.FlagVerdict;
import org.copydesk.letters.FlagVerdictKind;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.Severity;
import org.copydesk.letters.Speaker;

/** Rows of the queue made from whole records. */
public final class QueueItems {

  private static final int MOST_POLICIES = 8;
  private static final int MOST_SPEAKERS = 5;
  private static final int MOST_REASONS = 20;

  private QueueItems() {}

  /** The row of a record. */
  public static QueueItem of(ReviewRecord record) {
    List<Flag> standing = standing(record);
    return new QueueItem(
        record.getArticleId(),
        record.getRevision(),
        record.getUpdate(),
        record.getState(),
        record.getArticle().getStatus(),
        record.getPriority(),
        reasons(record),
        Keys.shown(record.getArticle().getTitle()),
        Keys.shown(record.getSummary()),
        record.getArticle().getSource(),
        present(record.getArticle().getSection()),
        present(record.getArticle().getLanguage()),
        record.getSubmittedAt(),
        record.getRecordedAt(),
        present(record.getClaimedBy()),
        Optional.ofNullable(record.getClaimedAt()),
        Optional.ofNullable(record.getVerdict()),
        bySeverity(standing),
        policies(standing),
        record.getQuotes().size(),
        speakers(record),
        words(record.getArticle().getText()),
        record.getMaterialChanges().size());
  }

  /** The flags that nobody has dismissed, in their order. */
  public static List<Flag> standing(ReviewRecord record) {
    Set<String> dismissed =
        record.getFlagVerdicts().stream()
            .filter(it -> it.getVerdict() == FlagVerdictKind.DISMISSED)
            .map(FlagVerdict::getFlagId)
            .collect(Collectors.toSet());
    return record.getFlags().stream().filter(it -> !dismissed.contains(it.getId())).toList();
  }

  private static List<Reason> reasons(ReviewRecord record) {
    return record.getPriorityReasons().stream()
        .limit(MOST_REASONS)
        .map(it -> new Reason(Keys.shown(it.getReason()), it.getPoints()))
        .toList();
  }

  private static Map<Severity, Integer> bySeverity(List<Flag> flags) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    flags.forEach(it -> counts.merge(it.getSeverity(), 1, Integer::sum));
    return counts;
  }

  private static List<String> policies(List<Flag> flags) {
    Set<String> ids = new LinkedHashSet<>();
    flags.stream()
        .sorted(Comparator.comparing(Flag::getSeverity).reversed())
        .forEach(it -> ids.add(it.getPolicyId()));
    return ids.stream().limit(MOST_POLICIES).toList();
  }

  private static List<String> speakers(ReviewRecord record) {
    return record.getSpeakers().stream()
        .filter(it -> it.getQuotes() > 0)
        .sorted(Comparator.comparing(Speaker::getQuotes).reversed())
        .limit(MOST_SPEAKERS)
        .map(it -> Keys.shown(it.getName()))
        .toList();
  }

  private static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int at = 0; at < text.length(); at++) {
      char next = text.charAt(at);
      boolean letter = next < 0x80 ? next > ' ' : !Character.isWhitespace(next);
      words += letter && !inside ? 1 : 0;
      inside = letter;
    }
    return words;
  }

  static Optional<String> present(@org.jspecify.annotations.Nullable String text) {
    return Optional.ofNullable(text).filter(it -> !it.isBlank());
  }
}
