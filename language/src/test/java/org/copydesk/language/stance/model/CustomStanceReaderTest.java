package org.copydesk.language.stance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.copydesk.language.encoder.Timed;
import org.copydesk.language.encoder.Tiny;
import org.copydesk.language.encoder.UnusableModel;
import org.copydesk.language.stance.StanceAnswer;
import org.copydesk.language.stance.StanceLabel;
import org.copydesk.language.stance.StancePair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sequence classifier of the user's own. */
class CustomStanceReaderTest {

  private static final Optional<StanceLabel> AGAINST = Optional.of(StanceLabel.AGAINST);
  private static final Optional<StanceLabel> NEUTRAL = Optional.of(StanceLabel.NEUTRAL);
  private static final Optional<StanceLabel> FAVOUR = Optional.of(StanceLabel.FAVOUR);

  @TempDir private Path folder;

  @Test
  void labelsAreThoseOfTheMap() throws UnusableModel {
    StancePair pair = Pairs.claim("the river is good", "the plan");

    assertThat(answer(custom(List.of(AGAINST, NEUTRAL, FAVOUR), 0), pair).label())
        .isEqualTo(StanceLabel.FAVOUR);
    assertThat(answer(custom(List.of(FAVOUR, NEUTRAL, AGAINST), 0), pair).label())
        .isEqualTo(StanceLabel.AGAINST);
    StanceAnswer nothing = answer(custom(List.of(AGAINST, NEUTRAL, Optional.empty()), 0.5), pair);
    assertThat(nothing.label()).isEqualTo(StanceLabel.UNDETERMINED);
    assertThat(nothing.model()).isEqualTo("custom:pair.onnx");
  }

  @Test
  void textAndTargetAreBothRead() throws UnusableModel {
    CustomStance custom = custom(List.of(AGAINST, NEUTRAL, FAVOUR), 0);

    assertThat(answer(custom, Pairs.claim("the plan", "the bad river")).label())
        .isEqualTo(StanceLabel.AGAINST);
    assertThat(answer(custom, Pairs.of("the plan is great", "plan")).label())
        .isEqualTo(StanceLabel.FAVOUR);
  }

  @Test
  void longTextIsCutAroundTheTarget() throws UnusableModel {
    CustomStance custom = custom(List.of(AGAINST, NEUTRAL, FAVOUR), 0);
    String text = "bad ".repeat(20_000) + "the ".repeat(100) + "plan is good";

    assertThat(answer(custom, Pairs.of(text, "plan")).label()).isEqualTo(StanceLabel.FAVOUR);
    assertThat(Timed.of(() -> answerUnchecked(custom, Pairs.claim(text, "plan"))))
        .isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void labelMapOfAnotherSizeIsRefused() {
    CustomStance custom = custom(List.of(AGAINST, FAVOUR), 0);

    assertThatThrownBy(() -> CustomStanceReader.open(custom))
        .isInstanceOf(UnusableModel.class)
        .hasMessageContaining("expected 2 scores, one a label, got 3 scores");
  }

  @Test
  void missingFilesAreNamed() throws Exception {
    CustomStance custom = custom(List.of(AGAINST, NEUTRAL, FAVOUR), 0);
    Files.delete(custom.vocabulary());

    assertThatThrownBy(() -> CustomStanceReader.open(custom))
        .isInstanceOf(UnusableModel.class)
        .hasMessageContaining("vocab.txt");
  }

  @Test
  void networkThatTakesSomethingElseIsRefused() {
    Path network = Tiny.stance(folder).resolve("model.onnx");
    CustomStance custom =
        new CustomStance(
            network,
            folder.resolve("vocabulary.txt"),
            List.of(AGAINST, NEUTRAL, FAVOUR),
            false,
            64,
            0);

    assertThatThrownBy(() -> CustomStanceReader.open(custom))
        .isInstanceOf(UnusableModel.class)
        .hasMessageContaining("source_span");
  }

  private CustomStance custom(List<Optional<StanceLabel>> labels, double least) {
    Path network = Tiny.pair(folder);
    return new CustomStance(network, folder.resolve("vocab.txt"), labels, false, 64, least);
  }

  private static StanceAnswer answerUnchecked(CustomStance custom, StancePair pair) {
    try {
      return answer(custom, pair);
    } catch (UnusableModel e) {
      throw new IllegalStateException(e);
    }
  }

  private static StanceAnswer answer(CustomStance custom, StancePair pair) throws UnusableModel {
    try (CustomStanceReader reader = CustomStanceReader.open(custom)) {
      return reader.read(List.of(pair)).get(0);
    }
  }
}
