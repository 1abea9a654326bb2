package org.copydesk.desk.pages.queue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.desk.feed.FeedState;
import org.copydesk.desk.index.Counts;
import org.copydesk.desk.index.QueuePage;
import org.copydesk.desk.index.QueueQuery;
import org.copydesk.desk.people.Person;

/** Makes the view of a queue's page. */
public final class Queues {

  private Queues() {}

  /**
   * The view.
   *
   * @param saved the reader's views, name to query string
   * @param feed how far the records have come in
   */
  public static QueueView of(
      QueueQuery query,
      QueuePage page,
      Counts counts,
      Person reader,
      Map<String, String> saved,
      FeedState.Progress feed,
      Clock clock) {
    QueueQuery whole = query.at(Optional.empty());
    Facets facets = new Facets(query, reader);
    Rows rows = new Rows(reader, whole, clock);
    return new QueueView(
        query.text(),
        page.items().stream().map(rows::row).toList(),
        page.total(),
        whole.queryString(),
        new QueueLinks(query).without("q"),
        facets.of(counts),
        facets.chosen(),
        facets.orders(query),
        facets.ages(counts),
        views(whole, reader, saved),
        page.next().map(next -> QueueLinks.address(query.at(Optional.of(next)))).orElse(""),
        query.cursor().isPresent() ? QueueLinks.address(whole) : "",
        stream(whole, page.version()),
        behind(feed),
        reader.mayLead());
  }

  private static String stream(QueueQuery query, long version) {
    String parameters = query.queryString();
    return "/api/v1/events?version=" + version + (parameters.isEmpty() ? "" : "&" + parameters);
  }

  private static String behind(FeedState.Progress feed) {
    if (!feed.running()) {
      return "No records come in: what you see may be old. The desk's log says why.";
    }
    if (feed.isCaughtUp()) {
      return "";
    }
    String number = feed.behind() < 0 ? "" : " (about " + feed.behind() + " to go)";
    return "Records are still coming in" + number + ".";
  }

  private static List<QueueView.ViewLink> views(
      QueueQuery query, Person reader, Map<String, String> saved) {
    String now = query.queryString();
    String me = URLEncoder.encode(reader.name(), StandardCharsets.UTF_8);
    List<QueueView.ViewLink> views = new ArrayList<>();
    views.add(view("Waiting", "", now, false));
    views.add(view("Mine", "assigned=" + me, now, false));
    views.add(view("Nobody’s", "assigned=-", now, false));
    views.add(view("Grave", "severity=block&severity=high", now, false));
    views.add(view("Reopened", "state=reopened", now, false));
    views.add(view("Set aside by you", "aside=only", now, false));
    views.add(view("Withdrawn", "state=withdrawn&order=changed", now, false));
    views.add(view("Decided", "state=decided&order=changed", now, false));
    saved.forEach((name, parameters) -> views.add(view(name, parameters, now, true)));
    return views;
  }

  private static QueueView.ViewLink view(String name, String query, String now, boolean own) {
    String href = query.isEmpty() ? "/queue" : "/queue?" + query;
    return new QueueView.ViewLink(name, href, same(query, now), own);
  }

  private static boolean same(String query, String now) {
    return List.of(query.split("&")).stream()
        .sorted()
        .toList()
        .equals(List.of(now.split("&")).stream().sorted().toList());
  }
}
