package org.copydesk.language.reading;

import java.util.List;
import org.copydesk.language.article.Article;
import org.copydesk.language.quote.find.QuoteFinder;
import org.copydesk.language.quote.find.TermJudge;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.Passages;
import org.copydesk.language.quote.speakers.NameReader;
import org.copydesk.language.quote.speakers.NameResolver;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.stance.Judged;
import org.copydesk.language.stance.QuoteJudge;

/**
 * Reads articles with any finder of quotes and any judge of them; what stands between the two (the
 * edges and kinds of quotes, terms, names) is by rules.
 */
public final class CopyReader implements ArticleReader {

  private final Passages passages = Passages.standard();
  private final QuoteFinder finder;
  private final QuoteJudge judge;
  private final Grammar grammar = new Grammar();
  private final NameReader names = NameReader.standard(grammar);
  private final TermJudge terms = new TermJudge(grammar);

  /**
   * A reader.
   *
   * @param finder finds the words that are somebody's
   * @param judge tells what the speakers hold of what
   */
  public CopyReader(QuoteFinder finder, QuoteJudge judge) {
    this.finder = finder;
    this.judge = judge;
  }

  @Override
  public QuotedArticle read(Article article) {
    QuoteAssembly.Parts parts = parts(article);
    Judged judged = judge.judge(article, parts.quotes(), parts.speakers());
    return new QuotedArticle(
        article, judged.quotes(), parts.speakers(), parts.terms(), judged.tallies(), List.of());
  }

  /** The reading before it is judged. */
  QuoteAssembly.Parts parts(Article article) {
    List<Passage> prose = passages.of(article);
    NameResolver resolver = NameResolver.of(article.text(), prose, names, grammar);
    return new QuoteAssembly(prose, terms, resolver).assemble(finder.find(prose));
  }
}
