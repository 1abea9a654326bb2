package org.copydesk.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.copydesk.desk.DeskRooms;
import org.copydesk.desk.deciding.Answered;
import org.copydesk.desk.index.IndexedReview;
import org.copydesk.desk.pages.DecideForm;
import org.copydesk.desk.pages.Shell;
import org.copydesk.desk.pages.text.Address;
import org.copydesk.desk.people.Person;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;
import org.copydesk.letters.ReadingCorrection;
import org.copydesk.letters.ReviewRecord;

/**
 * The forms of an article's page: each sends one decision and leads to the page that answers it.
 */
final class Acts {

  private final DeskRooms rooms;
  private final Records records;
  private final Sending sending;
  private final ArticlePages articles;

  Acts(DeskRooms rooms, Records records, Sending sending, ArticlePages articles) {
    this.rooms = rooms;
    this.records = records;
    this.sending = sending;
    this.articles = articles;
  }

  void add(RoutesConfig routes) {
    routes.post("/claim", ctx -> act(ctx, DecisionAction.CLAIM, it -> it));
    routes.post("/release", this::release);
    routes.post("/hand-over", this::handOver);
    routes.post(
        "/undo",
        ctx -> act(ctx, DecisionAction.UNDO, it -> it.setUndoes(Asked.needed(ctx, "undoes"))));
    routes.post("/correct", this::correct);
    routes.post(
        "/note",
        ctx ->
            act(
                ctx,
                DecisionAction.CORRECT_READING,
                it -> it.setReason(Asked.needed(ctx, "reason"))));
    routes.post("/decide", this::decide);
  }

  private void release(Context ctx) throws IOException {
    Sending.requireOwn(Visit.of(ctx).person(), record(ctx).record());
    String reason = Asked.form(ctx, "reason");
    act(ctx, DecisionAction.RELEASE, it -> it.setReason(Forms.orNull(reason)));
  }

  private void handOver(Context ctx) throws IOException {
    String to = Asked.needed(ctx, "to").strip();
    requireKnown(to);
    String note = Asked.form(ctx, "reason");
    act(ctx, DecisionAction.HAND_OVER, it -> it.setHandTo(to).setReason(Forms.orNull(note)));
  }

  private void requireKnown(String name) throws IOException {
    boolean listed = rooms.signIn().users().isPresent() && rooms.signIn().openId().isEmpty();
    boolean known =
        !listed
            || rooms.signIn().users().get().people().stream()
                .anyMatch(it -> it.name().equals(name));
    if (!known) {
      throw new WebFault(422, "No such colleague", "Nobody of that name may sign in at this desk.");
    }
  }

  private void correct(Context ctx) throws IOException {
    List<ReadingCorrection> corrections = Forms.corrections(ctx);
    if (corrections.isEmpty()) {
      throw new WebFault(422, "Nothing to correct", "Say what is wrong with the quote.");
    }
    act(ctx, DecisionAction.CORRECT_READING, it -> it.setCorrections(corrections));
  }

  private void act(Context ctx, DecisionAction action, UnaryOperator<Decision.Builder> more)
      throws IOException {
    Person person = Visit.of(ctx).person();
    ReviewRecord record = record(ctx).record();
    Sending.requireReviewer(person, record);
    Decision.Builder decision =
        sending.begin(person, action, Forms.decisionId(ctx), record.getArticleId(), revision(ctx));
    lead(ctx, sending.send(more.apply(decision).build()));
  }

  private void decide(Context ctx) throws IOException {
    Person person = Visit.of(ctx).person();
    IndexedReview found = record(ctx);
    Sending.requireReviewer(person, found.record());
    DecideForm form = Forms.sent(ctx);
    Optional<String> lack = Reasons.lack(found.record(), form);
    if (lack.isPresent()) {
      back(ctx, found, form, 422, lack.get());
      return;
    }
    Decision decision =
        sending
            .begin(
                person,
                DecisionAction.DECIDE,
                form.decisionId(),
                found.record().getArticleId(),
                revision(ctx))
            .setVerdict(Forms.verdict(form.verdict()).orElse(null))
            .setFlagVerdicts(Forms.flagVerdicts(form))
            .setReason(Forms.orNull(form.reason()))
            .build();
    try {
      lead(ctx, sending.send(decision));
    } catch (WebFault fault) {
      back(ctx, found, form, fault.status(), fault.detail());
    }
  }

  // The form comes back as it was filled in, with the same id: sent again it counts once.
  private void back(Context ctx, IndexedReview found, DecideForm form, int status, String why)
      throws IOException {
    ctx.status(status);
    articles.show(ctx, found, form, Optional.of(new Shell.Notice("problem", why)));
  }

  private IndexedReview record(Context ctx) throws IOException {
    return records.find(Visit.of(ctx).person(), Asked.needed(ctx, "id"));
  }

  private static int revision(Context ctx) {
    return Asked.number(Asked.needed(ctx, "revision"))
        .orElseThrow(() -> WebFault.bad("The form names no revision."));
  }

  private static void lead(Context ctx, Answered answered) {
    boolean conflict = Sending.outcome(answered).equals("conflict");
    String page = conflict ? "/conflict" : "/article";
    String again = Asked.form(ctx, "again");
    ctx.redirect(
        page
            + "?id="
            + Address.part(Asked.form(ctx, "id"))
            + "&did="
            + Address.part(Asked.form(ctx, "decision"))
            + (again.isEmpty() ? "" : "&again=" + Address.part(again))
            + "&in="
            + Address.part(Asked.queue(Asked.form(ctx, "in")).queryString()),
        HttpStatus.SEE_OTHER);
  }
}
