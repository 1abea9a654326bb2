package org.copydesk.language.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.language.article.Article;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.Speaker;

/** Finds targets and framing by rules, and asks a {@link StanceReader} for the stance. */
public final class RuleJudge implements QuoteJudge {

  private static final String UNSPOKEN = "the quote does not speak of it";

  private final TargetFinder targets = new TargetFinder();
  private final FramingReader framings = new FramingReader();
  private final TallyCounter tallies = new TallyCounter();
  private final StanceReader stances;

  /**
   * A judge.
   *
   * @param stances answers what a speaker holds of a target
   */
  public RuleJudge(StanceReader stances) {
    this.stances = stances;
  }

  /** A judge that works by rules and word lists alone. */
  public static RuleJudge standard() {
    return new RuleJudge(WordListStanceReader.standard());
  }

  @Override
  public Judged judge(Article article, List<Quote> quotes, List<Speaker> speakers) {
    List<List<Target>> found = targets.find(article, quotes);
    List<Quote> judged = new ArrayList<>();
    for (int i = 0; i < quotes.size(); i++) {
      Quote quote = quotes.get(i);
      Framing framing = framings.read(article, quote);
      judged.add(quote.judged(framing, stances(article, quote, found.get(i))));
    }
    return new Judged(judged, tallies.count(judged));
  }

  /** The stances toward the targets that the quote speaks of, asked all at once. */
  private List<Stance> stances(Article article, Quote quote, List<Target> targetsOfQuote) {
    List<StancePair> pairs =
        targetsOfQuote.stream()
            .filter(target -> target.mention().isPresent())
            .map(target -> QuotePassage.pair(article, quote, target))
            .toList();
    List<StanceAnswer> answers = stances.read(pairs);
    List<Stance> found = new ArrayList<>();
    int next = 0;
    for (Target target : targetsOfQuote) {
      found.add(
          target.mention().isPresent() ? stance(target, answers.get(next++)) : unspoken(target));
    }
    return found;
  }

  private static Stance stance(Target target, StanceAnswer answer) {
    return new Stance(target, answer.label(), answer.confidence(), answer.model(), answer.reason());
  }

  private Stance unspoken(Target target) {
    return new Stance(target, StanceLabel.UNDETERMINED, 0, stances.model(), Optional.of(UNSPOKEN));
  }
}
