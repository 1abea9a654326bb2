package org.copydesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.copydesk.letters.QuoteKind;
import org.copydesk.letters.Severity;
import org.copydesk.letters.StanceLabel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Articles that would like to do something to the desk. */
@ExtendWith(Chromium.class)
class HostileArticleTest {

  private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";

  private @TempDir Path folder;
  private TestDesk desk;

  @BeforeEach
  void open() throws IOException {
    desk = TestDesk.local(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void scriptAnywhereIsWords(Browser browser) {
    String name = "Eve \"><svg onload=alert(3)>";
    desk.arrives(
        Copy.of("herald", "x\"><b>'&id=1#y")
            .section(SCRIPT)
            .fact("url", "javascript:alert(4)")
            .title("Title " + SCRIPT)
            .p("Body " + SCRIPT + " “quoted </script><script>alert(5)</script>” said " + name + ".")
            .quote(
                "“quoted </script><script>alert(5)</script>”", QuoteKind.DIRECT, name, name, "said")
            .stance("\"><script>alert(6)</script>", StanceLabel.AGAINST)
            .flag("threat-in-quote", Severity.BLOCK, SCRIPT, SCRIPT));
    try (Visitor editor = Visitor.at(browser, desk).open("/queue")) {
      editor.sees(".row", "Title <script>alert(1)</script>");
      editor.click(".row .title").sees("h1", SCRIPT).sees(".text", SCRIPT);
      editor.sees("#quote-q1", name);
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
    desk.arrives(
        Copy.of("herald", "rtl")
            .language("he")
            .title("שלום עולם \u202Eevil\u202C abc")
            .p("“🎉 יום טוב 👩‍👩‍👧” אמרה דנה לוי. \u0000\u0007\u2066hidden")
            .quote("“🎉 יום טוב 👩‍👩‍👧”", QuoteKind.DIRECT, "דנה לוי", "דנה לוי", "אמרה"));
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
    Copy copy = Copy.of("herald", "long").title("A very long report");
    List<Severity> severities = List.of(Severity.values());
    Random random = new Random(7);
    StringBuilder paragraph = new StringBuilder();
    for (int at = 0; at < 3_000; at++) {
      String word = "word" + at + "x";
      paragraph.append("The harbour ").append(word).append(' ');
      for (int more = 0; more < 29; more++) {
        paragraph.append(Integer.toString(random.nextInt(1 << 30), 36)).append("mor ");
      }
      if (at % 10 == 9) {
        copy.p(paragraph.toString());
        paragraph.setLength(0);
      }
    }
    for (int at = 0; at < 3_000; at++) {
      Severity severity = severities.get(at % severities.size());
      copy.flag("policy-" + at, severity, "Look at word " + at + ".", "word" + at + "x");
    }
    assertThat(copy.letter().getQuoted().getArticle().getText().length()).isGreaterThan(800_000);
    desk.arrives(copy);
    try (Visitor editor = Visitor.at(browser, desk).article("herald/long")) {
      editor.sees("#flags", "Flags 1 to 100 of 3000");
      assertThat(editor.see(".text mark").count()).isEqualTo(3_000);
      editor.keys("j", "j", "y", "2", "s").sees(".notice.done", "approved with changes");
      editor.see("#flags").getByText("Lesser").click();
      editor.sees("#flags", "Flags 101 to 200 of 3000");
      assertThat(editor.troubles()).isEmpty();
    }
  }
}
