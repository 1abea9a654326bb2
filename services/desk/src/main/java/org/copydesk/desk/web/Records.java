package org.copydesk.desk.web;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.copydesk.desk.index.Counts;
import org.copydesk.desk.index.IndexedReview;
import org.copydesk.desk.index.QueueItem;
import org.copydesk.desk.index.QueueItems;
import org.copydesk.desk.index.QueuePage;
import org.copydesk.desk.index.QueueQuery;
import org.copydesk.desk.index.ReviewIndex;
import org.copydesk.desk.people.Person;
import org.copydesk.letters.ReviewRecord;

/** Records as far as a person may see them, and their queue without what they have set aside. */
final class Records {

  private final ReviewIndex index;
  private final SetAside aside;

  Records(ReviewIndex index, SetAside aside) {
    this.index = index;
    this.aside = aside;
  }

  /** One page of a queue. */
  QueuePage page(Person person, QueueQuery query) throws IOException {
    return index.search(theirs(person, query), person.sources());
  }

  /** What each filter leaves of a queue. */
  Counts counts(Person person, QueueQuery query) throws IOException {
    return index.counts(theirs(person, query), person.sources());
  }

  private QueueQuery theirs(Person person, QueueQuery query) {
    return query.without(aside.of(person.name()));
  }

  /** What this person has set aside. */
  Set<String> aside(Person person) {
    return aside.of(person.name());
  }

  long version() {
    return index.version();
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
    QueuePage page = page(person, few);
    Set<String> others = Set.of(but);
    boolean reached = page.items().stream().anyMatch(it -> it.articleId().equals(but));
    return page.items().stream()
        .map(QueueItem::articleId)
        .dropWhile(it -> reached && !it.equals(but))
        .filter(it -> !others.contains(it))
        .findFirst();
  }
}
