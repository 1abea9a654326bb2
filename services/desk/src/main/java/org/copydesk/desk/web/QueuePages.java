package org.copydesk.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Optional;
import org.copydesk.desk.DeskRooms;
import org.copydesk.desk.index.Counts;
import org.copydesk.desk.index.QueueItem;
import org.copydesk.desk.index.QueuePage;
import org.copydesk.desk.index.QueueQuery;
import org.copydesk.desk.pages.Pages;
import org.copydesk.desk.pages.Shell;
import org.copydesk.desk.pages.queue.Queues;
import org.copydesk.desk.pages.queue.Rows;
import org.copydesk.desk.pages.text.Shown;

/** The queue, its rows and its views. */
final class QueuePages {

  private static final int MOST_NAME = 60;

  private final DeskRooms rooms;
  private final Pages pages;
  private final Shells shells;
  private final SavedViews views;
  private final Records records;

  QueuePages(DeskRooms rooms, Pages pages, Shells shells, SavedViews views, Records records) {
    this.rooms = rooms;
    this.pages = pages;
    this.shells = shells;
    this.views = views;
    this.records = records;
  }

  void add(RoutesConfig routes) {
    routes.get("/", ctx -> ctx.redirect("/queue"));
    routes.get("/queue", this::queue);
    routes.get("/queue/row", this::row);
    routes.post("/views", this::keep);
    routes.post("/views/remove", this::forget);
    routes.get("/keys", ctx -> Answers.html(ctx, pages.keys(shells.of(ctx, "Keys", "keys"))));
  }

  private void queue(Context ctx) throws IOException {
    Visit visit = Visit.of(ctx);
    QueueQuery query = Asked.queue(ctx);
    QueuePage page = records.page(visit.person(), query);
    Counts counts = records.counts(visit.person(), query);
    Shell shell = shells.of(ctx, "Queue", "queue", notice(ctx));
    Answers.html(
        ctx,
        pages.queue(
            shell,
            Queues.of(
                query,
                page,
                counts,
                visit.person(),
                views.of(visit.person().name()),
                rooms.feed().now(),
                rooms.clock())));
  }

  private static Optional<Shell.Notice> notice(Context ctx) {
    return switch (Asked.query(ctx, "said")) {
      case "aside" ->
          Optional.of(
              new Shell.Notice("done", "Set aside for you; it comes back with its next revision."));
      case "kept" -> Optional.of(new Shell.Notice("done", "The view is saved."));
      case "full" ->
          Optional.of(new Shell.Notice("problem", "You keep as many views as there can be."));
      default -> Optional.empty();
    };
  }

  private void row(Context ctx) throws IOException {
    Visit visit = Visit.of(ctx);
    QueueItem item = records.item(visit.person(), Asked.query(ctx, "id"));
    Rows rows = new Rows(visit.person(), Asked.queue(Asked.query(ctx, "in")), rooms.clock());
    Answers.html(ctx, pages.row(rows.row(item)));
  }

  private void keep(Context ctx) throws IOException {
    Visit visit = Visit.of(ctx);
    String name = Shown.line(Asked.needed(ctx, "name").strip(), MOST_NAME);
    String query = Asked.queue(Asked.form(ctx, "query")).queryString();
    boolean kept = views.keep(visit.person().name(), name, query);
    String said = kept ? "said=kept" : "said=full";
    ctx.redirect("/queue?" + (query.isEmpty() ? "" : query + "&") + said, HttpStatus.SEE_OTHER);
  }

  private void forget(Context ctx) throws IOException {
    views.remove(Visit.of(ctx).person().name(), Asked.needed(ctx, "name"));
    ctx.redirect("/queue", HttpStatus.SEE_OTHER);
  }
}
