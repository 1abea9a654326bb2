package org.copydesk.app.print;

import java.util.List;
import org.copydesk.letters.Article;
import org.copydesk.letters.Flag;
import org.copydesk.letters.FlaggedArticle;
import org.copydesk.letters.MissingPart;
import org.copydesk.letters.Quote;
import org.copydesk.letters.QuotedTerm;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.Speaker;
import org.copydesk.letters.StanceTally;

/**
 * What was found in an article, whichever letter brings it. Positions are code points.
 *
 * @param article the article
 * @param quotes in the order of the text
 * @param speakers who speaks in it
 * @param terms words in quotation marks that nobody is quoted with
 * @param tallies who is for and against what
 * @param flags the gravest first
 * @param shadow what policies in shadow mode would have raised
 * @param missing parts that could not be done
 */
public record Reading(
    Article article,
    List<Quote> quotes,
    List<Speaker> speakers,
    List<QuotedTerm> terms,
    List<StanceTally> tallies,
    List<Flag> flags,
    List<Flag> shadow,
    List<MissingPart> missing) {

  public Reading {
    quotes = List.copyOf(quotes);
    speakers = List.copyOf(speakers);
    terms = List.copyOf(terms);
    tallies = List.copyOf(tallies);
    flags = List.copyOf(flags);
    shadow = List.copyOf(shadow);
    missing = List.copyOf(missing);
  }

  public static Reading of(FlaggedArticle letter) {
    return new Reading(
        letter.getQuoted().getArticle(),
        letter.getQuoted().getQuotes(),
        letter.getQuoted().getSpeakers(),
        letter.getQuoted().getTerms(),
        letter.getQuoted().getTallies(),
        letter.getFlags(),
        letter.getShadow(),
        letter.getQuoted().getMissing());
  }

  public static Reading of(ReviewRecord letter) {
    return new Reading(
        letter.getArticle(),
        letter.getQuotes(),
        letter.getSpeakers(),
        letter.getTerms(),
        letter.getTallies(),
        letter.getFlags(),
        letter.getShadow(),
        letter.getMissing());
  }
}
