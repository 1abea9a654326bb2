package org.copydesk.language.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.copydesk.language.text.Span;
import org.junit.jupiter.api.Test;

class StancePairTest {

  private static StancePair pair(String text, String source, String target) {
    return new StancePair(
        "1", text, Optional.of(source), span(text, source), target, span(text, target));
  }

  private static Optional<Span> span(String text, String words) {
    int at = text.indexOf(words);
    return at < 0 ? Optional.empty() : Optional.of(new Span(at, at + words.length()));
  }

  private static StanceLabel label(String text, String source, String target) {
    return WordListStanceReader.standard().read(List.of(pair(text, source, target))).get(0).label();
  }

  @Test
  void spanOutsideTheTextIsRefusedWithoutTheText() {
    assertThatThrownBy(
            () ->
                new StancePair(
                    "1",
                    "secret",
                    Optional.empty(),
                    Optional.empty(),
                    "x",
                    Optional.of(new Span(2, 9))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("within 6 units")
        .hasMessageNotContaining("secret");
  }

  @Test
  void sourceThatCondemnsIsAgainst() {
    assertThat(label("Holt condemned Brandt for the delay.", "Holt", "Brandt"))
        .isEqualTo(StanceLabel.AGAINST);
  }

  @Test
  void reverseDirectionIsNotCalled() {
    assertThat(label("Holt condemned Brandt for the delay.", "Brandt", "Holt"))
        .isEqualTo(StanceLabel.UNDETERMINED);
  }

  @Test
  void passiveTurnsTheDirectionRound() {
    assertThat(label("Brandt was condemned by Holt on Monday.", "Holt", "Brandt"))
        .isEqualTo(StanceLabel.AGAINST);
  }

  @Test
  void opinionOfTheAuthorIsNotTheSources() {
    assertThat(label("Holt met the corrupt governor Brandt.", "Holt", "Brandt"))
        .isEqualTo(StanceLabel.UNDETERMINED);
  }

  @Test
  void reportedWordsAreTheSources() {
    assertThat(label("Holt said Brandt was a liar.", "Holt", "Brandt"))
        .isEqualTo(StanceLabel.AGAINST);
    assertThat(label("Brandt is a hero, Holt said.", "Holt", "Brandt"))
        .isEqualTo(StanceLabel.FAVOUR);
  }

  @Test
  void answersKeepTheOrderAndTheIdsOfTheQuestions() {
    StanceReader reader = WordListStanceReader.standard();
    StancePair one =
        new StancePair("b", "", Optional.empty(), Optional.empty(), "", Optional.empty());
    StancePair two =
        new StancePair("a", "bad", Optional.empty(), Optional.empty(), "x", Optional.empty());

    assertThat(reader.read(List.of(one, two, one)))
        .extracting(StanceAnswer::id)
        .containsExactly("b", "a", "b");
    assertThat(reader.read(List.of())).isEmpty();
  }
}
