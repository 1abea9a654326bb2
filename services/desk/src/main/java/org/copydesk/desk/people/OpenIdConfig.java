package org.copydesk.desk.people;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * How the OpenID Connect provider is used.
 *
 * @param issuer the provider; its discovery document is at issuer/.well-known/openid-configuration
 * @param clientId what the provider calls this desk
 * @param clientSecret empty for a public client
 * @param scopes asked for, with spaces between
 * @param nameClaim which claim names a person for good, as "preferred_username"
 * @param roleClaim which claim holds the role, or several of them, dots leading inward, as
 *     "realm_access.roles"; a role counts by its name, also after "copydesk-"
 * @param sourcesClaim which claim holds the sources a person may see; where a person has no such
 *     claim, all
 * @param roleWithout the role of whom the provider gives none; empty: they are refused
 */
public record OpenIdConfig(
    URI issuer,
    String clientId,
    Optional<String> clientSecret,
    String scopes,
    String nameClaim,
    String roleClaim,
    String sourcesClaim,
    Optional<Role> roleWithout) {

  public OpenIdConfig {
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(clientSecret, "clientSecret");
    Objects.requireNonNull(roleWithout, "roleWithout");
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "OpenIdConfig[" + issuer + ", " + clientId + "]";
  }
}
