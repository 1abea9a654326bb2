package org.copydesk.desk.pages.article;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.desk.index.IndexedReview;
import org.copydesk.desk.index.QueueItem;
import org.copydesk.desk.pages.text.Moments;
import org.copydesk.desk.pages.text.Shown;
import org.copydesk.letters.Article;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.Speaker;
import org.jspecify.annotations.Nullable;

/** Makes the view of an article from its record. */
public final class Articles {

  private static final int MOST_TITLE = 400;
  private static final int MOST_FACTS = 40;
  private static final int MOST_SPEAKERS = 200;

  private Articles() {}

  /** The view, with times in that zone. */
  public static ArticleView of(IndexedReview indexed, ZoneId zone) {
    ReviewRecord record = indexed.record();
    Article article = record.getArticle();
    return new ArticleView(
        record.getArticleId(),
        record.getRevision(),
        indexed.tag(),
        Quotes.small(record.getState()),
        Quotes.small(article.getStatus()),
        record.getVerdict() == null ? "" : History.verdict(record.getVerdict()),
        record.getPriority(),
        reasons(record),
        title(article),
        Shown.line(String.join(", ", article.getBylines()), MOST_TITLE),
        facts(record, zone),
        MarkedText.of(record),
        Flags.of(record),
        Quotes.of(record),
        speakers(record),
        StanceMap.of(record),
        revisions(indexed, zone),
        record.getMaterialChanges().stream().map(line -> Shown.line(line, MOST_TITLE)).toList(),
        record.getMissing().stream()
            .map(part -> Shown.line(part.getPart() + ": " + part.getReason(), MOST_TITLE))
            .toList(),
        Flags.shadow(record),
        History.of(record, zone));
  }

  /** The headline as it is shown; the article's id where there is none. */
  public static String title(Article article) {
    String title = article.getTitle().strip();
    return title.isEmpty() ? Shown.line(article.getId()) : Shown.line(title, MOST_TITLE);
  }

  private static List<QueueItem.Reason> reasons(ReviewRecord record) {
    return record.getPriorityReasons().stream()
        .map(it -> new QueueItem.Reason(Shown.line(it.getReason(), MOST_TITLE), it.getPoints()))
        .toList();
  }

  private static Map<String, String> facts(ReviewRecord record, ZoneId zone) {
    Article article = record.getArticle();
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, "source", article.getSource());
    put(facts, "section", article.getSection());
    put(facts, "language", article.getLanguage());
    if (article.getPublished() != null) {
      put(facts, "published", article.getPublished().getDay().toString());
    }
    put(facts, "handed in", Moments.full(record.getSubmittedAt(), zone));
    for (Map.Entry<String, String> entry : article.getMetadata().entrySet()) {
      if (facts.size() < MOST_FACTS) {
        facts.putIfAbsent(Shown.line(entry.getKey(), 60), Shown.line(entry.getValue(), MOST_TITLE));
      }
    }
    return facts;
  }

  private static void put(Map<String, String> facts, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.put(name, Shown.line(value, MOST_TITLE));
    }
  }

  private static List<String> speakers(ReviewRecord record) {
    return record.getSpeakers().stream()
        .map(Speaker::getName)
        .filter(name -> !name.isBlank())
        .map(Shown::line)
        .distinct()
        .limit(MOST_SPEAKERS)
        .toList();
  }

  private static List<ArticleView.RevisionView> revisions(IndexedReview indexed, ZoneId zone) {
    Article article = indexed.record().getArticle();
    List<ArticleView.RevisionView> views = new ArrayList<>();
    article
        .getEarlier()
        .forEach(
            it -> {
              boolean kept = indexed.earlier().contains(it.getNumber());
              views.add(
                  view(
                      it.getNumber(),
                      it.getStatus(),
                      it.getTitle(),
                      it.getSubmittedAt(),
                      zone,
                      kept));
            });
    Instant submitted = article.getSubmittedAt();
    views.add(
        view(
            article.getRevision(), article.getStatus(), article.getTitle(), submitted, zone, true));
    Collections.reverse(views);
    return views;
  }

  private static ArticleView.RevisionView view(
      int number, ArticleStatus status, String title, Instant at, ZoneId zone, boolean kept) {
    return new ArticleView.RevisionView(
        number,
        Quotes.small(status),
        Shown.line(title, MOST_TITLE),
        Moments.brief(at, zone),
        at.toString(),
        kept);
  }
}
