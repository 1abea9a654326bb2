package org.copydesk.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.desk.deciding.Answered;
import org.copydesk.desk.pages.BulkView;
import org.copydesk.desk.pages.Pages;
import org.copydesk.desk.pages.Shell;
import org.copydesk.desk.pages.article.Articles;
import org.copydesk.desk.pages.queue.Rows;
import org.copydesk.desk.pages.text.Moments;
import org.copydesk.desk.pages.text.Shown;
import org.copydesk.desk.people.Person;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.Verdict;

/**
 * Many records at once: chosen in the queue, confirmed by their number, then decided one by one.
 */
final class BulkPages {

  private static final int MOST = 500;

  private final Pages pages;
  private final Shells shells;
  private final Records records;
  private final Sending sending;
  private final ZoneId zone;

  BulkPages(Pages pages, Shells shells, Records records, Sending sending, ZoneId zone) {
    this.zone = zone;
    this.pages = pages;
    this.shells = shells;
    this.records = records;
    this.sending = sending;
  }

  void add(RoutesConfig routes) {
    routes.post("/bulk/confirm", this::confirm);
    routes.post("/bulk", this::decide);
  }

  private void confirm(Context ctx) throws IOException {
    Person person = lead(ctx);
    List<Chosen> chosen = chosen(ctx, person);
    String batch = UUID.randomUUID().toString();
    ask(ctx, view(ctx, batch, unanswered(ctx, chosen)), Optional.empty());
  }

  private void ask(Context ctx, BulkView view, Optional<Shell.Notice> notice) {
    Answers.html(ctx, pages.bulk(shells.of(ctx, "Confirm", "bulk", notice), view));
  }

  private static List<BulkView.Item> unanswered(Context ctx, List<Chosen> chosen) {
    return chosen.stream().map(it -> it.item(queue(ctx), "", "")).toList();
  }

  private void decide(Context ctx) throws IOException {
    Person person = lead(ctx);
    List<Chosen> chosen = chosen(ctx, person);
    BulkView asked = view(ctx, Asked.needed(ctx, "batch"), unanswered(ctx, chosen));
    Optional<String> lack = lack(asked, Asked.needed(ctx, "count").strip());
    if (lack.isPresent()) {
      ctx.status(422);
      ask(ctx, asked, lack.map(it -> new Shell.Notice("problem", it)));
      return;
    }
    List<Decision> decisions = new ArrayList<>();
    for (Chosen one : chosen) {
      decisions.add(decision(person, one, asked));
    }
    List<Optional<Answered>> answers = sending.send(decisions);
    List<BulkView.Item> items = new ArrayList<>();
    for (int at = 0; at < chosen.size(); at++) {
      items.add(answered(chosen.get(at), queue(ctx), answers.get(at)));
    }
    Answers.html(
        ctx, pages.bulkDone(shells.of(ctx, "Done", "bulk"), view(ctx, asked.batch(), items)));
  }

  private static Optional<String> lack(BulkView asked, String count) {
    int all = asked.records().size();
    if (!count.equals(Integer.toString(all))) {
      return Optional.of("You wrote " + Shown.line(count, 10) + ", and " + all + " are selected.");
    }
    return asked.needsReason() && asked.reason().isBlank()
        ? Optional.of("To reject or escalate needs a reason.")
        : Optional.empty();
  }

  private BulkView.Item answered(Chosen one, String queue, Optional<Answered> answer) {
    String outcome = answer.map(Sending::outcome).orElse("not sure that it arrived");
    String detail =
        answer
            .map(it -> it.<String>fold(known -> known.answer().getDetail(), kept -> ""))
            .orElse("");
    return one.item(queue, outcome, Moments.inWords(Shown.line(detail, 400), zone));
  }

  private Decision decision(Person person, Chosen one, BulkView asked) {
    String id = asked.batch() + "-" + one.number();
    Optional<Verdict> verdict = Forms.verdict(asked.action());
    DecisionAction action =
        verdict.isPresent() ? DecisionAction.DECIDE : DecisionAction.valueOf(asked.action());
    return sending
        .begin(person, action, id, one.record().getArticleId(), one.revision())
        .setVerdict(verdict.orElse(null))
        .setReason(Forms.orNull(asked.reason()))
        .build();
  }

  private static Person lead(Context ctx) {
    Person person = Visit.of(ctx).person();
    if (!person.mayLead()) {
      throw WebFault.forbidden("Deciding many at once takes a lead.");
    }
    return person;
  }

  private static String queue(Context ctx) {
    return Asked.queue(Asked.form(ctx, "in")).queryString();
  }

  private static BulkView view(Context ctx, String batch, List<BulkView.Item> items) {
    if (!batch.matches("[0-9a-f-]{36}")) {
      throw WebFault.bad("The form’s batch is not one of the desk’s.");
    }
    String action = Asked.needed(ctx, "action");
    boolean known =
        Forms.verdict(action).isPresent() || action.equals("CLAIM") || action.equals("RELEASE");
    if (!known) {
      throw WebFault.bad("The desk knows no such action.");
    }
    boolean needsReason = action.equals("REJECT") || action.equals("ESCALATE");
    String small = action.toLowerCase(Locale.ROOT).replace('_', ' ');
    String words = small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
    String reason = Asked.form(ctx, "reason").strip();
    return new BulkView(action, words, needsReason, reason, items, queue(ctx), batch);
  }

  private List<Chosen> chosen(Context ctx, Person person) throws IOException {
    List<String> values = ctx.formParams("record").stream().distinct().toList();
    if (values.size() > MOST) {
      throw new WebFault(413, "Too many", "At most " + MOST + " records are decided at once.");
    }
    List<Chosen> chosen = new ArrayList<>();
    for (String value : values) {
      int blank = value.indexOf(' ');
      int dash = value.indexOf('-');
      int revision =
          dash < 0 || dash > blank
              ? 0
              : Asked.number(value.substring(0, dash))
                  .orElseThrow(() -> WebFault.bad("A record of the form has no revision."));
      ReviewRecord record = records.find(person, value.substring(blank + 1)).record();
      Sending.requireReviewer(person, record);
      chosen.add(new Chosen(chosen.size() + 1, value, revision, record));
    }
    return chosen;
  }

  /**
   * A record that was selected.
   *
   * @param revision as it was seen in the queue
   */
  private record Chosen(int number, String value, int revision, ReviewRecord record) {

    BulkView.Item item(String queue, String outcome, String detail) {
      String id = record.getArticleId();
      String href = Rows.article(id, queue);
      return new BulkView.Item(
          value, Shown.line(id), href, Articles.title(record.getArticle()), outcome, detail);
    }
  }
}
