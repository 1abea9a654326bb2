package org.copydesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.Optional;
import org.copydesk.letters.Decision;
import org.copydesk.letters.FlagVerdictKind;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.ReviewState;
import org.copydesk.letters.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole way of an editor, with a mouse and with keys. */
@ExtendWith(Chromium.class)
class EditorsWayTest extends DeskRoom {

  EditorsWayTest() {
    super(LOCAL);
  }

  @Test
  void queueShowsTheMostUrgentFirstAndSaysWhy(Browser browser) {
    try (Visitor editor = Visitor.at(browser, desk).open("/queue")) {
      editor.sees(".row", "Harbour board splits over the night ferry");
      assertThat(editor.see(".row").count()).isEqualTo(Stories.all().size());
      editor.keys("j", "w").sees(".row .prio ul", "threat-in-quote (block)");
      assertThat(editor.troubles()).isEmpty();
    }
  }

  @Test
  void filtersCombineInTheAddressAndSearchFindsWordsOfQuotes(Browser browser) {
    try (Visitor editor = Visitor.at(browser, desk).open("/queue")) {
      editor
          .see(".facet")
          .getByText("herald", new Locator.GetByTextOptions().setExact(true))
          .click();
      editor.page().waitForURL(url -> url.contains("source=herald"));
      assertThat(editor.see(".row").count()).isEqualTo(3);
      editor.keys("/").type("timetable").keys("Enter");
      editor.page().waitForURL(url -> url.contains("q=timetable"));
      assertThat(editor.page().url()).contains("source=herald");
      editor.sees("#total", "1").sees(".row", "night ferry");
      editor.click(".chips a:has-text('words: timetable')");
      editor.page().waitForURL(url -> !url.contains("timetable"));
      assertThat(editor.see(".row").count()).isEqualTo(3);
    }
  }

  @Test
  void articleShowsFlagsAndQuotesInPlace(Browser browser) {
    try (Visitor editor = Visitor.at(browser, desk).article(Stories.FERRY)) {
      assertThat(editor.see("h1").first().innerText()).contains("Harbour board splits");
      assertThat(editor.see(".text mark.fb").allInnerTexts())
          .containsExactly("will sink the whole thing");
      assertThat(editor.see(".text mark.fb").first().getAttribute("class"))
          .contains("q qm", "many");
      assertThat(String.join("", editor.see(".text mark.fh").allInnerTexts()))
          .contains("A person close to the crews, who asked not to be named, said the captain “");
      editor.click("#flag-1 .words a");
      assertThat(editor.page().url()).endsWith("#at-f1-1");
      editor.sees("#stances", "Anton Reyes").sees(".shadow", "1 from policies on trial");
    }
  }

  @Test
  void editorDecidesWithTheKeyboardAlone(Browser browser) {
    try (Visitor editor = Visitor.at(browser, desk).open("/queue")) {
      editor.keys("j", "Enter");
      editor.page().waitForURL(url -> url.contains("/article?"));
      editor.keys("c").sees(".notice.done", "claimed").sees(".holder", "You have it");
      editor.keys("j", "d").type("it is a figure of speech").keys("Escape");
      editor.keys("j", "y");
      editor.keys("3", "m").type("the union was not asked").keys("Escape", "s");
      editor.sees(".notice.done", "rejected").sees(".now .state", "decided");
      ReviewRecord record = desk.record(Stories.FERRY);
      assertThat(record.getVerdict()).isEqualTo(Verdict.REJECT);
      assertThat(record.getFlagVerdicts())
          .extracting(it -> it.getVerdict())
          .containsExactlyInAnyOrder(FlagVerdictKind.DISMISSED, FlagVerdictKind.CONFIRMED);
      assertThat(editor.troubles()).isEmpty();
    }
  }

  @Test
  void whatIsFilledInStaysWhileItIsClaimedAndGoesWhenItIsSent(Browser browser) {
    try (Visitor editor = Visitor.at(browser, desk).article(Stories.LIBRARY)) {
      editor.keys("3", "m").type("one voice is too few").keys("Escape", "c");
      editor.sees(".notice.done", "claimed");
      assertThat(editor.see("#decide input[name=reason]").inputValue())
          .isEqualTo("one voice is too few");
      editor.keys("s").sees(".notice.done", "rejected").keys("c").sees(".holder", "You have it");
      assertThat(editor.see("#decide input[name=reason]").inputValue()).isEmpty();
      assertThat(editor.see(".verdicts :checked").count()).isZero();
    }
  }

