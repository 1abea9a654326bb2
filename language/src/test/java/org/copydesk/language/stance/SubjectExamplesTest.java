package org.copydesk.language.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.copydesk.language.article.Article;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.QuoteKind;
import org.copydesk.language.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SubjectExamplesTest {

  static List<List<String>> examples() throws IOException {
    return Marked.examples("subject-examples.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void subjectIsAsAnEditorWouldCallIt(List<String> example) {
    Article article = Marked.article(example.get(1), example.get(2));
    Quote quote =
        Marked.quote(
            "q1",
            QuoteKind.INDIRECT,
            List.of(new Span(0, 10)),
            Marked.attributed("s1", "Nobody", Optional.empty()),
            Optional.empty());

    Judged judged = RuleJudge.standard().judge(article, List.of(quote), List.of());

    Target primary = judged.quotes().get(0).stances().get(0).target();
    assertThat(primary.primary()).isTrue();
    assertThat(primary.text()).isEqualTo(example.get(0));
  }
}
