package org.copydesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody has set aside is out of their own queue alone. */
@ExtendWith(Chromium.class)
class SetAsideTest extends DeskRoom {

  SetAsideTest() {
    super(PEOPLE);
  }

  @Test
  void setAsideItIsOutOfOnesOwnQueueUntilTakenBack(Browser browser) {
    String ferry = "Harbour board splits";
    try (Visitor kim = Visitor.at(browser, desk).as("kim").article(Stories.FERRY);
        Visitor lee = Visitor.at(browser, desk).as("lee").open("/queue")) {
      kim.keys("a").sees(".notice.done", "set aside");
      assertThat(kim.open("/queue").see(".rows").innerText()).doesNotContain(ferry);
      assertThat(lee.see(".rows").innerText()).contains(ferry);
      kim.click("nav[aria-label=Views] a:has-text('Set aside')").sees(".rows", ferry);
      assertThat(kim.see(".row").count()).isEqualTo(1);
      kim.click(".row .title").click(".claim button:has-text('Back into my queue')");
      kim.sees(".claim", "Set aside");
      kim.open("/queue").sees(".rows", ferry);
    }
  }

  @Test
  void itComesBackWithItsNextRevision() throws Exception {
    Asking kim = Asking.as(desk, "kim");
    String body = "{\"articleId\":\"" + Stories.FERRY + "\",\"aside\":true}";
    assertThat(kim.json("/api/v1/aside", body).statusCode()).isEqualTo(200);
    assertThat(queue(kim, "")).doesNotContain(Stories.FERRY);
    assertThat(queue(kim, "?aside=only")).contains(Stories.FERRY);
    assertThat(queue(Asking.as(desk, "lee"), "")).contains(Stories.FERRY);

    desk.arrives(Stories.ferryCorrected());

    assertThat(queue(kim, "")).contains(Stories.FERRY);
    assertThat(queue(kim, "?aside=only")).doesNotContain(Stories.FERRY);
  }

  @Test
  void whatAnotherSourceHasCannotBeSetAside() throws Exception {
    String body = "{\"articleId\":\"" + Stories.FERRY + "\",\"aside\":true}";
    assertThat(Asking.as(desk, "wyn").json("/api/v1/aside", body).statusCode()).isEqualTo(404);
    String wrong = "{\"articleId\":\"" + Stories.FERRY + "\",\"aside\":\"yes\"}";
    assertThat(Asking.as(desk, "kim").json("/api/v1/aside", wrong).statusCode()).isEqualTo(400);
  }

  private static String queue(Asking who, String query) throws Exception {
    return new ObjectMapper().readTree(who.get("/api/v1/queue" + query).body()).get("items") + "";
  }
}
