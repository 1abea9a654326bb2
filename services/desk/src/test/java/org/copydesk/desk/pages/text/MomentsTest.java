package org.copydesk.desk.pages.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MomentsTest {

  @Test
  void momentsOfASentenceAreThoseOfTheReadersClock() {
    String sentence = "kim claimed it at 2026-03-01T09:05:07.123Z, lee at 2026-03-01T23:30:00Z";

    assertThat(Moments.inWords(sentence, ZoneOffset.UTC))
        .isEqualTo("kim claimed it at 1 Mar, 09:05, lee at 1 Mar, 23:30");
    assertThat(Moments.inWords(sentence, ZoneId.of("Europe/Oslo"))).endsWith("lee at 2 Mar, 00:30");
  }

  @Test
  void whatIsNoMomentStaysAsItIs() {
    String sentence = "2026-13-41T99:99:99Z $1 \\ 2026-03-01";

    assertThat(Moments.inWords(sentence, ZoneOffset.UTC)).isEqualTo(sentence);
  }
}
