package org.copydesk.desk.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.desk.pages.Shell;
import org.copydesk.desk.pages.text.Shown;

/** What is around each page. */
final class Shells {

  private final Map<String, String> assets;

  Shells(Assets assets) {
    this.assets = assets.addresses();
  }

  Shell of(Context ctx, String title, String section) {
    return of(ctx, title, section, Optional.empty());
  }

  Shell of(Context ctx, String title, String section, Optional<Shell.Notice> notice) {
    return new Shell(
        Shown.line(title, 120), section, Visit.find(ctx).map(Shells::visitor), assets, notice);
  }

  private static Shell.Visitor visitor(Visit visit) {
    return new Shell.Visitor(
        visit.person().name(),
        Shown.line(visit.person().displayName(), 60),
        visit.person().role().name().toLowerCase(Locale.ROOT),
        visit.person().mayLead(),
        visit.local(),
        visit.session().csrfToken());
  }
}
