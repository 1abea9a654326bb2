package org.copydesk.desk.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.copydesk.desk.people.OpenIdAttempts.Attempt;
import org.jspecify.annotations.Nullable;

/** An OpenID Connect provider, found by its discovery document. */
public final class OpenIdProvider implements OpenIdSignIn {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final Duration KNOWN_FOR = Duration.ofHours(1);
  private static final List<JWSAlgorithm> GOOD =
      List.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256, JWSAlgorithm.RS512);

  private final OpenIdConfig config;
  private final OpenIdClaims claims;
  private final OpenIdAttempts attempts;
  private final Clock clock;
  private @Nullable Known known;

  /** The provider of that configuration; it is asked when somebody first signs in. */
  public OpenIdProvider(OpenIdConfig config, Clock clock) {
    this.config = config;
    this.claims = new OpenIdClaims(config);
    this.attempts = new OpenIdAttempts(clock);
    this.clock = clock;
  }

  @Override
  public Begun begin(URI redirect, String returnTo) throws SignInRefused {
    Attempt attempt =
        new Attempt(new State(), new Nonce(), new CodeVerifier(), redirect, ownPath(returnTo));
    AuthenticationRequest request =
        new AuthenticationRequest.Builder(
                new ResponseType(ResponseType.Value.CODE),
                Scope.parse(config.scopes()),
                client(),
                redirect)
            .endpointURI(known().metadata.getAuthorizationEndpointURI())
            .state(attempt.state())
            .nonce(attempt.nonce())
            .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
            .build();
    return new Begun(request.toURI(), attempts.keep(attempt));
  }

  /** A path of this desk, whatever an address says; else the first page. */
  private static String ownPath(String returnTo) {
    boolean own =
        returnTo.startsWith("/") && !returnTo.startsWith("//") && returnTo.indexOf('\\') < 0;
    return own ? returnTo : "/";
  }

  @Override
  public Done finish(URI callback, String secret) throws SignInRefused {
    Attempt attempt =
        attempts
            .take(secret)
            .orElseThrow(
                () -> new SignInRefused("this sign-in is over or was begun in another browser"));
    try {
      AuthorizationCode code = code(AuthenticationResponseParser.parse(callback), attempt);
      return new Done(claims.person(idToken(code, attempt)), attempt.returnTo());
    } catch (ParseException e) {
      throw new SignInRefused("the provider's answer cannot be read", e);
    } catch (IOException e) {
      throw new SignInRefused("the provider cannot be reached", e);
    } catch (BadJOSEException | JOSEException e) {
      throw new SignInRefused("the provider's word is not good: " + e.getMessage(), e);
    }
  }

  private AuthorizationCode code(AuthenticationResponse response, Attempt attempt)
      throws SignInRefused {
    if (!attempt.state().equals(response.getState())) {
      throw new SignInRefused("the provider answers another sign-in than the one begun here");
    }
    if (response.getIssuer() != null
        && !response.getIssuer().equals(known().metadata.getIssuer())) {
      throw new SignInRefused("another provider answers than the one that was asked");
    }
    if (!response.indicatesSuccess()) {
      String code = response.toErrorResponse().getErrorObject().getCode();
      throw new SignInRefused("the provider refuses: " + code);
    }
    AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
    if (code == null) {
      throw new SignInRefused("the provider's answer holds no code");
    }
    return code;
  }

  private Map<String, Object> idToken(AuthorizationCode code, Attempt attempt)
      throws SignInRefused, ParseException, IOException, BadJOSEException, JOSEException {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(code, attempt.redirect(), attempt.verifier());
    URI address = known().metadata.getTokenEndpointURI();
    TokenRequest request =
        config
            .clientSecret()
            .map(
                it ->
                    new TokenRequest.Builder(
                        address, new ClientSecretBasic(client(), new Secret(it)), grant))
            .orElseGet(() -> new TokenRequest.Builder(address, client(), grant))
            .build();
    HTTPRequest http = request.toHTTPRequest();
    http.setConnectTimeout(PATIENCE_MILLIS);
    http.setReadTimeout(PATIENCE_MILLIS);
    TokenResponse response = OIDCTokenResponseParser.parse(http.send());
    if (!(response instanceof OIDCTokenResponse good)) {
      String error = response.toErrorResponse().getErrorObject().getCode();
      throw new SignInRefused("the provider does not take its own code: " + error);
    }
    return known()
        .validator
        .validate(good.getOIDCTokens().getIDToken(), attempt.nonce())
        .toJSONObject();
  }

  private ClientID client() {
    return new ClientID(config.clientId());
  }

  private synchronized Known known() throws SignInRefused {
    Known now = known;
    if (now == null || clock.instant().isAfter(now.until)) {
      now = discovered();
      known = now;
    }
    return now;
  }

  private Known discovered() throws SignInRefused {
    try {
      OIDCProviderMetadata metadata =
          OIDCProviderMetadata.resolve(
              new Issuer(config.issuer()), PATIENCE_MILLIS, PATIENCE_MILLIS);
      IDTokenValidator validator =
          new IDTokenValidator(
              metadata.getIssuer(), client(), algorithm(metadata), metadata.getJWKSetURI().toURL());
      return new Known(metadata, validator, clock.instant().plus(KNOWN_FOR));
    } catch (GeneralException | IOException e) {
      throw new SignInRefused("the provider " + config.issuer() + " cannot be asked", e);
    }
  }

  private static JWSAlgorithm algorithm(OIDCProviderMetadata metadata) throws GeneralException {
    List<JWSAlgorithm> offered = metadata.getIDTokenJWSAlgs();
    return GOOD.stream()
        .filter(it -> offered == null || offered.contains(it))
        .findFirst()
        .orElseThrow(() -> new GeneralException("the provider signs by none of " + GOOD));
  }

  private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant until) {}
}
