package org.copydesk.language.stance.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.language.stance.StancePair;
import org.copydesk.language.stance.opinion.Hit.Sense;
import org.copydesk.language.stance.opinion.Passage.Run;
import org.copydesk.language.stance.words.Word;
import org.copydesk.language.text.Span;

/** Sums up what the words of opinion in a question say of its target. */
public final class OpinionReader {

  private final OpinionWords opinions;
  private final ClaimReader claims;
  private final HolderWords holders = HolderWords.standard();

  private OpinionReader(OpinionWords opinions) {
    this.opinions = opinions;
    this.claims = new ClaimReader(opinions);
  }

  /** A reader with the word list that comes with Copydesk. */
  public static OpinionReader standard() {
    return new OpinionReader(OpinionWords.standard());
  }

  /**
   * What the source says of the target.
   *
   * @return positive for, negative against, a strong word near the target about 1; empty where no
   *     word of opinion bears on the target
   */
  public Optional<Double> evidence(StancePair pair) {
    return evidence(List.of(pair)).get(0);
  }

  /** The same for several questions; those of one quote after one another are quick. */
  public List<Optional<Double>> evidence(List<StancePair> pairs) {
    List<Optional<Double>> found = new ArrayList<>();
    String text = "";
    Span near = new Span(0, 0);
    Passage passage = Passage.of(text, near, opinions);
    for (StancePair pair : pairs) {
      Span next = Passage.near(pair);
      if (!next.equals(near) || !pair.text().equals(text)) {
        passage = Passage.of(pair.text(), next, opinions);
        text = pair.text();
        near = next;
      }
      found.add(evidence(pair, passage));
    }
    return found;
  }

  private Optional<Double> evidence(StancePair pair, Passage passage) {
    if (passage.words().stream().noneMatch(Word::word)) {
      return Optional.empty();
    }
    Optional<Run> target = pair.targetSpan().flatMap(passage::run);
    return target.isPresent()
        ? ofTarget(pair, passage, target.get())
        : claims.evidence(passage, pair.target());
  }

  private Optional<Double> ofTarget(StancePair pair, Passage passage, Run target) {
    Voice voice = Voice.of(pair, passage, holders);
    Link link = new Link(passage);
    Negation negation = new Negation(passage, target);
    boolean act = isAct(pair.target());
    double sum = 0;
    boolean found = false;
    for (Hit hit : passage.hits()) {
      double weight = hit.polarity() == 0 ? 0 : link.weight(hit, target);
      boolean bears = weight > 0 && counts(hit, target, passage, act);
      if (bears && voice.answersFor(hit, target, link)) {
        sum += weight * negation.polarity(hit);
        found = true;
      }
    }
    return found ? Optional.of(sum) : Optional.empty();
  }

  private static boolean counts(Hit hit, Run target, Passage passage, boolean act) {
    return hit.sense() != Sense.WILL
        || (act && !Negation.shadowed(hit, target.first(), passage.hits()));
  }

  /** Whether a target in words may be done or left: its first word is no name. */
  private static boolean isAct(String target) {
    String bare = target.replaceFirst("^(?i:the|an?) ", "");
    return !bare.isEmpty() && Character.isLowerCase(bare.charAt(0));
  }
}
