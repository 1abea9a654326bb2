package org.copydesk.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.copydesk.desk.DeskRooms;
import org.copydesk.desk.pages.Pages;
import org.copydesk.desk.pages.SignInView;
import org.copydesk.desk.pages.text.Address;
import org.copydesk.desk.people.OpenIdSignIn;
import org.copydesk.desk.people.Person;
import org.copydesk.desk.people.Session;
import org.copydesk.desk.people.SignInRefused;

/** Coming in and going out. */
final class SignInPages {

  private static final String BEGUN = "copydesk-begun";
  private static final int BEGUN_SECONDS = 600;
  private static final String HOME = "/queue";
  private static final String WRONG = "That name and password do not belong together.";

  private final DeskRooms rooms;
  private final Pages pages;
  private final Shells shells;

  SignInPages(DeskRooms rooms, Pages pages, Shells shells) {
    this.rooms = rooms;
    this.pages = pages;
    this.shells = shells;
  }

  void add(RoutesConfig routes) {
    routes.get("/sign-in", ctx -> show(ctx, "", "", home(Asked.query(ctx, "to"))));
    routes.post("/sign-in", this::password);
    routes.get("/sign-in/provider", this::begin);
    routes.get("/sign-in/callback", this::finish);
    routes.post("/sign-out", this::out);
  }

  private void show(Context ctx, String problem, String name, String to) {
    boolean password = rooms.signIn().users().isPresent();
    boolean openId = rooms.signIn().openId().isPresent();
    if (Visit.find(ctx).isPresent() && problem.isEmpty()) {
      ctx.redirect(to);
      return;
    }
    SignInView form = new SignInView(password, openId, problem, name, to);
    ctx.status(problem.isEmpty() ? 200 : 401);
    Answers.html(ctx, pages.signIn(shells.of(ctx, "Sign in", "sign-in"), form));
  }

  private void password(Context ctx) {
    String name = Asked.form(ctx, "name");
    String to = home(Asked.form(ctx, "to"));
    Optional<Person> person =
        rooms.signIn().users().flatMap(users -> users.signIn(name, Asked.form(ctx, "password")));
    if (person.isPresent()) {
      String standing = rooms.signIn().users().flatMap(it -> it.standing(name)).orElse("-");
      come(ctx, rooms.sessions().begin(person.get(), standing), "password", to);
    } else {
      refused(name, "password");
      show(ctx, WRONG, name, to);
    }
  }

  private void begin(Context ctx) throws SignInRefused {
    OpenIdSignIn provider = provider();
    OpenIdSignIn.Begun begun = provider.begin(callback(ctx), home(Asked.query(ctx, "to")));
    ctx.cookie(cookie(BEGUN, begun.secret(), BEGUN_SECONDS));
    ctx.redirect(begun.authorize().toString());
  }

  private void finish(Context ctx) {
    String secret = ctx.cookie(BEGUN);
    String query = ctx.queryString();
    ctx.cookie(cookie(BEGUN, "", 0));
    try {
      URI callback = URI.create(callback(ctx) + "?" + (query == null ? "" : query));
      OpenIdSignIn.Done done = provider().finish(callback, secret == null ? "" : secret);
      come(ctx, rooms.sessions().begin(done.person()), "openid", home(done.returnTo()));
    } catch (SignInRefused | IllegalArgumentException e) {
      refused("", "openid");
      String why = e instanceof SignInRefused ? String.valueOf(e.getMessage()) : "";
      show(ctx, "Your newsroom’s account was not let in. " + why, "", HOME);
    }
  }

  private OpenIdSignIn provider() {
    return rooms
        .signIn()
        .openId()
        .orElseThrow(() -> new WebFault(404, "No such page", "This desk has no provider."));
  }

  private void come(Context ctx, Session session, String way, String to) {
    String old = ctx.cookie(Doorkeeper.COOKIE);
    if (old != null) {
      rooms.sessions().end(old);
    }
    ctx.cookie(cookie(Doorkeeper.COOKIE, session.id(), -1));
    rooms.audit().add(session.person().name(), "sign-in", Optional.empty(), Map.of("way", way));
    ctx.redirect(to, HttpStatus.SEE_OTHER);
  }

  private void refused(String name, String way) {
    String shown = name.length() > Person.MOST_NAME ? "" : name;
    Map<String, String> details = Map.of("way", way, "name", shown);
    rooms.audit().add("", "sign-in-refused", Optional.empty(), details);
  }

  private void out(Context ctx) {
    Visit.find(ctx)
        .ifPresent(
            visit -> {
              rooms.sessions().end(visit.session().id());
              rooms.audit().add(visit.person().name(), "sign-out", Optional.empty(), Map.of());
            });
    ctx.cookie(cookie(Doorkeeper.COOKIE, "", 0));
    ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
  }

  private Cookie cookie(String name, String value, int seconds) {
    Cookie cookie = new Cookie(name, value, "/", seconds);
    cookie.setHttpOnly(true);
    cookie.setSecure(rooms.config().isSecure());
    cookie.setSameSite(SameSite.LAX);
    return cookie;
  }

  private URI callback(Context ctx) {
    String base =
        rooms
            .config()
            .publicAddress()
            .map(it -> it.toString().replaceFirst("/+$", ""))
            .orElseGet(() -> ctx.scheme() + "://" + ctx.host());
    return URI.create(base + "/sign-in/callback");
  }

  /** The page to go on with; never one of another site. */
  static String home(String to) {
    boolean own =
        to.startsWith("/")
            && !to.startsWith("//")
            && !to.contains("\\")
            && to.chars().noneMatch(Character::isISOControl)
            && !to.startsWith("/sign-");
    return own ? to : HOME;
  }

  static String encoded(String text) {
    return Address.part(text);
  }
}
