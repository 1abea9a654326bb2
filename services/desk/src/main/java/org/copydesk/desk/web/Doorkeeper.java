package org.copydesk.desk.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.desk.DeskRooms;
import org.copydesk.desk.people.Person;
import org.copydesk.desk.people.Session;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every door: what browsers are told not to do, whether the desk was asked by its own
 * name, who asks, and whether a request that changes something comes from the desk's own pages.
 */
final class Doorkeeper {

  /** The cookie of a visit. */
  static final String COOKIE = "copydesk";

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final DeskRooms rooms;
  private volatile Optional<Session> local = Optional.empty();

  Doorkeeper(DeskRooms rooms) {
    this.rooms = rooms;
  }

  /** Before every request. */
  void receive(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("X-Frame-Options", "DENY");
    ctx.header("Referrer-Policy", "same-origin");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    ctx.header("Cache-Control", "private, no-cache");
    ctx.header("X-Accel-Buffering", "no");
    if (rooms.config().isSecure()) {
      ctx.header("Strict-Transport-Security", "max-age=31536000");
    }
    checkName(ctx);
    visit(ctx).ifPresent(it -> it.keep(ctx));
    if (HandlerType.POST.equals(ctx.method())) {
      checkOrigin(ctx);
    }
  }

  /** Lets through only who has signed in. */
  void admit(Context ctx) {
    if (Visit.find(ctx).isPresent()) {
      return;
    }
    if (isApi(ctx)) {
      throw new WebFault(401, "Sign in", "Sign in first.");
    }
    String path = ctx.path();
    String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
    boolean get = HandlerType.GET.equals(ctx.method());
    ctx.redirect("/sign-in?to=" + SignInPages.encoded(get ? path + query : "/queue"));
    ctx.skipRemainingHandlers();
  }

  static boolean isApi(Context ctx) {
    return ctx.path().startsWith("/api/");
  }

  // A page of somebody else could give its own name the address of this machine; then the browser
  // would hand it what the local editor may see.
  private void checkName(Context ctx) {
    String host = ctx.header("Host");
    String name = host == null ? "" : host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    boolean known = rooms.signIn().localEditor().isEmpty() || LOOPBACK.contains(name);
    if (!known) {
      throw new WebFault(
          421, "Another name", "This desk answers to localhost and 127.0.0.1 alone.");
    }
  }

  private Optional<Visit> visit(Context ctx) {
    String cookie = ctx.cookie(COOKIE);
    Optional<Session> session = cookie == null ? Optional.empty() : rooms.sessions().find(cookie);
    return session
        .map(it -> new Visit(it, false, false))
        .or(() -> rooms.signIn().localEditor().map(this::local))
        .or(() -> basic(ctx));
  }

  private Visit local(Person editor) {
    Session session =
        local
            .flatMap(it -> rooms.sessions().find(it.id()))
            .orElseGet(() -> rooms.sessions().begin(editor));
    local = Optional.of(session);
    return new Visit(session, true, false);
  }

  // Programs sign each request; nothing is begun for them.
  private Optional<Visit> basic(Context ctx) {
    String header = ctx.header("Authorization");
    if (header == null || !header.startsWith("Basic ") || !isApi(ctx)) {
      return Optional.empty();
    }
    String[] pair = decoded(header.substring("Basic ".length())).split(":", 2);
    Optional<Person> person =
        pair.length < 2
            ? Optional.empty()
            : rooms.signIn().users().flatMap(users -> users.signIn(pair[0], pair[1]));
    return person.map(
        it -> {
          Instant now = rooms.clock().instant();
          return new Visit(new Session("-", "-", it, "", now, now.plusSeconds(60)), false, true);
        });
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private void checkOrigin(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    boolean foreign = site != null && !Set.of("same-origin", "none").contains(site);
    if (foreign || isForeign(ctx.header("Origin"), ctx.header("Host"))) {
      throw new WebFault(403, "From another place", "The request came from another site's page.");
    }
    boolean signed = Visit.find(ctx).map(it -> isSigned(ctx, it)).orElse(true);
    if (!signed) {
      throw new WebFault(
          403,
          "An old page",
          "The page was made for another visit: load it again and send it anew.");
    }
  }

  private boolean isForeign(@Nullable String origin, @Nullable String host) {
    if (origin == null) {
      return false;
    }
    String own =
        rooms.config().publicAddress().map(URI::getRawAuthority).orElse(host == null ? "" : host);
    try {
      return !own.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  // A form of another site cannot be of type JSON without the browser asking here first.
  private static boolean isSigned(Context ctx, Visit visit) {
    if (isApi(ctx)) {
      return ctx.isJson();
    }
    String token = ctx.formParam("csrf");
    return token != null
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8),
            visit.session().csrfToken().getBytes(StandardCharsets.UTF_8));
  }
}
