package org.copydesk.desk.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.copydesk.desk.people.Person;
import org.copydesk.desk.people.Session;

/**
 * Who asks.
 *
 * @param session theirs
 * @param local whether they are the local editor, who has not signed in
 * @param basic whether they signed this one request, as programs do
 */
record Visit(Session session, boolean local, boolean basic) {

  private static final String ATTRIBUTE = "copydesk.visit";

  /** Keeps it with the request. */
  void keep(Context ctx) {
    ctx.attribute(ATTRIBUTE, this);
  }

  /** Who asks; empty where nobody has signed in. */
  static Optional<Visit> find(Context ctx) {
    return Optional.ofNullable(ctx.<Visit>attribute(ATTRIBUTE));
  }

  /** Who asks, at a door that only people who signed in get to. */
  static Visit of(Context ctx) {
    return find(ctx).orElseThrow(() -> new WebFault(401, "Sign in", "Sign in first."));
  }

  Person person() {
    return session.person();
  }
}
