package org.copydesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.util.Optional;
import org.copydesk.desk.audit.AuditEntry;
import org.copydesk.letters.Action;
import org.copydesk.letters.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Erasing an article from the desk. */
@ExtendWith(Chromium.class)
class ErasingTest extends DeskRoom {

  ErasingTest() {
    super(PEOPLE);
  }

  @Test
  void leadErasesByWritingTheId(Browser browser) throws IOException {
    try (Visitor lou = Visitor.at(browser, desk).as("lou").article(Stories.FERRY)) {
      lou.click(".take a[href^='/erase']").sees("h1", "Erase “Harbour board splits");
      lou.see("#confirm").fill("herald/another");
      lou.click("button.danger").sees("h1", "Another id");
      assertThat(desk.erasures()).isEmpty();
      lou.open("/erase?id=herald%2Fnight-ferry").see("#confirm").fill(Stories.FERRY);
      lou.click("button.danger").sees(".notice.waiting", "on its way");
    }
    assertThat(desk.erasures())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.getAction()).isEqualTo(Action.ERASE);
              assertThat(it.getSource() + "/" + it.getExternalId()).isEqualTo(Stories.FERRY);
              assertThat(it.getBody().remaining()).isZero();
            });
    assertThat(
            desk.audit()
                .newest(Optional.of("lou"), Optional.of(Stories.FERRY), Optional.empty(), 5))
        .extracting(AuditEntry::action)
        .contains("erase");
  }

  @Test
  void reviewerErasesNothing() throws Exception {
    String body = "{\"articleId\":\"" + Stories.FERRY + "\",\"confirm\":\"" + Stories.FERRY + "\"}";
    assertThat(Asking.as(desk, "kim").json("/api/v1/erasures", body).statusCode()).isEqualTo(403);
    assertThat(Asking.as(desk, "lou").json("/api/v1/erasures", body).statusCode()).isEqualTo(202);
    assertThat(desk.erasures()).extracting(Submission::getAction).containsExactly(Action.ERASE);
  }
}
