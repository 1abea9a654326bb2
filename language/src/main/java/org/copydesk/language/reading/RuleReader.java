package org.copydesk.language.reading;

import java.util.List;
import org.copydesk.language.article.Article;
import org.copydesk.language.quote.find.QuoteFinder;
import org.copydesk.language.quote.find.TermJudge;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.Passages;
import org.copydesk.language.quote.rules.RuleQuoteFinder;
import org.copydesk.language.quote.speakers.NameReader;
import org.copydesk.language.quote.speakers.NameResolver;
import org.copydesk.language.quote.words.CueLexicon;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.stance.Judged;
import org.copydesk.language.stance.QuoteJudge;
import org.copydesk.language.stance.RuleJudge;

/** Reads articles by rules alone, without a trained model. */
public final class RuleReader implements ArticleReader {

  private final Passages passages;
  private final QuoteFinder finder;
  private final QuoteJudge judge;
  private final Grammar grammar;
  private final NameReader names;
  private final TermJudge terms;

  private RuleReader(Passages passages, QuoteFinder finder, QuoteJudge judge, Grammar grammar) {
    this.passages = passages;
    this.finder = finder;
    this.judge = judge;
    this.grammar = grammar;
    this.names = NameReader.standard(grammar);
    this.terms = new TermJudge(grammar);
  }

  /** The reader with the word lists that come with it. */
  public static ArticleReader standard() {
    return byRules();
  }

  static RuleReader byRules() {
    Grammar grammar = new Grammar();
    return new RuleReader(
        Passages.standard(),
        new RuleQuoteFinder(CueLexicon.standard(), grammar),
        RuleJudge.standard(),
        grammar);
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
