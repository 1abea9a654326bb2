package org.copydesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.copydesk.desk.people.OpenIdConfig;
import org.copydesk.desk.people.OpenIdProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Signing in with a newsroom's own provider, in a browser; the provider asks for a name. */
@ExtendWith(Chromium.class)
class NewsroomAccountTest {

  private final MockOAuth2Server provider = new MockOAuth2Server(new OAuth2Config(true));
  private @TempDir Path folder;
  private TestDesk desk;

  @BeforeEach
  void open() throws Exception {
    provider.start();
    URI issuer = provider.issuerUrl("newsroom").uri();
    OpenIdConfig config =
        new OpenIdConfig(
            issuer,
            "copydesk",
            Optional.of("a client secret"),
            "openid profile",
            "sub",
            "roles",
            "copydesk_sources",
            Optional.empty());
    desk = TestDesk.trusting(folder, new OpenIdProvider(config, Clock.systemUTC()));
    Stories.all(desk);
  }

  @AfterEach
  void close() {
    desk.close();
    provider.shutdown();
  }

  @Test
  void theProvidersAccountOpensThePageThatWasAskedFor(Browser browser) {
    try (Visitor ann = Visitor.at(browser, desk).article(Stories.FERRY)) {
      signIn(ann, "ann", "{\"roles\": [\"reviewer\"], \"name\": \"Ann Lind\"}");
      ann.sees("h1", "Harbour board splits").sees(".who", "Ann Lind").sees(".who", "reviewer");
      ann.keys("c").sees(".notice.done", "claimed");
      assertThat(desk.record(Stories.FERRY).getClaimedBy()).isEqualTo("ann");
      ann.click(".who button").sees("h1", "Sign in");
      assertThat(ann.open("/queue").page().url()).contains("/sign-in");
    }
  }

  @Test
  void accountOfOneSourceSeesThatOneAlone(Browser browser) {
    try (Visitor wyn = Visitor.at(browser, desk).open("/queue")) {
      signIn(wyn, "wyn", "{\"roles\": [\"viewer\"], \"copydesk_sources\": [\"wire\"]}");
      wyn.sees("h1", "Queue");
      assertThat(wyn.see(".row .meta").allInnerTexts())
          .isNotEmpty()
          .allMatch(it -> it.contains("wire"));
      wyn.article(Stories.FERRY).sees("h1", "No such article");
    }
  }

  @Test
  void accountWithoutARoleIsToldWhy(Browser browser) {
    try (Visitor cy = Visitor.at(browser, desk).open("/queue")) {
      signIn(cy, "cy", "{\"roles\": [\"cook\"]}");
      cy.sees(".notice.problem", "was not let in").sees(".notice.problem", "role");
    }
  }

  private static void signIn(Visitor visitor, String name, String claims) {
    visitor.click("a[href^='/sign-in/provider']");
    Page page = visitor.page();
    page.waitForURL(url -> url.contains("/newsroom/authorize"));
    page.locator("input[name=username]").fill(name);
    page.locator("textarea[name=claims]").fill(claims);
    page.locator("[type=submit]").first().click();
    page.waitForURL(url -> !url.contains("/newsroom/"));
  }
}
