package org.copydesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.copydesk.letters.ReviewState;
import org.copydesk.letters.Severity;
import org.copydesk.letters.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two editors at the same desk: nobody overwrites a colleague, and each sees what the other does.
 */
@ExtendWith(Chromium.class)
class TwoEditorsTest extends DeskRoom {

  TwoEditorsTest() {
    super(PEOPLE);
  }

  @Test
  void secondDecisionMeetsAConflictThatShowsBoth(Browser browser) {
    try (Visitor kim = Visitor.at(browser, desk).as("kim").article(Stories.LIBRARY);
        Visitor lee = Visitor.at(browser, desk).as("lee").article(Stories.LIBRARY)) {
      kim.keys("1", "s").sees(".notice.done", "approved");
      lee.keys("3", "m").type("one source is too few").keys("Escape", "s");
      lee.sees(".kicker", "somebody was faster");
      lee.sees("section[aria-labelledby=mine-title]", "one source is too few");
      lee.sees("section[aria-labelledby=theirs-title]", "kim approved");
      assertThat(desk.record(Stories.LIBRARY).getVerdict()).isEqualTo(Verdict.APPROVE);
      lee.keys("c").sees(".holder", "You have it");
      assertThat(lee.see("#decide input[name=reason]").inputValue())
          .isEqualTo("one source is too few");
      lee.keys("s").sees(".notice.done", "rejected");
      assertThat(desk.record(Stories.LIBRARY).getVerdict()).isEqualTo(Verdict.REJECT);
    }
  }

  @Test
  void newRecordWaitsBehindAButtonAndMovesNothing(Browser browser) {
    try (Visitor kim = Visitor.at(browser, desk).as("kim").open("/queue")) {
      String first = kim.see(".row .title").first().innerText();
      double top = kim.see(".row").nth(2).boundingBox().y;
      desk.arrives(
          Stories.small("wire", "flood", "Flood closes the old town", "Weather")
              .flag("embargo-active", Severity.BLOCK, "An embargo runs.", "The council"));
      kim.sees("#live", "1 new: Flood closes the old town").sees("#total", "8");
      assertThat(kim.see(".row .title").first().innerText()).isEqualTo(first);
      assertThat(kim.see(".row").nth(2).boundingBox().y).isEqualTo(top);
      kim.keys(".").sees(".row.fresh", "Flood closes the old town");
      assertThat(kim.see(".row").count()).isEqualTo(8);
    }
  }

  @Test
  void rowTellsInItsPlaceThatAColleagueHasClaimedIt(Browser browser) {
    try (Visitor kim = Visitor.at(browser, desk).as("kim").open("/queue");
        Visitor lee = Visitor.at(browser, desk).as("lee").article(Stories.FERRY)) {
      lee.keys("c").sees(".holder", "You have it");
      kim.sees(".row[data-id='" + Stories.FERRY + "'] .stand", "lee");
      kim.article(Stories.FERRY).sees(".cannot", "lee has it");
      lee.keys("r").sees(".notice.done", "released");
      kim.sees("#live", "lee released.");
    }
  }

  @Test
  void recordIsHandedToAColleagueWithANote(Browser browser) {
    try (Visitor kim = Visitor.at(browser, desk).as("kim").article(Stories.FERRY)) {
      kim.keys("c").sees(".holder", "You have it");
      kim.keys("h").type("lee");
      kim.see("#hand-note").fill("the crew’s side is missing");
      kim.click("form[action='/hand-over'] button").sees(".holder", "lee has it");
      kim.sees("#history", "the crew’s side is missing");
      assertThat(desk.record(Stories.FERRY).getState()).isEqualTo(ReviewState.CLAIMED);
    }
  }

  @Test
  void viewerReadsAndCannotDecide(Browser browser) {
    try (Visitor vic = Visitor.at(browser, desk).as("vic").article(Stories.FERRY)) {
      vic.sees(".cannot", "You may read this record");
      assertThat(vic.see("form[action='/claim']").count()).isZero();
      vic.open("/audit").sees("h1", "Not for your role");
      assertThat(vic.see(".bar nav").innerText()).doesNotContain("Audit");
    }
  }

  @Test
  void sourceThatIsNotTheirsIsNotThere(Browser browser) {
    try (Visitor wyn = Visitor.at(browser, desk).as("wyn").open("/queue")) {
      assertThat(wyn.see(".row .title").allInnerTexts()).hasSize(2);
      wyn.article(Stories.FERRY).sees("h1", "No such article");
      wyn.article(Stories.LIBRARY).sees("h1", "City libraries");
    }
  }

  @Test
  void wrongPasswordIsRefusedAndSigningOutEndsTheVisit(Browser browser) {
    try (Visitor kim = Visitor.at(browser, desk).open("/queue")) {
      kim.sees("h1", "Sign in");
      kim.page().getByLabel("Name").fill("kim");
      kim.page().getByLabel("Password").fill("guess");
      kim.click("form[action='/sign-in'] button").sees(".problem", "do not belong together");
      kim.as("kim").sees(".who", "Kim Oduya");
      kim.click("form[action='/sign-out'] button").sees("h1", "Sign in");
      kim.open("/queue").sees("h1", "Sign in");
    }
  }
}
