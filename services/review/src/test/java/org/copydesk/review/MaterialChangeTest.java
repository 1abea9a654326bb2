package org.copydesk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Flag;
import org.copydesk.letters.Severity;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialChangeTest {

  @Test
  void sameLettersAreNoChange() {
    assertThat(changes(Draft.first(), Draft.first())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The harbour board met on Tuesday. \"The ferry pays for itself,\" said Mira Tolland.",
        "The harbour board met on Tuesday.\n\n“The ferry pays for itself”, said Mira Tolland!",
        "The har\u00adbour board\u00a0met on\u200b Tuesday “The ferry pays for itself” said Mira Tolland",
      })
  void whiteSpaceAndMarksAreNoChange(String body) {
    assertThat(changes(Draft.first(), Draft.first().body(body))).isEmpty();
  }

  @Test
  void composedAndDecomposedCharactersAreEqual() {
    assertThat(
            changes(Draft.first().body("Caf\u00e9 shut."), Draft.first().body("Cafe\u0301 shut.")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "five died | six died | text, from word 1: “five” is now “six” (1 word out, 1 in)",
        "it cost $5 | it cost €5 | text, from word 3: “$5” is now “€5” (1 word out, 1 in)",
        "rates rose 5 | rates rose 5% | text, from word 3: “5” is now “5%” (1 word out, 1 in)",
        "he did it | he did not do it | text, from word 3: “not do” added (0 words out, 2 in)",
        "he did not do it | he did it | text, from word 3: “not do” removed (2 words out, 0 in)",
        "us and them | US and them | text, from word 1: “us” is now “US” (1 word out, 1 in)",
        "a 😀 b c | a 😀 b d | text, from word 3: “c” is now “d” (1 word out, 1 in)",
      })
  void changedWordsAreNamedWithTheirPlace(String before, String after, String expected) {
    assertThat(changes(Draft.first().body(before), Draft.first().body(after)))
        .containsExactly(expected);
  }

  @Test
  void repeatedWordsAreCountedOnce() {
    assertThat(changes(Draft.first().body("no no no"), Draft.first().body("no no no no")))
        .containsExactly("text, from word 4: “no” added (0 words out, 1 in)");
  }

  @Test
  void promosAreNotMaterial() {
    assertThat(changes(Draft.first(), Draft.first().promo("Read also: the other pier"))).isEmpty();
  }

  @Test
  void titleBylineAndStatusAreMaterial() {
    Draft after = Draft.first().title("Ferry?").by().status(ArticleStatus.CORRECTED);

    assertThat(changes(Draft.first(), after))
        .containsExactly(
            "status: published, now corrected",
            "title: “" + Draft.TITLE + "” is now “Ferry?”",
            "byline: “Jon Aster” removed");
  }

  @Test
  void questionMarkInTheTitleIsMaterialAndItsTypesettingIsNot() {
    Draft plain = Draft.first().title("'Sunk' ferry  found");

    assertThat(changes(plain, Draft.first().title("‘Sunk’ ferry found"))).isEmpty();
    assertThat(changes(plain, Draft.first().title("'Sunk' ferry found?"))).hasSize(1);
  }

  @Test
  void newFlagOfMediumOrMoreIsMaterial() {
    Flag known = Draft.flag("anonymous-source", Severity.MEDIUM, "an official");
    Flag minor = Draft.flag("scare-quotes", Severity.LOW, "“free”");
    Flag block = Draft.flag("embargo-active", Severity.BLOCK, "EMBARGOED UNTIL noon");
    Flag missing = Draft.flag("missing-date", Severity.MEDIUM, "");

    assertThat(changes(Draft.first().flags(known), Draft.first().flags(known, minor))).isEmpty();
    assertThat(
            changes(Draft.first().flags(known), Draft.first().flags(missing, minor, known, block)))
        .containsExactly(
            "new flag embargo-active (block): “EMBARGOED UNTIL noon”",
            "new flag missing-date (medium)");
  }

  @Test
  void vanishedFlagIsNotMaterial() {
    Flag known = Draft.flag("anonymous-source", Severity.MEDIUM, "an official");

    assertThat(changes(Draft.first().flags(known), Draft.first())).isEmpty();
  }

  @Test
  void longChangesAreCutToALine() {
    String line =
        changes(Draft.first().body("a "), Draft.first().body("long\nword ".repeat(500))).get(0);

    assertThat(line).hasSizeLessThan(400).doesNotContain("\n").contains("…");
  }

  @Test
  void hugeTextsAreComparedInLinearTime() {
    String huge = "a ".repeat(450_000);
    Draft before = Draft.first().body(huge);
    Draft after = Draft.first().body(huge + "b");

    List<String> found =
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> changes(before, after));

    assertThat(found).hasSize(1);
  }

  private static List<String> changes(Draft before, Draft after) {
    return MaterialChange.between(Content.of(before.letter()), Content.of(after.letter()));
  }
}
