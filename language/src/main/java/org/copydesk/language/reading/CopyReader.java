package org.copydesk.language.reading;

import java.util.Iterator;
import java.util.List;
import org.copydesk.language.article.Article;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.find.Findings;
import org.copydesk.language.quote.find.FoundQuote;
import org.copydesk.language.quote.find.QuoteFinder;
import org.copydesk.language.quote.find.TermJudge;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.Passages;
import org.copydesk.language.quote.rules.InnerQuotes;
import org.copydesk.language.quote.rules.RuleQuoteFinder;
import org.copydesk.language.quote.rules.SecondSources;
import org.copydesk.language.quote.speakers.NameReader;
import org.copydesk.language.quote.speakers.NameResolver;
import org.copydesk.language.quote.words.CueLexicon;
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
  private final CueLexicon cues = CueLexicon.standard();
  private final InnerQuotes innerQuotes = new InnerQuotes(cues, grammar);
  private final SecondSources sources = new SecondSources(cues, grammar);
  private final Misreadings misreadings =
      new Misreadings(terms, new RuleQuoteFinder(cues, grammar), cues);

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
    List<Passage> prose = passages.of(article);
    Findings found = finder.read(prose, passages.beside(article));
    QuoteAssembly.Parts parts = assembled(article, prose, found.quotes());
    List<Quote> own = parts.quotes().stream().filter(quote -> quote.insideOf().isEmpty()).toList();
    Judged judged = judge.judge(article, own, parts.speakers());
    return new QuotedArticle(
        article,
        together(parts.quotes(), judged.quotes()),
        parts.speakers(),
        parts.terms(),
        judged.tallies(),
        found.notices(),
        List.of());
  }

  /** All quotes in their order, those that were judged as they are now. */
  private static List<Quote> together(List<Quote> all, List<Quote> judged) {
    Iterator<Quote> next = judged.iterator();
    return all.stream().map(it -> it.insideOf().isEmpty() ? next.next() : it).toList();
  }

  /** The reading before it is judged. */
  QuoteAssembly.Parts parts(Article article) {
    List<Passage> prose = passages.of(article);
    return assembled(article, prose, finder.find(prose));
  }

  private QuoteAssembly.Parts assembled(
      Article article, List<Passage> prose, List<FoundQuote> found) {
    NameResolver resolver = NameResolver.of(article.text(), prose, names, grammar);
    return new QuoteAssembly(prose, terms, innerQuotes, sources, misreadings, resolver)
        .assemble(found);
  }
}
