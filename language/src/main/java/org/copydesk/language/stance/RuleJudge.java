package org.copydesk.language.stance;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.copydesk.language.article.Article;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.Speaker;
import org.copydesk.language.stance.framing.FramingReader;
import org.copydesk.language.stance.targets.TargetFinder;

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
   * @param stances answers what a speaker holds of a target; asked once an article
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
    Iterator<StanceAnswer> answers = stances.read(pairs(article, quotes, found)).iterator();
    List<Quote> judged = new ArrayList<>();
    for (int i = 0; i < quotes.size(); i++) {
      Quote quote = quotes.get(i);
      List<Stance> held = found.get(i).stream().map(target -> stance(target, answers)).toList();
      judged.add(quote.judged(framings.read(article, quote), held));
    }
    return new Judged(judged, tallies.count(judged));
  }

  /** One question for each target that its quote speaks of, in the order of quotes and targets. */
  private static List<StancePair> pairs(
      Article article, List<Quote> quotes, List<List<Target>> found) {
    List<StancePair> pairs = new ArrayList<>();
    for (int i = 0; i < quotes.size(); i++) {
      for (Target target : found.get(i)) {
        if (target.mention().isPresent()) {
          pairs.add(QuotePassage.pair(article, quotes.get(i), target));
        }
      }
    }
    return pairs;
  }

  private Stance stance(Target target, Iterator<StanceAnswer> answers) {
    if (target.mention().isEmpty()) {
      return new Stance(
          target, StanceLabel.UNDETERMINED, 0, stances.model(), Optional.of(UNSPOKEN));
    }
    StanceAnswer answer = answers.next();
    return new Stance(target, answer.label(), answer.confidence(), answer.model(), answer.reason());
  }
}
