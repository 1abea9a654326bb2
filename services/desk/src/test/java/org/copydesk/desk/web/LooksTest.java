package org.copydesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.ReviewRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page, light and dark, wide and narrow: pictures to look at in target/screenshots, nothing
 * that axe-core calls serious, nothing wider than the window. Axe-core is asked in two of the four
 * windows; with -Dcopydesk.looks=pages in all four, and more pages are looked at, with
 * -Dcopydesk.looks=all in more windows too.
 */
@ExtendWith(Chromium.class)
class LooksTest {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final String LOOKS = System.getProperty("copydesk.looks", "");
  private static final boolean ALL = LOOKS.equals("all");
  private static final boolean MORE = ALL || LOOKS.equals("pages");

  private static @TempDir Path folder;
  private static TestDesk desk;
  private static String axe;
  private static String conflict;

  enum Window {
    WIDE_LIGHT(1440, ColorScheme.LIGHT, true, false),
    WIDE_DARK(1440, ColorScheme.DARK, false, false),
    NARROW_LIGHT(360, ColorScheme.LIGHT, false, false),
    NARROW_DARK(360, ColorScheme.DARK, true, false),
    TABLET_LIGHT(768, ColorScheme.LIGHT, true, true),
    TABLET_DARK(768, ColorScheme.DARK, false, true),
    LAPTOP_LIGHT(1280, ColorScheme.LIGHT, false, true),
    HUGE_LIGHT(1920, ColorScheme.LIGHT, true, true),
    HUGE_DARK(1920, ColorScheme.DARK, false, true);

    private final int width;
    private final ColorScheme scheme;
    private final boolean heard;

    private final boolean extra;

    Window(int width, ColorScheme scheme, boolean heard, boolean extra) {
      this.width = width;
      this.scheme = scheme;
      this.heard = heard || MORE;
      this.extra = extra;
    }
  }

