package org.copydesk.language.quote.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.language.quote.MarkState;
import org.copydesk.language.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkScannerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "He said “yes” twice | yes",
        "He said \"yes\" twice | yes",
        "He said ''yes'' twice | yes",
        "He said ``yes'' twice | yes",
        "He said «yes» twice | yes",
        "He said »yes« twice | yes",
        "He said „yes“ twice | yes",
        "He said „yes” twice | yes",
        "He said ”yes” twice | yes",
        "He said ‘oh yes’ twice | oh yes",
        "He said 'oh yes' twice | oh yes",
        "He said “yes“ twice | yes",
      })
  void everyStyleOfMarksIsPaired(String text, String inner) {
    assertThat(inner(text)).containsExactly(inner);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "It's the dogs' dinner in the '90s",
        "Don’t touch ’em, they’re the Lees’ hens",
        "A door 6'2\" high and 3'4\" wide",
        "Rock 'n' roll",
      })
  void apostrophesFeetAndInchesAreNoMarks(String text) {
    assertThat(inner(text)).isEmpty();
  }

  @Test
  void singleMarksNestInDoubleOnes() {
    assertThat(inner("“They said ‘come in’ and left”"))
        .containsExactly("They said ‘come in’ and left", "come in");
  }

  @Test
  void unclosedMarkRunsToTheEnd() {
    List<QuotedRegion> regions = regions("Lee said, “we wait. And wait");

    assertThat(regions).hasSize(1);
    assertThat(regions.get(0).state()).isEqualTo(MarkState.UNCLOSED);
    assertThat(regions.get(0).outer()).isEqualTo(new Span(10, 28));
  }

  @Test
  void closingMarkWithoutAnOpeningOneTakesTheWordsBeforeIt() {
    List<QuotedRegion> regions = regions("We wait,” said Lee.");

    assertThat(regions).hasSize(1);
    assertThat(regions.get(0).state()).isEqualTo(MarkState.UNOPENED);
    assertThat(regions.get(0).inner()).isEqualTo(new Span(0, 8));
  }

  @Test
  void strayOpeningMarkTakesTheFirstClosingOne() {
    assertThat(inner("“We wait. “And wait,” said Lee.")).containsExactly("We wait. “And wait,");
  }

  private static List<String> inner(String text) {
    return regions(text).stream().map(region -> region.inner().of(text)).toList();
  }

  private static List<QuotedRegion> regions(String text) {
    return MarkScanner.regions(text, new Span(0, text.length()));
  }
}
