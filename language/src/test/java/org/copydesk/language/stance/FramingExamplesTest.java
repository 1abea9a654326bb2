package org.copydesk.language.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FramingExamplesTest {

  private final RuleJudge judge = RuleJudge.standard();

  static List<List<String>> examples() throws IOException {
    return Marked.examples("framing-examples.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void framingIsAsAnEditorWouldSay(List<String> example) {
    Marked marked = Marked.of(example.get(1));

    Framing framing =
        judge.judge(marked.article(), List.of(marked.quote()), List.of()).quotes().get(0).framing();

    assertThat(framing.kind().name()).isEqualTo(example.get(0));
    assertThat(framing.evidence())
        .extracting(span -> span.of(marked.text()))
        .isEqualTo(words(example.get(2)));
  }

  private static List<String> words(String listed) {
    return listed.isEmpty()
        ? List.of()
        : Arrays.stream(listed.split("/")).map(String::strip).toList();
  }
}