  @Test
  void graveFlagIsNotDismissedWithoutAReasonAndNothingFilledInIsLost(Browser browser) {
    Browser.NewContextOptions noScript =
        new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (Visitor editor = Visitor.with(browser, desk, noScript).article(Stories.FERRY)) {
      editor.click("#flag-1 label:has-text('dismiss')");
      editor.click(".verdicts label:has-text('Approve')");
      editor.see("#decide input[name=reason]").fill("seen with the lawyer");
      editor.click("#decide button").sees(".notice.problem", "needs a reason");
      assertThat(editor.see("#flag-1 [value=DISMISSED]").isChecked()).isTrue();
      assertThat(editor.see("#decide input[name=reason]").inputValue())
          .isEqualTo("seen with the lawyer");
      assertThat(desk.record(Stories.FERRY).getState()).isEqualTo(ReviewState.OPEN);
      editor.see("#flag-1 .why input").fill("a figure of speech");
      editor.click("#decide button").sees(".notice.done", "approved");
    }
  }

  @Test
  void speakerAndStanceAreCorrectedAndShownSo(Browser browser) {
    try (Visitor editor = Visitor.at(browser, desk).article(Stories.FERRY)) {
      editor.click("#quote-q5 .fix summary");
      editor.see("#sp-q5").fill("Salome Okafor");
      editor.click("#quote-q5 .fix button").sees(".notice.done", "corrected the reading");
      editor.sees("#quote-q5 .corrected", "the speaker is Salome Okafor");
      editor.click("#quote-q3 .fix summary");
      editor.see("#quote-q3 select").selectOption("NEUTRAL");
      editor.click("#quote-q3 .fix button");
      editor.sees("#quote-q3 .corrected", "neither toward the night ferry");
      Optional<Decision> last =
          desk.record(Stories.FERRY).getDecisions().stream()
              .map(it -> it.getDecision())
              .reduce((first, second) -> second);
      assertThat(last.orElseThrow().getCorrections().get(0).getPart())
          .isEqualTo("stance:the night ferry");
    }
  }

  @Test
  void decisionIsTakenBackWithinAMinute(Browser browser) {
    try (Visitor editor = Visitor.at(browser, desk).article(Stories.LIBRARY)) {
      editor.keys("1", "s").sees(".notice.done", "approved").sees(".undo", "Take back: approved");
      editor.keys("u").sees(".notice.done", "took the last decision back");
      assertThat(desk.record(Stories.LIBRARY).getState()).isEqualTo(ReviewState.OPEN);
    }
  }

  @Test
  void whatKafkaDidNotTakeComesBackFilledIn(Browser browser) {
    try (Visitor editor = Visitor.at(browser, desk).article(Stories.LIBRARY)) {
      desk.kafkaAnswers(false);
      editor.keys("4", "m").type("for the lawyer").keys("Escape", "s");
      editor.sees(".notice.problem", "Send it again");
      assertThat(editor.see("#decide input[name=reason]").inputValue()).isEqualTo("for the lawyer");
      desk.kafkaAnswers(true);
      editor.keys("s").sees(".notice.done", "escalated");
      assertThat(desk.record(Stories.LIBRARY).getDecisions()).hasSize(1);
    }
  }

  @Test
  void manyAreDecidedAtOnceAfterTheirNumberIsWritten(Browser browser) {
    try (Visitor editor = Visitor.at(browser, desk).open("/queue?order=newest")) {
      editor.keys("j", "x", "j", "x").sees("#picked", "2 selected");
      editor.click("#bulk button").sees("h1", "Approve 2 records?");
      editor.page().getByLabel("Write the number").fill("3");
      editor.click("main form button").sees(".notice.problem", "You wrote 3, and 2 are selected");
      editor.page().getByLabel("Write the number").fill("2");
      editor.click("main form button").sees("h1", "Approve: 2 of 2 records");
      assertThat(editor.see(".o-applied").count()).isEqualTo(2);
    }
  }

  @Test
  void whatChangedSinceTheLastRevisionIsShown(Browser browser) {
    desk.arrives(Stories.ferryCorrected());
    try (Visitor editor = Visitor.at(browser, desk).article(Stories.FERRY)) {
      editor.keys("v").sees(".kicker", "From revision 1 to revision 2");
      editor.sees(".diff", "one in the morning");
      assertThat(editor.see(".diff ins").allInnerTexts()).contains("one in the morning");
      assertThat(editor.see(".changes .gone").allInnerTexts().toString())
          .contains("Threat in quote");
    }
  }

  @Test
  void aViewIsKeptUnderAName(Browser browser) {
    try (Visitor editor = Visitor.at(browser, desk).open("/queue?section=Courts")) {
      editor.see("#view-name").fill("Court desk");
      editor.click("form[action='/views'] button").sees(".notice.done", "saved");
      editor.open("/queue");
      editor.see(".side").getByText("Court desk").click();
      editor.page().waitForURL(url -> url.contains("section=Courts"));
      assertThat(editor.see(".row").count()).isEqualTo(1);
    }
  }
}