  @BeforeAll
  static void open(Browser browser) throws IOException {
    try (InputStream in = LooksTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    desk = TestDesk.withPeople(folder);
    Stories.all(desk);
    try (Visitor kim = Visitor.at(browser, desk).as("kim").article(Stories.LIBRARY);
        Visitor lou = Visitor.at(browser, desk).as("lou").article(Stories.LIBRARY)) {
      kim.keys("2", "m")
          .type("a second voice is needed")
          .keys("Escape", "s")
          .sees(".now", "decided");
      lou.keys("1", "s").sees(".kicker", "faster");
      conflict = lou.page().url().replaceFirst("http://[^/]+", "");
      lou.article(Stories.FERRY).keys("c").sees(".holder", "You");
    }
    desk.arrives(Stories.ferryCorrected());
    ReviewRecord other = desk.arrives(Stories.ferry().revision(3, "Harbour board"));
    assertThat(other.getRevision()).isEqualTo(3);
    if (MORE) {
      desk.arrives(HostileStories.script());
      desk.arrives(HostileStories.rightToLeft());
      desk.arrives(HostileStories.veryLong());
      desk.arrives(
          Stories.small("wire", "gone", "Regatta is put off", "Sport")
              .status(ArticleStatus.WITHDRAWN));
    }
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static Map<String, String> pages() {
    String ferry = "/article?id=herald%2Fnight-ferry";
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("queue", "/queue");
    pages.put("queue-filtered", "/queue?state=all&severity=high&severity=medium&order=newest");
    pages.put("queue-empty", "/queue?q=nothing-of-that-kind");
    pages.put("article", ferry);
    pages.put("article-decided", "/article?id=wire%2Flibrary-hours");
    pages.put("difference", "/difference?id=herald%2Fnight-ferry&from=1&to=2");
    pages.put("conflict", conflict);
    pages.put("erase", "/erase?id=wire%2Flibrary-hours");
    pages.put("audit", "/audit");
    pages.put("keys", "/keys");
    pages.put("error", "/article?id=nobody%2Fnothing");
    if (MORE) {
      pages.put("article-script", "/article?id=herald%2Fx%22%3E%3Cb%3E%27%26id%3D1%23y");
      pages.put("article-right-to-left", "/article?id=herald%2Frtl");
      pages.put("article-long", "/article?id=herald%2Flong");
      pages.put("article-withdrawn", "/article?id=wire%2Fgone");
      pages.put("queue-second-page", "/queue?state=all&size=3");
    }
    return pages;
  }

  @ParameterizedTest
  @EnumSource
  void pagesAreGoodToLookAtAndToHear(Window window, Browser browser) {
    Assumptions.assumeTrue(!window.extra || ALL, "only with -Dcopydesk.looks=all");
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setViewportSize(window.width, 900)
            .setColorScheme(window.scheme);
    String suffix = window.name().toLowerCase(Locale.ROOT).replace('_', '-');
    try (Visitor ada = Visitor.with(browser, desk, options)) {
      look(ada.open("/sign-in"), "sign-in-" + suffix, window.heard);
      ada.as("lou");
      pages().forEach((name, path) -> look(ada.open(path), name + "-" + suffix, window.heard));
      look(
          ada.open("/queue").keys("?").sees("dialog[open]", "Queue"),
          "keys-dialog-" + suffix,
          window.heard);
      many(ada.keys("Escape"), suffix, window.heard);
      if (MORE) {
        unfolded(ada, suffix, window.heard);
      }
      assertThat(ada.troubles()).isEmpty();
    }
  }

  /** What is seen only after something was done. */
  private static void unfolded(Visitor lead, String suffix, boolean heard) {
    lead.article(Stories.FERRY).keys("h").sees(".fold[open]", "To whom");
    look(lead, "hand-over-" + suffix, heard);
    lead.article(Stories.FERRY).keys("j", "d").type("it is a figure of speech");
    lead.click("#quote-q3 .fix summary").sees("#quote-q3 .fix", "The speaker is");
    look(lead, "dismissing-correcting-" + suffix, heard);
    lead.open("/queue").see("#view-name").evaluate("e => e.value = 'The waterfront this week'");
    lead.see("form[action='/views']").evaluate("e => e.submit()");
    look(lead.sees(".notice.done", "view"), "view-saved-" + suffix, heard);
    lead.open("/queue").keys("j", "w").sees(".row .prio[open]", "threat");
    look(lead, "why-priority-" + suffix, heard);
    lead.click("form[action='/sign-out'] button").sees("h1", "Sign in");
    lead.as("vic").open("/audit").sees("h1", "Not for your role");
    look(lead, "forbidden-" + suffix, heard);
    look(lead.article(Stories.FERRY), "article-viewer-" + suffix, heard);
  }

  private static void many(Visitor lead, String suffix, boolean heard) {
    for (int row = 0; row < 3; row++) {
      lead.see(".row .pick input").nth(row).check();
    }
    lead.see("#bulk-action").selectOption("CLAIM");
    look(lead.click(".bulk button").sees("h1", "3 records?"), "bulk-" + suffix, heard);
    lead.see("#count").fill("3");
    look(
        lead.click("main button.primary").sees("h1", "of 3 records"), "bulk-done-" + suffix, heard);
  }

  private static void look(Visitor visitor, String name, boolean heard) {
    Page page = visitor.page();
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    int over = (int) page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
    assertThat(over).as("%s is wider than the window by", name).isLessThanOrEqualTo(0);
    if (!heard) {
      return;
    }
    page.evaluate(axe);
    @SuppressWarnings("unchecked")
    List<String> serious =
        (List<String>)
            page.evaluate(
                "async () => (await axe.run()).violations"
                    + ".filter(v => ['serious', 'critical'].includes(v.impact))"
                    + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html + ' ' + n.failureSummary).join(' | '))");
    assertThat(serious).as(name).isEmpty();
  }
}
