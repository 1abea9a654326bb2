package org.copydesk.desk.people;

import java.net.URI;

/** Sign-in with an OpenID Connect provider: code flow with PKCE, state and nonce. */
public interface OpenIdSignIn {

  /**
   * Begins a sign-in.
   *
   * @param redirect the desk's own address that the provider sends the browser back to
   * @param returnTo the page of the desk to go on with, a path beginning with one slash
   */
  Begun begin(URI redirect, String returnTo) throws SignInRefused;

  /**
   * Ends a sign-in.
   *
   * @param callback the whole address that the provider sent the browser to, with its query
   * @param secret of {@link Begun}, from the browser's cookie
   */
  Done finish(URI callback, String secret) throws SignInRefused;

  /**
   * A sign-in that has begun.
   *
   * @param authorize where the browser is to be sent
   * @param secret to be kept in a short-lived cookie of that browser (HttpOnly, SameSite=Lax)
   */
  record Begun(URI authorize, String secret) {}

  /**
   * A sign-in that succeeded.
   *
   * @param person who
   * @param returnTo where to go on
   */
  record Done(Person person, String returnTo) {}
}
