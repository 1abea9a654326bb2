package org.copydesk.desk;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.desk.people.OpenIdConfig;

/**
 * What the desk is configured with, beside what every stage is.
 *
 * @param host address to answer at
 * @param port its port; 0 for any free one
 * @param anyPort whether any free one will do where somebody else has that port
 * @param publicAddress how browsers reach the desk, where that is not the address it answers at:
 *     behind a proxy; https there makes cookies Secure
 * @param folder where the index and the audit log are kept
 * @param users the file of users
 * @param openId the OpenID Connect provider
 * @param sessionIdle a visit ends after so long without a sign of life
 * @param sessionMost a visit ends after so long
 */
public record DeskConfig(
    String host,
    int port,
    boolean anyPort,
    Optional<URI> publicAddress,
    Path folder,
    Optional<Path> users,
    Optional<OpenIdConfig> openId,
    Duration sessionIdle,
    Duration sessionMost) {

  public DeskConfig {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(publicAddress, "publicAddress");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(users, "users");
    Objects.requireNonNull(openId, "openId");
    Objects.requireNonNull(sessionIdle, "sessionIdle");
    Objects.requireNonNull(sessionMost, "sessionMost");
  }

  /** The same, on any free port where somebody else has the one that is wanted. */
  public DeskConfig orAnyPort() {
    return new DeskConfig(
        host, port, true, publicAddress, folder, users, openId, sessionIdle, sessionMost);
  }

  /** Whether cookies are to be Secure: browsers reach the desk by https alone. */
  public boolean isSecure() {
    return publicAddress.map(it -> "https".equals(it.getScheme())).orElse(false);
  }
}
