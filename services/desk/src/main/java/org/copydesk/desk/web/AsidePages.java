package org.copydesk.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.desk.DeskRooms;
import org.copydesk.desk.index.IndexChange;
import org.copydesk.desk.index.QueueQuery;
import org.copydesk.desk.index.Subscription;
import org.copydesk.desk.pages.queue.Rows;
import org.copydesk.desk.pages.text.Address;
import org.copydesk.desk.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Setting a record aside for oneself, and taking it back. */
final class AsidePages implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AsidePages.class);

  private final DeskRooms rooms;
  private final Records records;
  private final SetAside aside;
  private final Subscription subscription;

  AsidePages(DeskRooms rooms, Records records, SetAside aside) {
    this.rooms = rooms;
    this.records = records;
    this.aside = aside;
    this.subscription = rooms.index().subscribe(this::changed);
  }

  void add(RoutesConfig routes) {
    routes.post("/aside", this::keep);
    routes.post("/aside/back", this::back);
    routes.post("/api/v1/aside", this::api);
  }

  private void keep(Context ctx) throws IOException {
    Person person = Visit.of(ctx).person();
    String id = Asked.needed(ctx, "id");
    QueueQuery queue = Asked.queue(Asked.form(ctx, "in"));
    Optional<String> next = records.next(person, queue, id);
    set(person, id, true);
    String in = queue.queryString();
    String onward =
        next.map(it -> Rows.article(it, in) + "&said=aside")
            .orElse("/queue?" + (in.isEmpty() ? "" : in + "&") + "said=aside");
    ctx.redirect(onward, HttpStatus.SEE_OTHER);
  }

  private void back(Context ctx) throws IOException {
    String id = Asked.needed(ctx, "id");
    set(Visit.of(ctx).person(), id, false);
    String queue = Asked.queue(Asked.form(ctx, "in")).queryString();
    ctx.redirect(
        "/article?id=" + Address.part(id) + "&in=" + Address.part(queue), HttpStatus.SEE_OTHER);
  }

  private void api(Context ctx) throws IOException {
    JsonNode body = ApiDecisions.body(ctx.body(), Set.of("articleId", "aside"));
    String id = ApiDecisions.needed(body, "articleId");
    JsonNode wanted = body.path("aside");
    if (!wanted.isBoolean()) {
      throw WebFault.bad("Expected true or false in aside.");
    }
    set(Visit.of(ctx).person(), id, wanted.booleanValue());
    Answers.json(
        ctx,
        JsonNodeFactory.instance
            .objectNode()
            .put("articleId", id)
            .put("aside", wanted.booleanValue()));
  }

  private void set(Person person, String id, boolean wanted) throws IOException {
    int revision = records.find(person, id).record().getRevision();
    if (wanted) {
      aside.add(person.name(), id, revision);
    } else {
      aside.remove(person.name(), id);
    }
    String action = wanted ? "set-aside" : "take-back-aside";
    Map<String, String> details = Map.of("revision", Integer.toString(revision));
    rooms.audit().add(person.name(), action, Optional.of(id), details);
  }

  private void changed(IndexChange change) {
    try {
      aside.changed(change.items());
    } catch (IOException e) {
      LOG.atError().setCause(e).log("what was set aside could not be written down");
    }
  }

  @Override
  public void close() {
    subscription.close();
  }
}
