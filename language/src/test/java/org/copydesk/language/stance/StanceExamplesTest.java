package org.copydesk.language.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StanceExamplesTest {

  private final StanceReader reader = WordListStanceReader.standard();

  static List<List<String>> examples() throws IOException {
    return Marked.examples("stance-examples.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void stanceIsAsAnEditorWouldSay(List<String> example) {
    Marked marked = Marked.of(example.get(1));
    String words = marked.targets().get(0).of(marked.text());
    Target target = new Target(words, Optional.of(marked.targets().get(0)), false);

    StanceAnswer answer =
        reader.read(List.of(QuotePassage.pair(marked.article(), marked.quote(), target))).get(0);

    StanceLabel expected = StanceLabel.valueOf(example.get(0));
    if (expected == StanceLabel.UNDETERMINED) {
      assertThat(answer.label()).isIn(StanceLabel.UNDETERMINED, StanceLabel.NEUTRAL);
    } else {
      assertThat(answer.label()).isEqualTo(expected);
    }
    assertThat(answer.model()).isEqualTo("rules-1");
    assertThat(answer.confidence()).isBetween(0.0, 0.6);
  }
}
