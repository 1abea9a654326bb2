package org.copydesk.desk.pages.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShownTest {

  @Test
  void ordinaryTextStaysTheSameObject() {
    String text = "“Na so!” – 日本 🎉\n\tשלום";
    assertThat(Shown.text(text)).isSameAs(text);
  }

  @Test
  void whatHidesOrReordersIsMadeVisible() {
    assertThat(Shown.text("a\u0000b\u001Bc\u007Fd")).isEqualTo("a␀b␛c␡d");
    assertThat(Shown.text("\u202Eevil\u202C\u2066x\u2069\u0085"))
        .isEqualTo("⟨U+202E⟩evil⟨U+202C⟩⟨U+2066⟩x⟨U+2069⟩⟨U+0085⟩");
    assertThat(Shown.text("half \uD83C")).isEqualTo("half \uFFFD");
  }

  @Test
  void lineHasNoLineEndsAndIsCutBetweenCodePoints() {
    assertThat(Shown.line("a\nb\tc\u2028d")).isEqualTo("a b c d");
    assertThat(Shown.line("🎉🎉🎉", 2)).isEqualTo("🎉🎉…");
    assertThat(Shown.line("ab", 2)).isEqualTo("ab");
  }

  @Test
  void anyTextBecomesOneWithoutControls() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int at = 0; at < 60; at++) {
        text.append((char) random.nextInt(0x10000));
      }
      String shown = Shown.line(text.toString());
      assertThat(shown.chars().filter(Character::isISOControl).count()).isZero();
      assertThat(shown).doesNotContain("\u202E", "\u2066", "\u202A", "\n");
    }
  }
}
