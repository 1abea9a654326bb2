package org.copydesk.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.desk.deciding.Answered;
import org.copydesk.desk.index.IndexedReview;
import org.copydesk.desk.pages.export.LetterJson;
import org.copydesk.desk.people.Person;
import org.copydesk.letters.AnsweredDecision;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;
import org.copydesk.letters.ReviewRecord;

/** The desk as JSON, under /api/v1; described by /api/v1/openapi.json. */
final class Api {

  private static final String OPENAPI = "/org/copydesk/desk/assets/openapi.json";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Records records;
  private final Sending sending;

  Api(Records records, Sending sending) {
    this.records = records;
    this.sending = sending;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/v1/openapi.json", Api::describe);
    routes.get("/api/v1/me", this::me);
    routes.get("/api/v1/queue", this::queue);
    routes.get("/api/v1/counts", this::counts);
    routes.get("/api/v1/article", this::article);
    routes.get("/api/v1/article/revision", this::revision);
    routes.post("/api/v1/decisions", this::decide);
  }

  private static void describe(Context ctx) throws IOException {
    try (InputStream in = Api.class.getResourceAsStream(OPENAPI)) {
      if (in == null) {
        throw new IllegalStateException("the desk is built without its description");
      }
      ctx.contentType("application/json").result(in.readAllBytes());
    }
  }

  private void me(Context ctx) {
    Person person = Visit.of(ctx).person();
    ObjectNode node = NODES.objectNode();
    node.put("name", person.name()).put("displayName", person.displayName());
    node.put("role", person.role().name().toLowerCase(Locale.ROOT));
    node.put("allSources", person.sources().everything());
    ArrayNode sources = node.putArray("sources");
    person.sources().sources().stream().sorted().forEach(sources::add);
    Answers.json(ctx, node);
  }

  private void queue(Context ctx) throws IOException {
    Person person = Visit.of(ctx).person();
    Answers.json(ctx, ItemJson.of(records.page(person, Asked.queue(ctx))));
  }

  private void counts(Context ctx) throws IOException {
    Person person = Visit.of(ctx).person();
    Answers.json(ctx, ItemJson.of(records.counts(person, Asked.queue(ctx))));
  }

  private void article(Context ctx) throws IOException {
    IndexedReview found = records.find(Visit.of(ctx).person(), Asked.query(ctx, "id"));
    String tag = quoted(found.tag());
    ctx.header("ETag", tag);
    if (tag.equals(ctx.header("If-None-Match"))) {
      ctx.status(304);
      return;
    }
    ObjectNode node = LetterJson.of(found.record());
    ArrayNode earlier = node.putArray("keptRevisions");
    found.earlier().forEach(earlier::add);
    Answers.json(ctx, node);
  }

  private void revision(Context ctx) throws IOException {
    int number =
        Asked.number(Asked.query(ctx, "number"))
            .orElseThrow(() -> WebFault.bad("The address names no revision."));
    ReviewRecord record = records.revision(Visit.of(ctx).person(), Asked.query(ctx, "id"), number);
    Answers.json(ctx, LetterJson.of(record));
  }

  private void decide(Context ctx) throws IOException {
    Person person = Visit.of(ctx).person();
    JsonNode body = ApiDecisions.body(ctx.body());
    String id = ApiDecisions.needed(body, "articleId");
    IndexedReview found = records.find(person, id);
    Sending.requireReviewer(person, found.record());
    String tag = ctx.header("If-Match");
    if (tag != null && !List.of("*", quoted(found.tag())).contains(tag) && !isRepeat(found, body)) {
      throw new WebFault(
          412,
          "It has changed",
          "The record is at " + quoted(found.tag()) + ", not at " + tag + ".");
    }
    Decision decision = ApiDecisions.read(body, person, sending);
    if (decision.getAction() == DecisionAction.RELEASE) {
      Sending.requireOwn(person, found.record());
    }
    answer(ctx, decision, sending.send(decision));
  }

  // Sent again after the answer was lost: the record has changed by that very decision.
  private static boolean isRepeat(IndexedReview found, JsonNode body) {
    Optional<String> id = ItemJson.text(body, "decisionId");
    return found.record().getDecisions().stream()
        .anyMatch(it -> id.filter(it.getDecision().getDecisionId()::equals).isPresent());
  }

  private static void answer(Context ctx, Decision decision, Answered answered) {
    ObjectNode node = NODES.objectNode();
    node.put("decisionId", decision.getDecisionId());
    node.put("outcome", Sending.outcome(answered));
    answered.fold(
        known -> {
          AnsweredDecision answer = known.answer();
          node.put("detail", answer.getDetail());
          node.put("state", known.review().record().getState().name().toLowerCase(Locale.ROOT));
          ctx.header("ETag", quoted(known.review().tag()));
          return ctx.status(
              switch (answer.getOutcome()) {
                case APPLIED -> 200;
                case CONFLICT -> 409;
                case REFUSED -> 422;
              });
        },
        kept -> {
          node.put("detail", "Kafka has the decision; the answer is not here yet.");
          return ctx.status(202);
        });
    Answers.json(ctx, node);
  }

  private static String quoted(String tag) {
    return "\"" + tag + "\"";
  }
}
