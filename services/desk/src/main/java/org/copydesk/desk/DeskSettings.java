package org.copydesk.desk;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.copydesk.desk.people.OpenIdConfig;
import org.copydesk.desk.people.Role;
import org.copydesk.runtime.config.Settings;

/** Reads what the desk is configured with; the names begin with COPYDESK_DESK_. */
public final class DeskSettings {

  private static final int USUAL_PORT = 8080;

  private static final String LOOPBACK = "127.0.0.1";

  private DeskSettings() {}

  /** Reads it; faults stay in the settings until {@link Settings#check}. */
  public static DeskConfig read(Settings settings) {
    String host = settings.text("desk.host", LOOPBACK);
    Optional<Path> users =
        Optional.of(settings.text("desk.users", "")).filter(it -> !it.isEmpty()).map(Path::of);
    Optional<OpenIdConfig> openId = openId(settings);
    Optional<URI> outside = settings.address("desk.public.url");
    if (users.isEmpty() && openId.isEmpty()) {
      requireOwnAddress(settings, "desk.host", host);
      outside.ifPresent(it -> requireOwnAddress(settings, "desk.public.url", it.getHost()));
    }
    return new DeskConfig(
        host,
        settings.number("desk.port", USUAL_PORT, 0, 65_535),
        false,
        outside,
        settings.path("desk.dir", Path.of(".copydesk", "desk")),
        users,
        openId,
        Duration.ofMinutes(settings.number("desk.session.idle.minutes", 120, 1, 100_000)),
        Duration.ofHours(settings.number("desk.session.hours", 14, 1, 10_000)));
  }

  /**
   * The same, of a desk that tells whoever started it where it answers: on another port where
   * somebody has the usual one and none is configured.
   */
  public static DeskConfig readOnAnyPort(Settings settings) {
    DeskConfig config = read(settings);
    return settings.text("desk.port", "").isEmpty() ? config.orAnyPort() : config;
  }

  private static void requireOwnAddress(Settings settings, String name, String host) {
    if (!isLoopback(host)) {
      settings.fault(
          name,
          "this machine's own address (127.0.0.1), or a sign-in for others: COPYDESK_DESK_USERS or"
              + " COPYDESK_DESK_OIDC_ISSUER",
          "\"" + host + "\" and no sign-in");
    }
  }

  private static Optional<OpenIdConfig> openId(Settings settings) {
    Optional<URI> issuer = settings.address("desk.oidc.issuer");
    String client = settings.text("desk.oidc.client.id", "");
    OpenIdConfig config =
        new OpenIdConfig(
            issuer.orElse(URI.create("")),
            client,
            Optional.of(settings.text("desk.oidc.client.secret", "")).filter(it -> !it.isEmpty()),
            settings.text("desk.oidc.scopes", "openid profile"),
            settings.text("desk.oidc.name.claim", "preferred_username"),
            settings.text("desk.oidc.role.claim", "roles"),
            settings.text("desk.oidc.sources.claim", "copydesk_sources"),
            roleWithout(settings));
    if (issuer.isPresent() && client.isEmpty()) {
      settings.fault("desk.oidc.client.id", "what the provider calls this desk", "nothing");
    }
    return issuer.map(it -> config);
  }

  private static Optional<Role> roleWithout(Settings settings) {
    String name = "desk.oidc.default.role";
    return settings.text(name, "").isEmpty()
        ? Optional.empty()
        : Optional.of(settings.choice(name, Role.VIEWER, Role.class));
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
