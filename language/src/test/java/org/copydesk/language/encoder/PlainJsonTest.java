package org.copydesk.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJsonTest {

  @Test
  void everyKindOfValueIsRead() {
    String text =
        "{\"a\": \"x\\n\\u00e9\\\"\", \"b\": [1, -2.5e1, true], \"c\": {\"d\": {}}, \"e\": null}";

    assertThat(PlainJson.object(text))
        .isEqualTo(
            Map.of("a", "x\n\u00e9\"", "b", List.of(1.0, -25.0, true), "c", Map.of("d", Map.of())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"a\"}",
        "{\"a\": }",
        "{\"a\": 1,}",
        "{\"a\": 1} x",
        "{\"a\": \"x}",
        "{\"a\": \"\\q\"}",
        "{\"a\": \"\\u12\"}",
        "{\"a\": [1 2]}",
        "{\"a\": 1.2.3}"
      })
  void brokenTextIsRefused(String text) {
    assertThatThrownBy(() -> PlainJson.object(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void depthIsBounded() {
    assertThatThrownBy(() -> PlainJson.object("{\"a\": " + "[".repeat(100_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("levels");
  }
}
