package org.copydesk.desk.pages.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.desk.index.Counts;
import org.copydesk.desk.index.FilterName;
import org.copydesk.desk.index.QueueOrder;
import org.copydesk.desk.index.QueueQuery;
import org.copydesk.desk.pages.article.Severities;
import org.copydesk.desk.pages.article.StanceWords;
import org.copydesk.desk.pages.text.Shown;
import org.copydesk.desk.people.Person;
import org.copydesk.letters.Severity;

/** The filters of a queue as links, each with how many records it leaves. */
final class Facets {

  private static final int MOST_OPTIONS = 12;
  private static final int MOST_LABEL = 60;
  private static final Set<FilterName> USUAL =
      Set.of(
          FilterName.STATE,
          FilterName.SEVERITY,
          FilterName.FLAG,
          FilterName.SOURCE,
          FilterName.ASSIGNED);
  private static final Map<String, String> AGES =
      Map.of("30m", "30 min", "1h", "1 h", "4h", "4 h", "1d", "day", "7d", "week");

  private final QueueLinks links;
  private final Person reader;

  Facets(QueueQuery query, Person reader) {
    this.links = new QueueLinks(query);
    this.reader = reader;
  }

  List<FacetView> of(Counts counts) {
    List<FacetView> views = new ArrayList<>();
    for (FilterName filter : FilterName.values()) {
      List<FacetView.Option> options = options(filter, counts.of(filter));
      if (!options.isEmpty()) {
        boolean on = options.stream().anyMatch(FacetView.Option::on);
        boolean open = on || USUAL.contains(filter);
        views.add(new FacetView(filter.parameter(), title(filter), options, open));
      }
    }
    return views;
  }

  private static String title(FilterName filter) {
    return switch (filter) {
      case STATE -> "State";
      case SEVERITY -> "Severity";
      case FLAG -> "Flag";
      case SPEAKER -> "Speaker";
      case STANCE -> "Stance toward";
      case SOURCE -> "Source";
      case SECTION -> "Section";
      case LANGUAGE -> "Language";
      case ASSIGNED -> "Assigned to";
    };
  }

  private List<FacetView.Option> options(FilterName filter, List<Counts.Count> counts) {
    return counts.stream()
        .sorted(Comparator.comparingInt(count -> place(filter, count.value())))
        .limit(MOST_OPTIONS)
        .map(count -> option(filter, count))
        .toList();
  }

  // Grave before slight, whatever there is more of; other filters keep their order.
  private static int place(FilterName filter, String value) {
    return filter == FilterName.SEVERITY
        ? severity(value).map(it -> -Severities.rank(it)).orElse(1)
        : 0;
  }

  private static Optional<Severity> severity(String word) {
    return Arrays.stream(Severity.values())
        .filter(it -> Severities.word(it).equals(word))
        .findFirst();
  }

  private FacetView.Option option(FilterName filter, Counts.Count count) {
    String name = filter.parameter();
    return new FacetView.Option(
        label(filter, count),
        filter == FilterName.SEVERITY ? sign(count.value()) : "",
        number(count),
        links.has(name, count.value()),
        links.toggled(name, count.value()));
  }

  private String label(FilterName filter, Counts.Count count) {
    if (filter == FilterName.ASSIGNED) {
      return assignee(count.value());
    }
    if (filter == FilterName.STANCE) {
      int colon = count.value().indexOf(':');
      String label = count.value().substring(0, Math.max(0, colon));
      String target = Shown.line(count.value().substring(colon + 1), MOST_LABEL);
      return StanceWords.of(label.toUpperCase(Locale.ROOT)) + ": " + target;
    }
    return Shown.line(count.label(), MOST_LABEL);
  }

  private static String sign(String word) {
    return severity(word).map(Severities::shape).orElse("");
  }

  /** The filters that are on, each leading to the queue without it. */
  List<FacetView.Option> chosen() {
    List<FacetView.Option> chosen = new ArrayList<>();
    links
        .without("order")
        .forEach(
            (name, values) ->
                values.forEach(
                    value -> {
                      String label = chosen(name, value);
                      String href = links.toggled(name, value);
                      if (!name.equals("size")) {
                        chosen.add(new FacetView.Option(label, "", "", true, href));
                      }
                    }));
    return chosen;
  }

  private String chosen(String name, String value) {
    return switch (name) {
      case "q" -> "words: " + Shown.line(value, MOST_LABEL);
      case "aside" -> "set aside by you";
      case "assigned" -> "assigned to: " + assignee(value);
      case "newer", "older" -> age(name, value);
      default -> name + ": " + Shown.line(value, MOST_LABEL);
    };
  }

  private String assignee(String name) {
    if (name.equals(QueueQuery.NOBODY)) {
      return "nobody";
    }
    return name.equals(reader.name()) ? "you" : Shown.line(name, MOST_LABEL);
  }

  List<FacetView.Option> orders(QueueQuery query) {
    List<FacetView.Option> orders = new ArrayList<>();
    for (QueueOrder order : QueueOrder.values()) {
      if (order != QueueOrder.MATCH || !query.text().isEmpty()) {
        String word = order.name().toLowerCase(Locale.ROOT);
        boolean on = order == query.order();
        orders.add(new FacetView.Option(title(order), "", "", on, links.only("order", word)));
      }
    }
    return orders;
  }

  private static String title(QueueOrder order) {
    return switch (order) {
      case PRIORITY -> "most urgent";
      case NEWEST -> "newest";
      case OLDEST -> "oldest";
      case CHANGED -> "last changed";
      case MATCH -> "best match";
    };
  }

  /** The usual ages: one of those within which, and one before which records were handed in. */
  List<FacetView.Option> ages(Counts counts) {
    List<FacetView.Option> ages = new ArrayList<>();
    counts
        .byAge()
        .forEach(
            (name, values) ->
                values.forEach(
                    count -> {
                      boolean on = links.has(name, count.value());
                      String href = links.only(name, on ? "" : count.value());
                      ages.add(
                          new FacetView.Option(
                              age(name, count.value()), "", number(count), on, href));
                    }));
    return ages;
  }

  private static String age(String name, String value) {
    String words = AGES.getOrDefault(value, value);
    return name.equals("older") ? "waiting over " + words : "last " + words;
  }

  private static String number(Counts.Count count) {
    return (count.about() ? "about " : "") + count.records();
  }
}
