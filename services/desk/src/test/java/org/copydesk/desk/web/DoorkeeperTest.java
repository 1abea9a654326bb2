package org.copydesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.letters.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the desk lets in, and what it tells browsers. */
class DoorkeeperTest extends DeskRoom {

  private static final Pattern INLINE =
      Pattern.compile("<script(?![^>]*\\ssrc=)|\\sstyle=|<style|\\son[a-z]+=|javascript:");

  private Asking asking;

  DoorkeeperTest() {
    super(LOCAL);
  }

  @BeforeEach
  void sit() {
    asking = Asking.of(desk);
  }

  @Test
  void pagesHaveNothingInlineAndAStrictPolicy() throws Exception {
    for (String path :
        List.of("/queue", "/article?id=herald%2Fnight-ferry", "/audit", "/keys", "/no")) {
      HttpResponse<String> answer = asking.get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .isEqualTo("text/html;charset=utf-8");
      assertThat(INLINE.matcher(answer.body()).find()).as(path).isFalse();
    }
  }

  @Test
  void styleSheetsNeverAgeAndAreCalledByTheirHash() throws Exception {
    Matcher name =
        Pattern.compile("/static/base\\.[0-9a-f]{12}\\.css").matcher(asking.get("/queue").body());
    assertThat(name.find()).isTrue();
    HttpResponse<String> sheet = asking.get(name.group());
    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheet.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(asking.get("/static/base.css").statusCode()).isEqualTo(404);
    assertThat(asking.get("/static/..%2fopenapi.json").statusCode()).isIn(400, 404);
  }

  @Test
  void formWithoutItsSecretIsRefused() throws Exception {
    String form = "id=herald%2Fnight-ferry&revision=1&decision=abcdefgh-1";
    assertThat(asking.form("/claim", form).statusCode()).isEqualTo(403);
    assertThat(asking.form("/claim", form + "&csrf=guess").statusCode()).isEqualTo(403);
    assertThat(asking.form("/claim", form + "&csrf=" + secret()).statusCode()).isEqualTo(303);
  }

  @Test
  void formOfAnotherSiteIsRefusedEvenWithTheSecret() throws Exception {
    String form = "id=herald%2Fnight-ferry&revision=1&decision=abcdefgh-1&csrf=" + secret();
    assertThat(asking.form("/claim", form, "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(asking.form("/claim", form, "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    String json = "{\"articleId\":\"herald/night-ferry\",\"revision\":1,\"action\":\"claim\"}";
    assertThat(asking.form("/api/v1/decisions", json).statusCode()).isEqualTo(403);
  }

  @Test
  void nobodySignsInOnTheWayToAnotherSite() {
    assertThat(SignInPages.home("/article?id=a%2Fb")).isEqualTo("/article?id=a%2Fb");
    for (String to :
        List.of("//evil.example", "https://evil.example", "/\\evil", "", "/\t/evil", "/sign-out")) {
      assertThat(SignInPages.home(to)).isEqualTo("/queue");
    }
  }

  @Test
  void longArticleIsTransferredInFewBytesWithAllThatItNeeds() throws Exception {
    Copy copy = Copy.of("herald", "long").title("A long report");
    for (int at = 0; at < 400; at++) {
      copy.p(
          "Paragraph "
              + at
              + " tells of harbour "
              + at * 7919
              + " and of boat "
              + at * 104729
              + " that waited there for the "
              + at
              + "th time.");
      copy.flag("vague-attribution", Severity.LOW, "Who tells?", "boat " + at * 104729 + " ");
    }
    desk.arrives(copy);
    String address = "/article?id=herald%2Flong";
    String page = asking.get(address).body();
    assertThat(page).contains("Paragraph 399");
    int bytes = asking.compressed(address);
    Matcher parts = Pattern.compile("(?:href|src)=\"(/static/[^\"]+)\"").matcher(page);
    while (parts.find()) {
      bytes += asking.compressed(parts.group(1));
    }
    assertThat(bytes).isBetween(20_000, 300_000);
  }

  private String secret() throws Exception {
    Matcher secret =
        Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(asking.get("/queue").body());
    assertThat(secret.find()).isTrue();
    return secret.group(1);
  }
}
