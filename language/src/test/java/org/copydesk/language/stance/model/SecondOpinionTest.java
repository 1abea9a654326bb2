package org.copydesk.language.stance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.language.stance.StanceAnswer;
import org.copydesk.language.stance.StanceLabel;
import org.copydesk.language.stance.StancePair;
import org.copydesk.language.stance.StanceReader;
import org.junit.jupiter.api.Test;

class SecondOpinionTest {

  private static final StanceAnswer NOTHING = StanceAnswer.undetermined("", "", "because");

  @Test
  void secondIsAskedWhereTheFirstIsNotSure() {
    StanceReader first =
        reader(
            "first",
            Map.of(
                "sure", answer(StanceLabel.NEUTRAL, 0.9),
                "unsure", answer(StanceLabel.NEUTRAL, 0.5),
                "called", answer(StanceLabel.FAVOUR, 0.5),
                "none", NOTHING,
                "nobody", NOTHING));
    StanceReader second =
        reader(
            "second",
            Map.of(
                "sure", answer(StanceLabel.AGAINST, 0.6),
                "unsure", answer(StanceLabel.AGAINST, 0.4),
                "called", answer(StanceLabel.AGAINST, 0.6),
                "none", answer(StanceLabel.FAVOUR, 0.4),
                "nobody", NOTHING));
    List<StancePair> pairs =
        List.of("sure", "unsure", "called", "none", "nobody").stream()
            .map(text -> Pairs.claim(text, "x"))
            .toList();

    assertThat(new SecondOpinion(first, second).read(pairs))
        .extracting(answer -> answer.model() + " " + answer.label())
        .containsExactly(
            "first NEUTRAL",
            "second AGAINST",
            "first FAVOUR",
            "second FAVOUR",
            "first UNDETERMINED");
  }

  private static StanceAnswer answer(StanceLabel label, double confidence) {
    return new StanceAnswer("", label, confidence, "", Optional.empty());
  }

  private static StanceReader reader(String model, Map<String, StanceAnswer> answers) {
    return new StanceReader() {
      @Override
      public String model() {
        return model;
      }

      @Override
      public List<StanceAnswer> read(List<StancePair> pairs) {
        return pairs.stream()
            .map(pair -> answers.getOrDefault(pair.text(), NOTHING))
            .map(
                it ->
                    new StanceAnswer(
                        pairs.get(0).id(), it.label(), it.confidence(), model, it.reason()))
            .toList();
      }
    };
  }
}
