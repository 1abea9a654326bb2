package org.copydesk.desk.people;

import java.util.Objects;
import java.util.Optional;

/**
 * The ways to sign in at this desk.
 *
 * @param users names and passwords
 * @param openId an OpenID Connect provider
 * @param localEditor who everybody on this machine is without signing in; only on loopback, and
 *     only where neither of the others is configured
 */
public record SignIn(
    Optional<UsersFile> users, Optional<OpenIdSignIn> openId, Optional<Person> localEditor) {

  public SignIn {
    Objects.requireNonNull(users, "users");
    Objects.requireNonNull(openId, "openId");
    Objects.requireNonNull(localEditor, "localEditor");
  }
}
