package org.copydesk.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.desk.DeskRooms;
import org.copydesk.desk.audit.AuditEntry;
import org.copydesk.desk.pages.AuditView;
import org.copydesk.desk.pages.Pages;
import org.copydesk.desk.pages.export.Csv;
import org.copydesk.desk.pages.queue.Rows;
import org.copydesk.desk.pages.text.Address;
import org.copydesk.desk.pages.text.Moments;
import org.copydesk.desk.pages.text.Shown;
import org.copydesk.desk.people.Person;
import org.copydesk.desk.people.Role;

/** Who did what. */
final class AuditPages {

  private static final int PAGE = 100;
  private static final int MOST_CSV = 100_000;

  private final DeskRooms rooms;
  private final Pages pages;
  private final Shells shells;

  AuditPages(DeskRooms rooms, Pages pages, Shells shells) {
    this.rooms = rooms;
    this.pages = pages;
    this.shells = shells;
  }

  void add(RoutesConfig routes) {
    routes.get("/audit", this::show);
    routes.get("/export/audit.jsonl", this::lines);
    routes.get("/export/audit.csv", this::csv);
  }

  private void show(Context ctx) throws IOException {
    Person reader = require(ctx, Role.LEAD, "Reading the audit log takes a lead.");
    String person = Asked.query(ctx, "person").strip();
    String article = Asked.query(ctx, "article").strip();
    Optional<Instant> before = moment(Asked.query(ctx, "before"));
    List<AuditEntry> entries =
        rooms.audit().newest(present(person), present(article), before, PAGE);
    String older =
        entries.size() < PAGE
            ? ""
            : "/audit?person="
                + Address.part(person)
                + "&article="
                + Address.part(article)
                + "&before="
                + Address.part(entries.get(entries.size() - 1).at().toString());
    boolean admin = reader.role().isAtLeast(Role.ADMIN);
    AuditView view =
        new AuditView(
            entries.stream().filter(it -> maySee(reader, it)).map(this::line).toList(),
            person,
            article,
            older,
            admin,
            admin ? visits() : List.of());
    Answers.html(ctx, pages.audit(shells.of(ctx, "Audit", "audit"), view));
  }

  // An article's id says little, but of a source that is not theirs even that is not for them.
  private static boolean maySee(Person reader, AuditEntry entry) {
    return entry
        .articleId()
        .map(id -> id.substring(0, Math.max(0, id.indexOf('/'))))
        .map(reader.sources()::allows)
        .orElse(true);
  }

  private AuditView.Line line(AuditEntry entry) {
    return new AuditView.Line(
        entry.at().toString(),
        Moments.brief(entry.at(), rooms.clock().getZone()),
        Shown.line(entry.person(), 80),
        entry.action(),
        entry.articleId().map(id -> Shown.line(id, 120)).orElse(""),
        entry.articleId().map(id -> Rows.article(id, "")).orElse(""),
        details(entry.details()));
  }

  private static String details(Map<String, String> details) {
    return details.entrySet().stream()
        .filter(it -> !it.getKey().equals("decisionId"))
        .map(
            it ->
                (it.getKey().equals("way") ? "by" : it.getKey())
                    + " "
                    + Shown.line(it.getValue(), 120))
        .collect(Collectors.joining(", "));
  }

  private List<AuditView.Visit> visits() {
    return rooms.sessions().all().stream()
        .map(
            it ->
                new AuditView.Visit(
                    Shown.line(it.person().displayName(), 80),
                    it.person().role().name().toLowerCase(Locale.ROOT),
                    Moments.brief(it.begunAt(), rooms.clock().getZone())))
        .toList();
  }

  private void lines(Context ctx) throws IOException {
    Person person = require(ctx, Role.ADMIN, "Exporting the audit log takes an admin.");
    Instant from = moment(Asked.query(ctx, "from")).orElse(Instant.EPOCH);
    Instant to = moment(Asked.query(ctx, "to")).orElse(rooms.clock().instant());
    rooms.audit().add(person.name(), "export", Optional.empty(), Map.of("what", "audit.jsonl"));
    ctx.contentType("application/jsonl; charset=utf-8");
    ctx.header("Content-Disposition", "attachment; filename=\"audit.jsonl\"");
    try (OutputStream out = ctx.outputStream()) {
      rooms.audit().export(from, to, out);
    }
  }

  private void csv(Context ctx) throws IOException {
    Person person = require(ctx, Role.ADMIN, "Exporting the audit log takes an admin.");
    List<AuditEntry> entries =
        rooms.audit().newest(Optional.empty(), Optional.empty(), Optional.empty(), MOST_CSV);
    rooms.audit().add(person.name(), "export", Optional.empty(), Map.of("what", "audit.csv"));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("at", "person", "action", "article", "details"));
    for (AuditEntry entry : entries) {
      rows.add(
          List.of(
              entry.at().toString(),
              entry.person(),
              entry.action(),
              entry.articleId().orElse(""),
              entry.details().toString()));
    }
    ctx.header("Content-Disposition", "attachment; filename=\"audit.csv\"");
    Answers.text(ctx, "text/csv; charset=utf-8", Csv.of(rows));
  }

  private static Person require(Context ctx, Role role, String why) {
    Person person = Visit.of(ctx).person();
    if (!person.role().isAtLeast(role)) {
      throw WebFault.forbidden(why);
    }
    return person;
  }

  private static Optional<String> present(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static Optional<Instant> moment(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      throw WebFault.bad("A moment is written as 2026-03-01T10:00:00Z.");
    }
  }
}
