package org.copydesk.language.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jul 17, 2025", "July 17, 2025", "17 July 2025", "17 Jul 2025", "17th of July, 2025",
            "Thursday, July 17, 2025",
        "2025-07-17", "2025/07/17", "17.07.2025", "17/07/2025", "Published: July 17, 2025",
            "Updated 17 July 2025",
        "On 17 July 2025", "17. Juli 2025", "17 juillet 2025", "17 de julio de 2025",
            "17 luglio 2025", "17 juli 2025",
        "THURSDAY 17 JULY 2025", "Jul. 17, 2025.", "First published 17 July 2025"
      })
  void dayAloneIsRead(String words) {
    assertThat(DateWords.read(words, DayOrder.DAY_FIRST))
        .contains(new StatedDate(LocalDate.of(2025, 7, 17), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "July 17, 2025 at 5:04 PM EDT | 17:04 | -04:00",
        "Jul 17, 2025, 5:04 p.m. ET | 17:04 | America/New_York",
        "17 July 2025 17:04 BST | 17:04 | +01:00",
        "17 July 2025, 17.04 CEST | 17:04 | +02:00",
        "2025-07-17T21:04:00Z | 21:04 | Z",
        "2025-07-17T21:04:00+00:00 | 21:04 | Z",
        "2025-07-17T21:04:00.000-04:00 | 21:04 | -04:00",
        "2025-07-17 21:04:00 +0200 | 21:04 | +02:00",
        "2025-07-17T21:04+02:00[Europe/Paris] | 21:04 | Europe/Paris",
        "Thu, 17 Jul 2025 21:04:00 GMT | 21:04 | Z",
        "Thu, 17 Jul 2025 21:04:00 -0700 | 21:04 | -07:00",
        "17 July 2025 21:04 UTC | 21:04 | Z"
      })
  void momentWithZoneIsRead(String words, String time, String zone) {
    assertThat(DateWords.read(words, DayOrder.DAY_FIRST))
        .contains(
            new StatedDate(
                LocalDate.of(2025, 7, 17),
                Optional.of(LocalTime.parse(time)),
                Optional.of(ZoneId.of(zone))));
  }

  @ParameterizedTest
  @CsvSource({
    "'July 17, 2025 5pm',17:00",
    "'July 17, 2025, 12:30 a.m.',00:30",
    "'July 17, 2025, 12 noon',12:00",
    "'17 July 2025 | 07:05',07:05",
    "'17.07.2025, 21:04 Uhr',21:04",
    "'17 juillet 2025 à 21h04',21:04"
  })
  void timeWithoutZoneIsRead(String words, String time) {
    assertThat(DateWords.read(words, DayOrder.DAY_FIRST))
        .contains(
            new StatedDate(
                LocalDate.of(2025, 7, 17), Optional.of(LocalTime.parse(time)), Optional.empty()));
  }

  @Test
  void digitsFollowTheOrderOnlyWhereBothReadingsArePossible() {
    assertThat(day("03/04/2025", DayOrder.DAY_FIRST)).isEqualTo(LocalDate.of(2025, 4, 3));
    assertThat(day("03/04/2025", DayOrder.MONTH_FIRST)).isEqualTo(LocalDate.of(2025, 3, 4));
    assertThat(day("13/04/2025", DayOrder.MONTH_FIRST)).isEqualTo(LocalDate.of(2025, 4, 13));
    assertThat(day("04/13/2025", DayOrder.DAY_FIRST)).isEqualTo(LocalDate.of(2025, 4, 13));
    assertThat(day("03.04.2025", DayOrder.MONTH_FIRST)).isEqualTo(LocalDate.of(2025, 4, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "July",
        "July 2025",
        "2025",
        "17 July",
        "31 February 2025",
        "On July 17, 2025, the council met.",
        "July 17, 2025 was a warm day",
        "13/13/2025",
        "25:61 17 July 2025",
        "17 July 2025 17 July 2025 17",
        "The year 2025",
        "By Ana Roe",
        "12",
        "17 July 2025 at five",
        "0000-00-00",
        "99/99/9999"
      })
  void otherWordsAreNoDate(String words) {
    assertThat(DateWords.read(words, DayOrder.DAY_FIRST)).isEmpty();
  }

  @Test
  void easternTimeFollowsTheClockOfThePlace() {
    ZoneId zone =
        DateWords.read("Jan 5, 2025 9 a.m. ET", DayOrder.DAY_FIRST)
            .orElseThrow()
            .zone()
            .orElseThrow();

    assertThat(zone.getRules().getOffset(LocalDate.of(2025, 1, 5).atTime(9, 0)))
        .isEqualTo(ZoneOffset.ofHours(-5));
  }

  private static LocalDate day(String words, DayOrder order) {
    return DateWords.read(words, order).orElseThrow().day();
  }
}
