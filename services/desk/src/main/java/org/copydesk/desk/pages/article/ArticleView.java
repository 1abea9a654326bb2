package org.copydesk.desk.pages.article;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.desk.index.QueueItem;

/**
 * Everything that the page of one article shows.
 *
 * @param articleId "source/externalId"
 * @param state of the review, in small letters
 * @param status of the article with its CMS, in small letters
 * @param verdict that holds, in words; empty where none does
 * @param title as shown
 * @param byline the names with commas; empty where nobody is named
 * @param facts what the CMS and the text say beside it, by name
 * @param blocks the text; empty where nothing of it is there
 * @param flags all, gravest first
 * @param speakers names to choose from when a speaker is corrected
 * @param changes what changed materially since the verdict before
 * @param missing parts that could not be done, as "stance: no model"
 * @param shadow what policies on trial would have raised
 * @param history newest first
 * @param tag names this state of the record
 */
public record ArticleView(
    String articleId,
    int revision,
    String tag,
    String state,
    String status,
    String verdict,
    int priority,
    List<QueueItem.Reason> reasons,
    String title,
    String byline,
    Map<String, String> facts,
    List<BlockView> blocks,
    List<FlagView> flags,
    List<QuoteView> quotes,
    List<String> speakers,
    List<TargetView> targets,
    List<RevisionView> revisions,
    List<String> changes,
    List<String> missing,
    List<FlagView> shadow,
    List<HistoryView> history) {

  public ArticleView {
    reasons = List.copyOf(reasons);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    blocks = List.copyOf(blocks);
    flags = List.copyOf(flags);
    quotes = List.copyOf(quotes);
    speakers = List.copyOf(speakers);
    targets = List.copyOf(targets);
    revisions = List.copyOf(revisions);
    changes = List.copyOf(changes);
    missing = List.copyOf(missing);
    shadow = List.copyOf(shadow);
    history = List.copyOf(history);
  }

  /** Whether a headline stands in the text, so that the page needs none of its own. */
  public boolean isTitled() {
    return blocks.stream().anyMatch(BlockView::isTitle);
  }

  /**
   * A revision of the article.
   *
   * @param number from 1
   * @param status in small letters
   * @param when for an editor
   * @param at ISO 8601
   * @param kept whether its text is here, so that it can be compared
   */
  public record RevisionView(
      int number, String status, String title, String when, String at, boolean kept) {}
}
