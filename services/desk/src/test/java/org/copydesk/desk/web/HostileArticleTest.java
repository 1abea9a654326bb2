package org.copydesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Articles that would like to do something to the desk. */
@ExtendWith(Chromium.class)
class HostileArticleTest extends DeskRoom {

  HostileArticleTest() {
    super(EMPTY);
  }

  @Test
  void scriptAnywhereIsWords(Browser browser) {
    desk.arrives(HostileStories.script());
    try (Visitor editor = Visitor.at(browser, desk).open("/queue")) {
      editor.sees(".row", "Title <script>alert(1)</script>");
      editor
          .click(".row .title")
          .sees("h1", HostileStories.SCRIPT)
          .sees(".text", HostileStories.SCRIPT);
      editor.sees("#quote-q1", HostileStories.NAME);
      assertThat(editor.see("main script, main svg, main img, main b[id]").count()).isZero();
      editor.keys("c").sees(".notice.done", "claimed");
      editor.open(
          "/queue?q=" + "%3Cscript%3Ealert(7)%3C%2Fscript%3E&source=%22%3E%3Cscript%3Ealert(8)");
      assertThat(editor.see("main script").count()).isZero();
      assertThat(editor.troubles()).isEmpty();
    }
  }

  @Test
  void rightToLeftAndControlCharactersStayInTheirPlace(Browser browser) {
    desk.arrives(HostileStories.rightToLeft());
    try (Visitor editor = Visitor.at(browser, desk).article("herald/rtl")) {
      editor.sees("h1", "⟨U+202E⟩evil").sees(".text", "⟨U+2066⟩hidden").sees(".text", "␀␇");
      assertThat(String.join("", editor.see(".text .q").allInnerTexts()))
          .isEqualTo("“🎉 יום טוב 👩‍👩‍👧”");
      assertThat(editor.see(".text p.b").first().evaluate("e => getComputedStyle(e).direction"))
          .isEqualTo("rtl");
      assertThat(editor.see(".bar").evaluate("e => getComputedStyle(e).direction"))
          .isEqualTo("ltr");
    }
  }

  @Test
  void nineHundredKilobytesAndThreeThousandFlagsOpen(Browser browser) {
    Copy copy = HostileStories.veryLong();
    assertThat(copy.letter().getQuoted().getArticle().getText().length()).isGreaterThan(800_000);
    desk.arrives(copy);
    try (Visitor editor = Visitor.at(browser, desk).article("herald/long")) {
      editor.sees("#flags", "Flags 1 to 100 of 3000");
      assertThat(editor.see(".text mark").count()).isEqualTo(3_000);
      editor.keys("j", "j", "y", "2", "s").sees(".notice.done", "approved with changes");
      editor.see("#flags").getByText("Less severe").click();
      editor.sees("#flags", "Flags 101 to 200 of 3000");
      assertThat(editor.troubles()).isEmpty();
    }
  }
}
