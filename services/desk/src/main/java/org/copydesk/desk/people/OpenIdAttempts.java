package org.copydesk.desk.people;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sign-ins that have begun at the provider and are not back yet; each can come back once. */
final class OpenIdAttempts {

  private static final int MOST = 10_000;
  private static final Duration WITHIN = Duration.ofMinutes(10);

  private final Clock clock;
  private final Map<String, Kept> bySecret =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > MOST;
        }
      };

  OpenIdAttempts(Clock clock) {
    this.clock = clock;
  }

  /** Keeps one and gives the secret that brings it back. */
  synchronized String keep(Attempt attempt) {
    String secret = Unguessable.word();
    bySecret.put(secret, new Kept(attempt, clock.instant().plus(WITHIN)));
    return secret;
  }

  /** Takes one out; empty where there is none, or it was long ago. */
  synchronized Optional<Attempt> take(String secret) {
    return Optional.ofNullable(bySecret.remove(secret))
        .filter(it -> clock.instant().isBefore(it.until))
        .map(it -> it.attempt);
  }

  /** What must agree when a browser comes back. */
  record Attempt(State state, Nonce nonce, CodeVerifier verifier, URI redirect, String returnTo) {}

  private record Kept(Attempt attempt, Instant until) {}
}
