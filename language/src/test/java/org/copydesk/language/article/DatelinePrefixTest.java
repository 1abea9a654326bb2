package org.copydesk.language.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.language.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatelinePrefixTest {

  private static final String FIRST = "The harbour opened again.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KYIV, July 3 (Agency) — ",
        "LONDON — ",
        "LONDON - ",
        "DES MOINES, Iowa — ",
        "MANCHESTER, N.H. (AP) — ",
        "July 3 (Agency) - ",
        "Oslo (Fjordnews) – ",
        "ST. LOUIS -- ",
        "PARIS, Aug 31 (Agency) - ",
        "Bergen, Norway, 3 July (Fjordnews) — ",
        "WASHINGTON—",
        "NEW DELHI, July 3 (Agency): ",
        "CAMBRIDGE, Mass., Dec. 11 (Agency) — "
      })
  void placeAndAgencyAreFound(String prefix) {
    String text = prefix + FIRST;

    assertThat(DatelinePrefix.end(text, new Span(0, text.length()))).contains(prefix.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EXCLUSIVE - The harbour opened.",
        "UPDATE: 5/12 — The harbour opened.",
        "The harbour – open again – was full.",
        "A - The harbour opened.",
        "Ana Roe — The harbour opened.",
        "TEN REASONS WHY THE HARBOUR, AND NOT THE BRIDGE, MATTERS — The harbour opened.",
        "OPINION — The harbour opened.",
        "Correction, March 6: The harbour opened.",
        "LONDON — and nothing else",
        "LONDON: The harbour opened.",
        "LONDON — "
      })
  void otherWordsAreNone(String text) {
    assertThat(DatelinePrefix.end(text, new Span(0, text.length()))).isEmpty();
  }
}
