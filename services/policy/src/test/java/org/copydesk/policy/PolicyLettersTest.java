package org.copydesk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.language.reading.MissingPart;
import org.copydesk.language.reading.QuotedArticle;
import org.copydesk.language.text.Span;
import org.copydesk.letters.FlaggedArticle;
import org.copydesk.letters.TextSpan;
import org.copydesk.policy.pack.Clause;
import org.copydesk.policy.pack.Severity;
import org.junit.jupiter.api.Test;

class PolicyLettersTest {

  @Test
  void flagGoesOutInCodePointsWithItsWords() {
    String text = "Flood\n\nThe \ud83c\udf0a river rose.";
    QuotedArticle quoted = Papers.read(text);
    int start = text.indexOf("river");
    Flag flag =
        new Flag(
            "a:1",
            "a",
            "v",
            "A",
            Severity.BLOCK,
            "M",
            List.of(new Span(start, start + 5)),
            Optional.of(new Clause("C", "1", "2026", "wording")),
            true);
    FlaggedReading flagged =
        new FlaggedReading(
            quoted,
            List.of(flag),
            List.of(flag),
            List.of(new MissingPart("policy b", "why")),
            Map.of("p", "v"));

    FlaggedArticle letter = PolicyLetters.seal(flagged, "policy 0.1");

    assertThat(letter.getFlags().get(0).getEvidence())
        .containsExactly(new TextSpan(start - 1, start + 4, "river"));
    assertThat(letter.getFlags().get(0).getClause().getCode()).isEqualTo("C");
    assertThat(letter.getFlags().get(0).getReasonRequired()).isTrue();
    assertThat(letter.getShadow()).hasSize(1);
    assertThat(letter.getPacks()).containsEntry("p", "v");
    assertThat(letter.getQuoted().getMissing())
        .extracting(org.copydesk.letters.MissingPart::getPart)
        .containsExactly("policy b");
  }

  @Test
  void everySeverityHasItsLetter() {
    for (Severity severity : Severity.values()) {
      assertThat(org.copydesk.letters.Severity.valueOf(severity.name()).name())
          .isEqualTo(severity.name());
    }
  }
}
