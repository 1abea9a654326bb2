package org.copydesk.language.reading;

import org.copydesk.language.quote.rules.RuleQuoteFinder;
import org.copydesk.language.quote.words.CueLexicon;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.stance.RuleJudge;

/** The reader that works by rules alone, without a trained model. */
public final class RuleReader {

  private RuleReader() {}

  /** The reader with the word lists that come with it. */
  public static ArticleReader standard() {
    return byRules();
  }

  static CopyReader byRules() {
    return new CopyReader(
        new RuleQuoteFinder(CueLexicon.standard(), new Grammar()), RuleJudge.standard());
  }
}
