package org.copydesk.policy.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "the (view|opinion # 4 # expected a \")\"",
        "the view) # 8 # expected no \")\"",
        "views ..x.. here # 6 # expected a gap",
        "views ..99.. here # 6 # expected a gap",
        "@nobody says # 0 # unknown list \"nobody\"",
        "own ! # 4 # expected one word",
        "a <name> # 2 # expected <cap>, <num> or <word>",
        "(old)? (new)? # 0 # needs at least one word",
        "a () b # 3 # expected a word",
        "a & b # 2 # expected a word"
      })
  void faultSaysWhereAndWhatWasExpected(String phrase, int offset, String expected) {
    PhraseFault fault =
        catchThrowableOfType(PhraseFault.class, () -> PhraseParser.parse(phrase, new WordLists()));
    assertThat(fault.offset()).isEqualTo(offset);
    assertThat(fault.expected()).contains(expected);
  }

  @Test
  void bracketsInsideEachOtherAreBounded() {
    String phrase = "(".repeat(5_000) + "a" + ")".repeat(5_000);
    PhraseFault fault =
        catchThrowableOfType(PhraseFault.class, () -> PhraseParser.parse(phrase, new WordLists()));
    assertThat(fault.expected()).contains("at most");
  }
}
