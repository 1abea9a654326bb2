package org.copydesk.language.stance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.copydesk.language.encoder.ModelFolder;
import org.copydesk.language.encoder.Timed;
import org.copydesk.language.encoder.Tiny;
import org.copydesk.language.encoder.UnusableModel;
import org.copydesk.language.stance.StanceAnswer;
import org.copydesk.language.stance.StanceLabel;
import org.copydesk.language.stance.StancePair;
import org.copydesk.language.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every network: here one that only knows that "good" is good. */
class ModelStanceReaderTest {

  @TempDir private Path folder;
  private ModelStanceReader reader;

  @BeforeEach
  void open() throws UnusableModel {
    reader = ModelStanceReader.open(ModelFolder.open(Tiny.stance(folder)));
  }

  @AfterEach
  void close() {
    reader.close();
  }

  @Test
  void answerCarriesTheVersionAndACalibratedConfidence() {
    StanceAnswer named = answer(Pairs.of("the plan is good", "plan"));
    StanceAnswer claimed = answer(Pairs.claim("the plan is good", "river"));

    assertThat(named.label()).isEqualTo(StanceLabel.FAVOUR);
    assertThat(named.model()).isEqualTo("tiny-1");
    assertThat(named.confidence()).isBetween(0.9, 1.0);
    assertThat(claimed.label()).isEqualTo(StanceLabel.FAVOUR);
    assertThat(claimed.confidence()).isLessThan(named.confidence());
  }

  @Test
  void answerBelowTheStatedConfidenceIsUndetermined() {
    StanceAnswer answer = answer(Pairs.of("the plan is good and bad", "plan"));

    assertThat(answer.label()).isEqualTo(StanceLabel.UNDETERMINED);
    assertThat(answer.reason()).hasValue("the model is not sure enough");
  }

  @Test
  void targetOutsideOfTheWordsIsUndetermined() {
    StancePair blank =
        new StancePair(
            "q", "the  plan", Optional.empty(), Optional.empty(), "x", Optional.of(new Span(3, 5)));

    assertThat(answer(blank).reason())
        .hasValueSatisfying(why -> assertThat(why).contains("target"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "!?!\u2026 -- 42",
        "\u0000\u0001\u0002",
        "\u0414\u043e\u0431\u0440\u044b\u0439 \u0434\u0435\u043d\u044c",
        "\u4e2d\u6587\u4e2d\u6587",
        "\uD83D\uDEA2\uD83D\uDEA2",
        "\uD83D"
      })
  void textWithoutWordsThatTheModelKnowsIsUndeterminedWithTheReason(String text) {
    for (StancePair pair : List.of(Pairs.claim(text, "plan"), Pairs.all(text))) {
      StanceAnswer answer = answer(pair);

      assertThat(answer.label()).isEqualTo(StanceLabel.UNDETERMINED);
      assertThat(answer.reason()).isPresent();
    }
  }

  @Test
  void controlCharactersDoNotChangeTheAnswer() {
    assertThat(answer(Pairs.of("the p\u0000lan is g\u200bood", "p\u0000lan")).label())
        .isEqualTo(StanceLabel.FAVOUR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"good ", "a", "\"", "\u0301", "plan said good. ", "\uD83D\uDEA2 "})
  void longQuoteIsCutAroundTheTarget(String piece) {
    String text = piece.repeat(100_000 / piece.length()) + " plan";
    StancePair pair = Pairs.of(text, "plan");

    assertThat(Timed.of(() -> answer(pair))).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void wordsFarFromTheTargetAreNotRead() {
    String text = "bad ".repeat(1_000) + "the ".repeat(1_000) + "river is good";

    assertThat(answer(Pairs.of(text, "river")).label()).isEqualTo(StanceLabel.FAVOUR);
  }

  @Test
  void noAnswerDependsOnTheQuestionsBesideIt() {
    Random chance = new Random(11);
    String[] words = {"good", "bad", "fine", "the", "plan", "river", "said", "."};
    List<StancePair> pairs = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder("plan");
      for (int j = chance.nextInt(40); j > 0; j--) {
        text.append(' ').append(words[chance.nextInt(words.length)]);
      }
      pairs.add(Pairs.of(text.toString(), "plan"));
    }
    List<StanceAnswer> alone = pairs.stream().map(this::answer).toList();

    assertThat(reader.read(pairs)).isEqualTo(alone);
    Collections.reverse(pairs);
    List<StanceAnswer> reversed = new ArrayList<>(reader.read(pairs));
    Collections.reverse(reversed);
    assertThat(reversed).isEqualTo(alone);
  }

  @Test
  void cardWithAnUnknownLabelIsRefused() throws IOException {
    Path card = folder.resolve("model.json");
    Files.writeString(card, Files.readString(card).replace("NEUTRAL", "UNDETERMINED"));

    assertThatThrownBy(() -> ModelStanceReader.open(ModelFolder.open(folder)))
        .isInstanceOf(UnusableModel.class)
        .hasMessageContaining("labels");
  }

  private StanceAnswer answer(StancePair pair) {
    return reader.read(List.of(pair)).get(0);
  }
}
