package org.copydesk.desk.index;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.copydesk.desk.index.QueueItem.Reason;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.ReviewState;
import org.copydesk.letters.Severity;
import org.copydesk.letters.Verdict;

/** A row of the queue as stored fields, which are read without reading the record after them. */
final class Row extends StoredFieldVisitor {

  private static final String PREFIX = "row.";

  private final Map<String, List<String>> values = new HashMap<>();

  private Row() {}

  static QueueItem read(StoredFields stored, int document) throws IOException {
    Row row = new Row();
    stored.document(document, row);
    return row.item();
  }

  @Override
  public Status needsField(FieldInfo field) {
    if (field.name.equals(Fields.RECORD)) {
      return Status.STOP;
    }
    return field.name.startsWith(PREFIX) ? Status.YES : Status.NO;
  }

  @Override
  public void stringField(FieldInfo field, String value) {
    values
        .computeIfAbsent(field.name.substring(PREFIX.length()), name -> new ArrayList<>())
        .add(value);
  }

  static void write(QueueItem item, Document into) {
    put(into, "id", item.articleId());
    put(into, "revision", item.revision());
    put(into, "update", item.update());
    put(into, "state", item.state());
    put(into, "status", item.status());
    put(into, "priority", item.priority());
    item.reasons().forEach(it -> put(into, "reason", it.points() + " " + it.words()));
    put(into, "title", item.title());
    put(into, "summary", item.summary());
    put(into, "source", item.source());
    item.section().ifPresent(it -> put(into, "section", it));
    item.language().ifPresent(it -> put(into, "language", it));
    put(into, "submitted", item.submittedAt().toEpochMilli());
    put(into, "recorded", item.recordedAt().toEpochMilli());
    item.claimedBy().ifPresent(it -> put(into, "claimedBy", it));
    item.claimedAt().ifPresent(it -> put(into, "claimedAt", it.toEpochMilli()));
    item.verdict().ifPresent(it -> put(into, "verdict", it));
    item.flags().forEach((severity, count) -> put(into, "flags", count + " " + severity));
    item.policies().forEach(it -> put(into, "policy", it));
    put(into, "quotes", item.quotes());
    item.speakers().forEach(it -> put(into, "speaker", it));
    put(into, "words", item.words());
    put(into, "changes", item.changes());
  }

  private static void put(Document into, String name, Object value) {
    into.add(new StoredField(PREFIX + name, value.toString()));
  }

  private QueueItem item() {
    return new QueueItem(
        text("id"),
        number("revision"),
        number("update"),
        ReviewState.valueOf(text("state")),
        ArticleStatus.valueOf(text("status")),
        number("priority"),
        all("reason").stream().map(Row::reason).toList(),
        text("title"),
        text("summary"),
        text("source"),
        maybe("section", it -> it),
        maybe("language", it -> it),
        moment(text("submitted")),
        moment(text("recorded")),
        maybe("claimedBy", it -> it),
        maybe("claimedAt", Row::moment),
        maybe("verdict", Verdict::valueOf),
        flags(),
        all("policy"),
        number("quotes"),
        all("speaker"),
        number("words"),
        number("changes"));
  }

  private static Instant moment(String millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis));
  }

  private static Reason reason(String written) {
    int space = written.indexOf(' ');
    return new Reason(written.substring(space + 1), Integer.parseInt(written.substring(0, space)));
  }

  private Map<Severity, Integer> flags() {
    Map<Severity, Integer> flags = new EnumMap<>(Severity.class);
    for (String written : all("flags")) {
      int space = written.indexOf(' ');
      flags.put(
          Severity.valueOf(written.substring(space + 1)),
          Integer.valueOf(written.substring(0, space)));
    }
    return flags;
  }

  private List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  private <T> Optional<T> maybe(String name, Function<String, T> read) {
    return all(name).stream().findFirst().map(read);
  }

  private String text(String name) {
    List<String> found = all(name);
    return found.isEmpty() ? "" : found.get(0);
  }

  private int number(String name) {
    return Integer.parseInt(text(name));
  }
}
