package org.copydesk.schemas.topics;

import static org.copydesk.schemas.topics.PartitionRule.LINE;
import static org.copydesk.schemas.topics.PartitionRule.SINGLE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.copydesk.letters.Article;
import org.copydesk.letters.Decision;
import org.copydesk.letters.FlaggedArticle;
import org.copydesk.letters.PolicyEdition;
import org.copydesk.letters.PolicyProgress;
import org.copydesk.letters.QuotedArticle;
import org.copydesk.letters.Rejection;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.Submission;

/** Every topic of the desk. Topics are created from here and never by a broker on its own. */
public final class Topics {
  private static final int SMALL = 4 * 1024 * 1024;
  private static final int LARGE = 16 * 1024 * 1024;

  private static final Duration MONTH = Duration.ofDays(30);
  // A stage may be down for a day before a revision that it has not read can be compacted away.
  private static final Keeping.Latest LATEST =
      new Keeping.Latest(Duration.ofDays(1), Duration.ofDays(2));
  private static final Keeping LATEST_OF_A_MONTH = LATEST.butOnlyFor(MONTH);
  private static final Keeping EVERYTHING = new Keeping.Everything();

  /**
   * A month in which a CMS's bytes can be read again; larger ones are refused at the CMS's own
   * door.
   */
  public static final TopicSpec<Submission> ARTICLES_SUBMITTED =
      line("articles.submitted", Submission.class, "cms", LATEST_OF_A_MONTH, SMALL);

  /** The last revision of each article, for a month; it only carries from ingest to quotes. */
  public static final TopicSpec<Article> ARTICLES_CANONICAL =
      line("articles.canonical", Article.class, "ingest", LATEST_OF_A_MONTH, LARGE);

  /** As articles.canonical; it only carries from quotes to policy. */
  public static final TopicSpec<QuotedArticle> ARTICLES_QUOTED =
      line("articles.quoted", QuotedArticle.class, "quotes", LATEST_OF_A_MONTH, LARGE);

  /** As articles.canonical; it only carries from policy to review. */
  public static final TopicSpec<FlaggedArticle> ARTICLES_FLAGGED =
      line("articles.flagged", FlaggedArticle.class, "policy", LATEST_OF_A_MONTH, LARGE);

  /** The last state of each review is kept for ever: it is what editors consume. */
  public static final TopicSpec<ReviewRecord> REVIEWS_READY =
      line("reviews.ready", ReviewRecord.class, "review", LATEST, LARGE);

  /**
   * Every decision is kept for ever, so that who decided what can be told; it holds no article
   * text.
   */
  public static final TopicSpec<Decision> REVIEWS_DECIDED =
      line("reviews.decided", Decision.class, "desk", EVERYTHING, SMALL);

  /**
   * Every edition of the policy is kept for ever, so that who changed it, when and why can be told;
   * the last one is in force. A tombstone gives the policy back to the folders of the stages.
   */
  public static final TopicSpec<PolicyEdition> POLICIES_ACTIVE =
      new TopicSpec<>(
          "policies.active",
          "always \"policy\"",
          PolicyEdition.class,
          "policy desk",
          SINGLE,
          EVERYTHING,
          SMALL);

  /**
   * Which edition is in force on each partition, and how far it has come with the open articles.
   */
  public static final TopicSpec<PolicyProgress> POLICIES_APPLIED =
      new TopicSpec<>(
          "policies.applied", "partition", PolicyProgress.class, "policy", SINGLE, LATEST, SMALL);

  /**
   * A month to look at it and to replay it; compacted, so that a tombstone takes an erased
   * article's bytes out.
   */
  public static final TopicSpec<Rejection> ARTICLES_REJECTED =
      new TopicSpec<>(
          "articles.rejected",
          "topic/partition/offset",
          Rejection.class,
          "any stage",
          SINGLE,
          LATEST_OF_A_MONTH,
          LARGE);

  private Topics() {}

  /** All of them, in the order in which an article goes through them. */
  public static List<TopicSpec<?>> all() {
    return List.of(
        ARTICLES_SUBMITTED,
        ARTICLES_CANONICAL,
        ARTICLES_QUOTED,
        ARTICLES_FLAGGED,
        REVIEWS_READY,
        REVIEWS_DECIDED,
        POLICIES_ACTIVE,
        POLICIES_APPLIED,
        ARTICLES_REJECTED);
  }

  /** The topic of that name; empty where the desk has none. */
  public static Optional<TopicSpec<?>> named(String name) {
    return all().stream().filter(topic -> topic.name().equals(name)).findFirst();
  }

  /** A topic of the line: its key is the article id, "source/externalId", from door to door. */
  private static <T extends SpecificRecord> TopicSpec<T> line(
      String name, Class<T> letter, String owner, Keeping keeping, int maxMessageBytes) {
    return new TopicSpec<>(name, "article id", letter, owner, LINE, keeping, maxMessageBytes);
  }
}
