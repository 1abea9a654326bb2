package org.copydesk.desk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.copydesk.desk.index.SourceAccess;
import org.copydesk.desk.people.OpenIdSignIn.Begun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenIdProviderTest {

  private static final URI REDIRECT = URI.create("http://127.0.0.1:8080/sign-in/callback");
  private final MockOAuth2Server provider = new MockOAuth2Server();

  @BeforeEach
  void start() {
    provider.start();
  }

  @AfterEach
  void stop() {
    provider.shutdown();
  }

  @Test
  void theProvidersClaimsBecomeAPerson() throws Exception {
    says(
        Map.of(
            "preferred_username",
            "ann",
            "name",
            "Ann Lind",
            "roles",
            List.of("offline_access", "copydesk-viewer", "copydesk-lead"),
            "copydesk_sources",
            List.of("wire")));
    OpenIdProvider desk = desk(Optional.of("a client secret"), Optional.empty());
    Begun begun = desk.begin(REDIRECT, "/articles/wire/1?x=y");

    assertThat(begun.authorize().getQuery())
        .contains("code_challenge_method=S256", "nonce=", "state=", "scope=openid");
    OpenIdSignIn.Done done = desk.finish(browser(begun.authorize()), begun.secret());

    assertThat(done.person())
        .isEqualTo(new Person("ann", "Ann Lind", Role.LEAD, SourceAccess.only(List.of("wire"))));
    assertThat(done.returnTo()).isEqualTo("/articles/wire/1?x=y");
  }

  @Test
  void rolesMayLieInsideAnotherClaim() throws Exception {
    says(Map.of("preferred_username", "bob", "realm_access", Map.of("roles", List.of("reviewer"))));

    assertThat(signedIn(desk("realm_access.roles", Optional.empty())).role())
        .isEqualTo(Role.REVIEWER);
  }

  @Test
  void whoHasNoRoleIsRefusedUnlessOneIsConfigured() throws Exception {
    says(Map.of("preferred_username", "cy", "roles", List.of("cook")));
    assertThatThrownBy(() -> signedIn(desk(Optional.empty(), Optional.empty())))
        .isInstanceOf(SignInRefused.class)
        .hasMessageContaining("role");

    says(Map.of("preferred_username", "cy"));
    assertThat(signedIn(desk(Optional.empty(), Optional.of(Role.VIEWER))).role())
        .isEqualTo(Role.VIEWER);
  }

  @Test
  void whoHasNoNameIsRefused() {
    says(Map.of("roles", List.of("viewer")));

    assertThatThrownBy(() -> signedIn(desk(Optional.empty(), Optional.empty())))
        .isInstanceOf(SignInRefused.class)
        .hasMessageContaining("preferred_username");
  }

  @Test
  void aSignInComesBackOnceAndInItsOwnBrowser() throws Exception {
    says(Map.of("preferred_username", "ann", "roles", "viewer"));
    OpenIdProvider desk = desk(Optional.empty(), Optional.empty());
    Begun begun = desk.begin(REDIRECT, "/");
    URI callback = browser(begun.authorize());

    assertThatThrownBy(() -> desk.finish(callback, "another browser's secret"))
        .isInstanceOf(SignInRefused.class);
    assertThat(desk.finish(callback, begun.secret()).person().name()).isEqualTo("ann");
    assertThatThrownBy(() -> desk.finish(callback, begun.secret()))
        .isInstanceOf(SignInRefused.class);
  }

  @Test
  void anotherStateIsRefused() throws Exception {
    OpenIdProvider desk = desk(Optional.empty(), Optional.empty());
    Begun begun = desk.begin(REDIRECT, "/");
    URI callback = URI.create(REDIRECT + "?code=stolen&state=another");

    assertThatThrownBy(() -> desk.finish(callback, begun.secret()))
        .isInstanceOf(SignInRefused.class)
        .hasMessageContaining("another sign-in");
  }

  @Test
  void theProvidersRefusalIsTold() throws Exception {
    OpenIdProvider desk = desk(Optional.empty(), Optional.empty());
    Begun begun = desk.begin(REDIRECT, "/");
    String state = begun.authorize().getQuery().replaceAll(".*state=([^&]*).*", "$1");

    assertThatThrownBy(
            () ->
                desk.finish(
                    URI.create(REDIRECT + "?error=access_denied&state=" + state), begun.secret()))
        .isInstanceOf(SignInRefused.class)
        .hasMessageContaining("access_denied");
  }

  @Test
  void theWayBackIsAlwaysAPageOfTheDesk() throws Exception {
    for (String elsewhere : List.of("https://elsewhere.example/", "//elsewhere.example", "/\\x")) {
      says(Map.of("preferred_username", "ann", "roles", "viewer"));
      OpenIdProvider desk = desk(Optional.empty(), Optional.empty());
      Begun begun = desk.begin(REDIRECT, elsewhere);

      assertThat(desk.finish(browser(begun.authorize()), begun.secret()).returnTo()).isEqualTo("/");
    }
  }

  @Test
  void aProviderThatDoesNotAnswerIsTold() {
    OpenIdProvider desk =
        new OpenIdProvider(
            config(URI.create("http://127.0.0.1:1/none"), "roles", Optional.empty()),
            Clock.systemUTC());

    assertThatThrownBy(() -> desk.begin(REDIRECT, "/")).isInstanceOf(SignInRefused.class);
  }

  private void says(Map<String, Object> claims) {
    provider.enqueueCallback(
        new DefaultOAuth2TokenCallback(
            "newsroom", "subject-1", "JWT", List.of("copydesk"), claims, 600));
  }

  private OpenIdProvider desk(Optional<String> secret, Optional<Role> without) {
    OpenIdConfig config = config(issuer(), "roles", without);
    return new OpenIdProvider(
        new OpenIdConfig(
            config.issuer(),
            config.clientId(),
            secret,
            config.scopes(),
            config.nameClaim(),
            config.roleClaim(),
            config.sourcesClaim(),
            config.roleWithout()),
        Clock.systemUTC());
  }

  private OpenIdProvider desk(String roleClaim, Optional<Role> without) {
    return new OpenIdProvider(config(issuer(), roleClaim, without), Clock.systemUTC());
  }

  private URI issuer() {
    return provider.issuerUrl("newsroom").uri();
  }

  private static OpenIdConfig config(URI issuer, String roleClaim, Optional<Role> without) {
    return new OpenIdConfig(
        issuer,
        "copydesk",
        Optional.empty(),
        "openid profile",
        "preferred_username",
        roleClaim,
        "copydesk_sources",
        without);
  }

  private static Person signedIn(OpenIdProvider desk) throws Exception {
    Begun begun = desk.begin(REDIRECT, "/");
    return desk.finish(browser(begun.authorize()), begun.secret()).person();
  }

  /** What a browser would be sent back to. */
  private static URI browser(URI authorize) throws Exception {
    HttpResponse<Void> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(authorize).build(), HttpResponse.BodyHandlers.discarding());
    return URI.create(response.headers().firstValue("location").orElseThrow());
  }
}
