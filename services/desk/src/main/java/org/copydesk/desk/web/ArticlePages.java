package org.copydesk.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.desk.DeskRooms;
import org.copydesk.desk.index.IndexedReview;
import org.copydesk.desk.index.QueueQuery;
import org.copydesk.desk.pages.ConflictView;
import org.copydesk.desk.pages.DecideForm;
import org.copydesk.desk.pages.FlagWindow;
import org.copydesk.desk.pages.Pages;
import org.copydesk.desk.pages.Shell;
import org.copydesk.desk.pages.article.Acting;
import org.copydesk.desk.pages.article.ActingView;
import org.copydesk.desk.pages.article.ArticleView;
import org.copydesk.desk.pages.article.Articles;
import org.copydesk.desk.pages.article.History;
import org.copydesk.desk.pages.difference.Revisions;
import org.copydesk.desk.pages.queue.Rows;
import org.copydesk.desk.pages.text.Moments;
import org.copydesk.desk.pages.text.Shown;
import org.copydesk.desk.people.Person;
import org.copydesk.letters.AnsweredDecision;
import org.copydesk.letters.DecisionOutcome;
import org.copydesk.letters.ReviewRecord;

/** The page of an article and those beside it: what changed, what conflicts. */
final class ArticlePages {

  private static final int MOST_DETAIL = 4000;

  private final DeskRooms rooms;
  private final Pages pages;
  private final Shells shells;
  private final Records records;

  ArticlePages(DeskRooms rooms, Pages pages, Shells shells, Records records) {
    this.rooms = rooms;
    this.pages = pages;
    this.shells = shells;
    this.records = records;
  }

  void add(RoutesConfig routes) {
    routes.get("/article", this::article);
    routes.get("/difference", this::difference);
    routes.get("/conflict", this::conflict);
  }

  private void article(Context ctx) throws IOException {
    String queue = Asked.queue(Asked.query(ctx, "in")).queryString();
    IndexedReview found = records.find(Visit.of(ctx).person(), Asked.query(ctx, "id"));
    ReviewRecord record = found.record();
    Optional<AnsweredDecision> answered = History.find(record, Asked.query(ctx, "did"));
    boolean awaited = !Asked.query(ctx, "did").isEmpty() && answered.isEmpty();
    if (awaited) {
      ctx.header("Refresh", "2");
    }
    Optional<Shell.Notice> notice =
        awaited
            ? Optional.of(Notices.waiting())
            : answered.map(it -> Notices.of(it, zone())).or(() -> said(ctx));
    Optional<AnsweredDecision> again =
        answered
            .filter(it -> it.getOutcome() == DecisionOutcome.REFUSED)
            .or(() -> History.find(record, Asked.query(ctx, "again")));
    String fresh = UUID.randomUUID().toString();
    DecideForm form =
        again
            .map(it -> Forms.again(it.getDecision(), fresh, queue))
            .orElseGet(() -> new DecideForm(fresh, "", "", Map.of(), queue));
    show(ctx, found, form, notice);
  }

  private static Optional<Shell.Notice> said(Context ctx) {
    return switch (Asked.query(ctx, "said")) {
      case "aside" ->
          Optional.of(new Shell.Notice("done", "The one before is set aside. This is the next."));
      case "erasing" ->
          Optional.of(
              new Shell.Notice(
                  "waiting",
                  "The erasure is kept and on its way; the record will be “erased” in a moment."));
      default -> Optional.empty();
    };
  }

  /** The page, with what an editor has filled in. */
  void show(Context ctx, IndexedReview found, DecideForm form, Optional<Shell.Notice> notice)
      throws IOException {
    Person person = Visit.of(ctx).person();
    ArticleView view = Articles.of(found, zone());
    boolean aside = records.aside(person).contains(found.record().getArticleId());
    ActingView acting = Acting.of(found.record(), person, aside, rooms.clock());
    int from = Asked.number(Asked.query(ctx, "flags")).orElse(1);
    QueueQuery queue = Asked.queue(form.queue());
    Optional<String> next =
        records
            .next(person, queue, view.articleId())
            .map(id -> Rows.article(id, queue.queryString()));
    Shell shell = shells.of(ctx, view.title(), "article", notice);
    FlagWindow window = FlagWindow.at(from, view.flags().size());
    Answers.html(ctx, pages.article(shell, view, acting, form, window, next, colleagues(person)));
  }

  private ZoneId zone() {
    return rooms.clock().getZone();
  }

  private List<String> colleagues(Person person) throws IOException {
    if (rooms.signIn().users().isEmpty()) {
      return List.of();
    }
    return rooms.signIn().users().get().people().stream()
        .map(Person::name)
        .filter(name -> !name.equals(person.name()))
        .toList();
  }

  private void difference(Context ctx) throws IOException {
    Person person = Visit.of(ctx).person();
    String id = Asked.query(ctx, "id");
    int from = revision(ctx, "from");
    int to = revision(ctx, "to");
    ReviewRecord before = records.revision(person, id, from);
    ReviewRecord after = records.revision(person, id, to);
    String title = Articles.title(after.getArticle());
    String queue = Asked.queue(Asked.query(ctx, "in")).queryString();
    Shell shell = shells.of(ctx, "Changes: " + title, "difference");
    Answers.html(
        ctx, pages.difference(shell, id, title, Revisions.difference(before, after), queue));
  }

  private static int revision(Context ctx, String name) {
    return Asked.number(Asked.query(ctx, name))
        .orElseThrow(() -> WebFault.bad("The address names no revision."));
  }

  private void conflict(Context ctx) throws IOException {
    Person person = Visit.of(ctx).person();
    ReviewRecord record = records.find(person, Asked.query(ctx, "id")).record();
    AnsweredDecision mine =
        History.find(record, Asked.query(ctx, "did"))
            .orElseThrow(() -> new WebFault(404, "No such decision", "It is not on the record."));
    ActingView acting = Acting.of(record, person, false, rooms.clock());
    ConflictView view =
        new ConflictView(
            record.getArticleId(),
            Articles.title(record.getArticle()),
            Moments.inWords(Shown.line(mine.getDetail(), MOST_DETAIL), zone()),
            History.view(record, mine, zone()).withoutDetail(),
            History.of(record, zone()).stream().filter(it -> it.isApplied()).limit(3).toList(),
            record.getState().name().toLowerCase(Locale.ROOT),
            acting.heldBy(),
            record.getMaterialChanges(),
            UUID.randomUUID().toString(),
            acting.canClaim(),
            record.getRevision(),
            Asked.queue(Asked.query(ctx, "in")).queryString());
    ctx.status(409);
    Answers.html(ctx, pages.conflict(shells.of(ctx, "Conflict", "conflict"), view));
  }
}
