package org.copydesk.desk.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.desk.index.IndexedReview;
import org.copydesk.desk.index.QueueItem;
import org.copydesk.desk.index.QueuePage;
import org.copydesk.desk.index.QueueQuery;
import org.copydesk.desk.index.ReviewIndex;
import org.copydesk.desk.pages.article.History;
import org.copydesk.desk.pages.text.Shown;
import org.copydesk.desk.people.Person;
import org.copydesk.letters.AnsweredDecision;
import org.copydesk.letters.ReviewRecord;

/** Finds the words for what has changed on an open page. */
final class Told {

  private static final int MOST_ITEMS = 300;
  private static final int MOST_TITLE = 120;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ReviewIndex index;
  private final Records records;

  Told(ReviewIndex index, Records records) {
    this.index = index;
    this.records = records;
  }

  /** How a queue stands now. */
  News standing(QueueQuery query, Person person) throws IOException {
    QueuePage page = records.page(person, query);
    return news(page, page.items(), person);
  }

  /** What changes of records mean for a queue. */
  News changed(QueueQuery query, Person person, List<QueueItem> items) throws IOException {
    return news(records.page(person, query), items, person);
  }

  private static News news(QueuePage page, List<QueueItem> items, Person person) {
    Set<String> shown = page.items().stream().map(QueueItem::articleId).collect(Collectors.toSet());
    Map<String, QueueItem> latest = new LinkedHashMap<>();
    for (QueueItem item : items) {
      if (person.sources().allows(item.source()) && latest.size() < MOST_ITEMS) {
        latest.put(item.articleId(), item);
      }
    }
    ObjectNode data = NODES.objectNode();
    data.put("version", page.version()).put("total", page.total());
    ArrayNode array = data.putArray("items");
    latest.forEach(
        (id, item) ->
            array
                .addObject()
                .put("id", id)
                .put("tag", ItemJson.tag(item))
                .put("title", title(item))
                .put("matches", shown.contains(id)));
    return new News("queue", data.toString(), Long.toString(page.version()));
  }

  private static String title(QueueItem item) {
    String title = item.title().isBlank() ? item.articleId() : item.title();
    return Shown.line(title, MOST_TITLE);
  }

  /** What has become of an article's record since the state that a page shows. */
  News article(String id, String tag, Person person) throws IOException {
    Optional<IndexedReview> found =
        index.find(id).filter(it -> person.sources().allows(it.record().getArticle().getSource()));
    if (found.isEmpty() || found.get().tag().equals(tag)) {
      return new News("", "same", "");
    }
    ObjectNode data = NODES.objectNode();
    data.put("tag", found.get().tag()).put("words", words(found.get().record(), tag));
    return new News("article", data.toString(), found.get().tag());
  }

  private static String words(ReviewRecord record, String tag) {
    if (!tag.startsWith(record.getRevision() + "-")) {
      return "Revision " + record.getRevision() + " has come.";
    }
    List<AnsweredDecision> decisions = record.getDecisions();
    if (decisions.isEmpty()) {
      return "The flags were raised anew.";
    }
    AnsweredDecision last = decisions.get(decisions.size() - 1);
    String who = Shown.line(last.getDecision().getReviewer(), MOST_TITLE);
    return switch (last.getOutcome()) {
      case APPLIED -> who + " " + History.what(last.getDecision()) + ".";
      case CONFLICT, REFUSED -> who + " tried something that was not applied.";
    };
  }

  /** An event to be sent. */
  record News(String event, String data, String id) {

    void send(Mailbox box) {
      box.put(event, data, id);
    }
  }
}
