package org.copydesk.desk.pages.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.desk.index.QueueItem;
import org.copydesk.desk.index.QueueQuery;
import org.copydesk.desk.pages.article.History;
import org.copydesk.desk.pages.article.Severities;
import org.copydesk.desk.pages.text.Address;
import org.copydesk.desk.pages.text.Moments;
import org.copydesk.desk.pages.text.Shown;
import org.copydesk.desk.people.Person;
import org.copydesk.letters.ReviewState;

/** Makes rows of the queue for a reader. */
public final class Rows {

  private static final int MOST_TITLE = 200;
  private static final int MOST_SUMMARY = 320;
  private static final int TOP = 700;
  private static final int HIGH = 300;
  private static final int SHOWN_SPEAKERS = 3;

  private final Person reader;
  private final String queue;
  private final Clock clock;

  /**
   * @param reader whose claims are told apart
   * @param query the queue that the article's page leads back to
   * @param clock for ages, in its zone
   */
  public Rows(Person reader, QueueQuery query, Clock clock) {
    this.reader = Objects.requireNonNull(reader, "reader");
    this.queue = query.queryString();
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /** The row of one record. */
  public RowView row(QueueItem item) {
    Instant now = clock.instant();
    return new RowView(
        item.articleId(),
        item.revision() + "-" + item.update(),
        article(item.articleId(), queue),
        item.priority(),
        band(item.priority()),
        item.reasons(),
        item.title().isBlank()
            ? Shown.line(item.articleId())
            : Shown.line(item.title(), MOST_TITLE),
        Shown.line(item.summary(), MOST_SUMMARY),
        place(item),
        flags(item),
        item.policies(),
        item.quotes(),
        speakers(item.speakers()),
        item.words(),
        item.state().name().toLowerCase(Locale.ROOT),
        standing(item, now),
        item.claimedBy().filter(reader.name()::equals).isPresent(),
        reader.mayLead() && item.state() != ReviewState.ERASED,
        item.submittedAt().toString(),
        Moments.ago(item.submittedAt(), now),
        Moments.full(item.submittedAt(), clock.getZone()));
  }

  /** The address of an article's page that leads back to a queue. */
  public static String article(String articleId, String queue) {
    String address = "/article?id=" + Address.part(articleId);
    return queue.isEmpty() ? address : address + "&in=" + Address.part(queue);
  }

  private static String band(int priority) {
    if (priority >= TOP) {
      return "top";
    }
    if (priority >= HIGH) {
      return "high";
    }
    return priority > 0 ? "some" : "none";
  }

  private static String place(QueueItem item) {
    return Stream.of(Stream.of(item.source()), item.section().stream(), item.language().stream())
        .flatMap(it -> it)
        .map(it -> Shown.line(it, 40))
        .collect(Collectors.joining(" · "));
  }

  private static List<RowView.FlagCount> flags(QueueItem item) {
    return item.flags().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(Comparator.comparing(entry -> -Severities.rank(entry.getKey())))
        .map(
            entry ->
                new RowView.FlagCount(
                    Severities.word(entry.getKey()),
                    Severities.shape(entry.getKey()),
                    entry.getValue()))
        .toList();
  }

  private static String speakers(List<String> names) {
    List<String> shown = new ArrayList<>();
    names.stream().limit(SHOWN_SPEAKERS).forEach(name -> shown.add(Shown.line(name, 40)));
    int more = names.size() - shown.size();
    String all = String.join(", ", shown);
    return more > 0 ? all + " and others" : all;
  }

  private String standing(QueueItem item, Instant now) {
    if (item.claimedBy().isPresent()) {
      String since = item.claimedAt().map(at -> ", " + Moments.ago(at, now)).orElse("");
      boolean mine = item.claimedBy().get().equals(reader.name());
      return (mine ? "you" : Shown.line(item.claimedBy().get(), 40)) + since;
    }
    if (item.state() == ReviewState.DECIDED) {
      return item.verdict().map(History::verdict).orElse("");
    }
    if (item.state() == ReviewState.REOPENED) {
      return item.changes() == 1 ? "1 change since" : item.changes() + " changes since";
    }
    return "";
  }
}
