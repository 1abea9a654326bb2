package org.copydesk.desk.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.ReviewState;
import org.copydesk.letters.Severity;
import org.copydesk.letters.Verdict;

/**
 * What one row of the queue needs, without the text of the article.
 *
 * @param articleId "source/externalId"
 * @param revision of the article, from 1
 * @param update of the record on that revision, from 0
 * @param state where the review stands
 * @param status where the article stands with its CMS
 * @param priority from 0 to 1000
 * @param reasons what the priority is made of
 * @param title the headline; empty where none was found
 * @param summary one line for an editor
 * @param source the outlet or CMS
 * @param section of the outlet
 * @param language BCP 47 tag
 * @param submittedAt when the CMS handed the revision in
 * @param recordedAt when the record was written
 * @param claimedBy who has claimed it
 * @param claimedAt since when
 * @param verdict the verdict that holds
 * @param flags how many flags stand (were not dismissed), by severity; none for a severity without
 * @param policies ids of the policies of the standing flags, the gravest first, eight at most
 * @param quotes how many quotes were found
 * @param speakers who speaks, most quoted first, five at most
 * @param words how many words the article has, about
 * @param changes how many material changes were made since the verdict before
 */
public record QueueItem(
    String articleId,
    int revision,
    int update,
    ReviewState state,
    ArticleStatus status,
    int priority,
    List<Reason> reasons,
    String title,
    String summary,
    String source,
    Optional<String> section,
    Optional<String> language,
    Instant submittedAt,
    Instant recordedAt,
    Optional<String> claimedBy,
    Optional<Instant> claimedAt,
    Optional<Verdict> verdict,
    Map<Severity, Integer> flags,
    List<String> policies,
    int quotes,
    List<String> speakers,
    int words,
    int changes) {

  public QueueItem {
    Objects.requireNonNull(articleId, "articleId");
    reasons = List.copyOf(reasons);
    flags = Map.copyOf(flags);
    policies = List.copyOf(policies);
    speakers = List.copyOf(speakers);
  }

  /**
   * One reason for a priority.
   *
   * @param words for an editor
   * @param points what it adds
   */
  public record Reason(String words, int points) {

    public Reason {
      Objects.requireNonNull(words, "words");
    }
  }

  /** How many flags stand. */
  public int flagCount() {
    return flags.values().stream().mapToInt(Integer::intValue).sum();
  }
}
