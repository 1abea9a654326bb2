package org.copydesk.desk.web;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.copydesk.desk.index.IndexedReview;
import org.copydesk.desk.index.QueueItem;
import org.copydesk.desk.index.QueueItems;
import org.copydesk.desk.index.QueuePage;
import org.copydesk.desk.index.QueueQuery;
import org.copydesk.desk.index.ReviewIndex;
import org.copydesk.desk.people.Person;
import org.copydesk.letters.ReviewRecord;

/** Records as far as a person may see them. */
final class Records {

  private final ReviewIndex index;

  Records(ReviewIndex index) {
    this.index = index;
  }

  /** An article's record. */
  IndexedReview find(Person person, String articleId) throws IOException {
    return index
        .find(articleId)
        .filter(it -> person.sources().allows(it.record().getArticle().getSource()))
        .orElseThrow(WebFault::unknownArticle);
  }

  /** What the queue shows of an article. */
  QueueItem item(Person person, String articleId) throws IOException {
    return QueueItems.of(find(person, articleId).record());
  }

  /** The last record of a revision of an article, the current one too. */
  ReviewRecord revision(Person person, String articleId, int revision) throws IOException {
    IndexedReview found = find(person, articleId);
    if (found.record().getRevision() == revision) {
      return found.record();
    }
    return index
        .earlier(articleId, revision)
        .orElseThrow(
            () -> new WebFault(404, "Not kept", "Revision " + revision + " is not kept here."));
  }

  /** The first article of a queue that is not one of these; empty where there is none. */
  Optional<String> next(Person person, QueueQuery query, String but) throws IOException {
    QueueQuery few = query.at(Optional.empty());
    QueuePage page = index.search(few, person.sources());
    Set<String> others = Set.of(but);
    boolean reached = page.items().stream().anyMatch(it -> it.articleId().equals(but));
    return page.items().stream()
        .map(QueueItem::articleId)
        .dropWhile(it -> reached && !it.equals(but))
        .filter(it -> !others.contains(it))
        .findFirst();
  }
}
