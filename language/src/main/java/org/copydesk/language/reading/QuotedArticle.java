package org.copydesk.language.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.language.article.Article;
import org.copydesk.language.notice.Notice;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.QuotedTerm;
import org.copydesk.language.quote.Speaker;
import org.copydesk.language.stance.StanceTally;

/**
 * An article with what was read in it.
 *
 * @param article the article
 * @param quotes in the order of the text
 * @param speakers in the order of first mention
 * @param terms words in quotation marks that nobody is quoted with, in the order of the text
 * @param tallies who is for and against what; the subject of the article first
 * @param notices words by which the outlet says that publishing is not agreeing, as a model found
 *     them, in the order of the text; nothing where no model was asked
 * @param missing parts that could not be done
 */
public record QuotedArticle(
    Article article,
    List<Quote> quotes,
    List<Speaker> speakers,
    List<QuotedTerm> terms,
    List<StanceTally> tallies,
    Optional<List<Notice>> notices,
    List<MissingPart> missing) {

  public QuotedArticle {
    Objects.requireNonNull(article, "article");
    quotes = List.copyOf(quotes);
    speakers = List.copyOf(speakers);
    terms = List.copyOf(terms);
    tallies = List.copyOf(tallies);
    notices = notices.map(List::copyOf);
    missing = List.copyOf(missing);
  }

  /** An article in which nothing was looked for. */
  public static QuotedArticle unread(Article article) {
    return new QuotedArticle(
        article, List.of(), List.of(), List.of(), List.of(), Optional.empty(), List.of());
  }
}
