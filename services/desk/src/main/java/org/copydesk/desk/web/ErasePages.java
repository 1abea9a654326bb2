package org.copydesk.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.copydesk.desk.DeskRooms;
import org.copydesk.desk.pages.EraseView;
import org.copydesk.desk.pages.Pages;
import org.copydesk.desk.pages.article.Articles;
import org.copydesk.desk.pages.queue.Rows;
import org.copydesk.desk.pages.text.Shown;
import org.copydesk.desk.people.Person;
import org.copydesk.letters.Action;
import org.copydesk.letters.Article;
import org.copydesk.letters.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erasing an article for good, as its CMS could; confirmed by writing its id. */
final class ErasePages {

  private static final Logger LOG = LoggerFactory.getLogger(ErasePages.class);
  private static final Duration AT_MOST = Duration.ofSeconds(25);

  private final DeskRooms rooms;
  private final Pages pages;
  private final Shells shells;
  private final Records records;

  ErasePages(DeskRooms rooms, Pages pages, Shells shells, Records records) {
    this.rooms = rooms;
    this.pages = pages;
    this.shells = shells;
    this.records = records;
  }

  void add(RoutesConfig routes) {
    routes.get("/erase", this::ask);
    routes.post("/erase", this::erase);
    routes.post("/api/v1/erasures", this::api);
  }

  private void ask(Context ctx) throws IOException {
    Article article = article(lead(ctx), Asked.query(ctx, "id"));
    String queue = Asked.queue(Asked.query(ctx, "in")).queryString();
    EraseView view = new EraseView(article.getId(), Articles.title(article), queue);
    Answers.html(ctx, pages.erase(shells.of(ctx, "Erase", "erase"), view));
  }

  private void erase(Context ctx) throws IOException {
    Person person = lead(ctx);
    Article article = article(person, Asked.needed(ctx, "id"));
    send(person, article, Asked.needed(ctx, "confirm").strip());
    String queue = Asked.queue(Asked.form(ctx, "in")).queryString();
    ctx.redirect(Rows.article(article.getId(), queue) + "&said=erasing", HttpStatus.SEE_OTHER);
  }

  private void api(Context ctx) throws IOException {
    Person person = lead(ctx);
    JsonNode body = ApiDecisions.body(ctx.body(), Set.of("articleId", "confirm"));
    Article article = article(person, ApiDecisions.needed(body, "articleId"));
    send(person, article, ApiDecisions.needed(body, "confirm"));
    ctx.status(202);
    Answers.json(ctx, JsonNodeFactory.instance.objectNode().put("articleId", article.getId()));
  }

  private static Person lead(Context ctx) {
    Person person = Visit.of(ctx).person();
    if (!person.mayLead()) {
      throw WebFault.forbidden("Erasing an article takes a lead.");
    }
    return person;
  }

  private Article article(Person person, String id) throws IOException {
    return records.find(person, id).record().getArticle();
  }

  private void send(Person person, Article article, String confirmed) {
    if (!confirmed.equals(article.getId())) {
      throw new WebFault(
          422, "Another id", "You wrote “" + Shown.line(confirmed, 120) + "”: nothing is erased.");
    }
    Submission erasure =
        Submission.newBuilder()
            .setSource(article.getSource())
            .setExternalId(article.getExternalId())
            .setAction(Action.ERASE)
            .setSubmittedAt(rooms.clock().instant().truncatedTo(ChronoUnit.MILLIS))
            .build();
    try {
      rooms.erasing().erase(erasure).get(AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.atError().addKeyValue("articleId", article.getId()).setCause(e).log("not erased");
      throw unsure();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unsure();
    }
    rooms.audit().add(person.name(), "erase", Optional.of(article.getId()), Map.of());
  }

  private static WebFault unsure() {
    return new WebFault(
        503, "Not sure that it arrived", "Kafka did not confirm the erasure. Send it again.");
  }
}
