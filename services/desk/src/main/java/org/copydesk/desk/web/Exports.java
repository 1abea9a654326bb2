package org.copydesk.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.copydesk.desk.DeskRooms;
import org.copydesk.desk.index.QueueItem;
import org.copydesk.desk.index.QueuePage;
import org.copydesk.desk.index.QueueQuery;
import org.copydesk.desk.pages.export.Annotations;
import org.copydesk.desk.pages.export.ArticleCsv;
import org.copydesk.desk.pages.export.Csv;
import org.copydesk.desk.pages.export.LetterJson;
import org.copydesk.desk.pages.export.QuotationLd;
import org.copydesk.desk.people.Person;
import org.copydesk.letters.ReviewRecord;

/** What people take away: a queue, or one article. */
final class Exports {

  private static final int MOST = 100_000;

  private final DeskRooms rooms;
  private final Records records;

  Exports(DeskRooms rooms, Records records) {
    this.rooms = rooms;
    this.records = records;
  }

  void add(RoutesConfig routes) {
    routes.get("/export/queue.csv", this::queueCsv);
    routes.get("/export/queue.jsonl", this::queueLines);
    routes.get(
        "/export/article.csv",
        ctx -> article(ctx, "text/csv; charset=utf-8", "csv", ArticleCsv::of));
    routes.get(
        "/export/article.json",
        ctx -> article(ctx, "application/json", "json", it -> json(LetterJson.of(it))));
    routes.get(
        "/export/article.jsonld",
        ctx -> article(ctx, "application/ld+json", "jsonld", it -> json(QuotationLd.of(it))));
    routes.get(
        "/export/article.annotations",
        ctx ->
            article(
                ctx,
                "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"",
                "annotations.jsonld",
                it -> json(Annotations.of(it))));
  }

  private void queueCsv(Context ctx) throws IOException {
    begin(ctx, "text/csv; charset=utf-8", "queue.csv", Optional.empty());
    try (OutputStream out = ctx.outputStream()) {
      out.write(Csv.row(ArticleCsv.QUEUE).getBytes(StandardCharsets.UTF_8));
      each(ctx, out, item -> Csv.row(ArticleCsv.row(item)));
    }
  }

  private void queueLines(Context ctx) throws IOException {
    begin(ctx, "application/jsonl; charset=utf-8", "queue.jsonl", Optional.empty());
    try (OutputStream out = ctx.outputStream()) {
      each(ctx, out, item -> ItemJson.of(item) + "\n");
    }
  }

  private void each(Context ctx, OutputStream out, Function<QueueItem, String> line)
      throws IOException {
    Person person = Visit.of(ctx).person();
    QueueQuery query = all(Asked.queue(ctx));
    int written = 0;
    Optional<String> next = Optional.empty();
    do {
      QueuePage page = records.page(person, query.at(next));
      for (QueueItem item : page.items()) {
        out.write(line.apply(item).getBytes(StandardCharsets.UTF_8));
        written++;
      }
      next = page.next();
    } while (next.isPresent() && written < MOST);
  }

  private static QueueQuery all(QueueQuery query) {
    Map<String, List<String>> parameters =
        new LinkedHashMap<>(query.at(Optional.empty()).parameters());
    parameters.put("size", List.of(Integer.toString(QueueQuery.MOST)));
    return QueueQuery.of(parameters);
  }

  private void article(
      Context ctx, String type, String ending, Function<ReviewRecord, String> written)
      throws IOException {
    String id = Asked.query(ctx, "id");
    ReviewRecord record = records.find(Visit.of(ctx).person(), id).record();
    String name = id.replaceAll("[^A-Za-z0-9._-]", "-");
    String file = name.substring(0, Math.min(80, name.length())) + "." + ending;
    begin(ctx, type, file, Optional.of(id));
    Answers.text(ctx, type, written.apply(record));
  }

  private void begin(Context ctx, String type, String file, Optional<String> article) {
    String person = Visit.of(ctx).person().name();
    rooms.audit().add(person, "export", article, Map.of("what", file));
    ctx.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
    ctx.contentType(type);
  }

  // Inside of a script element of somebody's page, "</script>" and the like must not end it.
  private static String json(JsonNode node) {
    return node.toPrettyString()
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }
}
